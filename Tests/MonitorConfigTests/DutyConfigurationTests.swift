import MonitorConfig
import Supervision
import Testing

/// Packs of several duties, duties without contents, and lists that name them.
struct DutyConfigurationTests {
    private static func duty(_ id: String, more: String = "") -> String {
        """
          - id: \(id)
            title: {zh-Hans: 某项义务, en: Some duty}
            supervised: listed
            regimes:
              - id: \(id)
                report_years: {first: 2020}
                agency_kinds: [local-dept]
                due: {month: 5, day: 31, year_offset: 0}
                due_soon_days: [14]
                legal_source: law
                rules: {due_soon: soon, late: late, missing: missing}
            titles: {subjects: [部门], statutory_forms: [预算], substitute_forms: [], excluded: []}
            notices: {published: new, withdrawn: gone, undetermined: unclear}
        \(more)
        """
    }

    private static func pack(_ duties: String, key: String = "duties:") -> String {
        let message = "message: {zh-Hans: \"{agency}{duty}\", en: \"{agency}{duty}\"}"
        let rules = ["soon", "late", "missing", "new", "gone", "unclear"].map {
            "  \($0): {severity: info, legal_source: law, \(message)}"
        }
        return """
            schema: disclosure-monitor/rule-pack/v1
            id: some-duties
            version: "1"
            title: {zh-Hans: 某些义务, en: Some duties}
            legal_sources:
              law: {citation: {zh-Hans: 某法, en: Some law}, confidence: medium}
            rules:
            \(rules.joined(separator: "\n"))
            \(key)
            \(duties)
            """
    }

    private static func problems(of text: String) -> [String] {
        do throws(ConfigurationProblems) {
            _ = try RulePack.read(text, named: "pack")
            return []
        } catch {
            return error.errors.map { $0.text(in: .english) }
        }
    }

    @Test func aPackMayDescribeSeveralDutiesWithoutContents() throws {
        let pack = try RulePack.read(Self.pack(Self.duty("budget") + Self.duty("return")), named: "pack")
        #expect(pack.duties.map(\.id) == ["budget", "return"])
        #expect(pack.duties.map(\.supervised) == [.listed, .listed])
        #expect(pack.duties[0].outlines.isEmpty)
        #expect(pack.duties[0].regimes.map(\.outline) == [nil])
        #expect(pack.duties[0].regimes.map(\.due.yearOffset) == [0])
        #expect(pack.duties[0].notices.changed == nil)
        #expect(!pack.duties[0].readsContents(of: .localDept, reportYear: 2026))
    }

    @Test func dutyAndDutiesBesideEachOtherAreRefused() {
        let both = Self.pack(Self.duty("budget")) + "\nduty: {}\n"
        #expect(
            Self.problems(of: both) == [
                "pack:15:3: duties: duty and duties cannot stand beside each other. Make the duty an item of duties."
            ]
        )
    }

    @Test func oneIdForTwoDutiesIsRefused() {
        let twice = Self.pack(Self.duty("budget") + Self.duty("budget"))
        #expect(Self.problems(of: twice).contains { $0.hasPrefix(#"pack:28:5: duties[1]: "budget" is there twice"#) })
    }

    @Test func aDutyWithContentsNeedsTheRulesOnThem() {
        let outlines = """
                outlines: [{id: o, form: sections, rule: late, parts: [{id: s1, title: 一, keywords: [[一]]}]}]
            """
        let messages = Self.problems(of: Self.pack(Self.duty("budget", more: outlines)))
        #expect(messages.count == 2)
        #expect(messages.allSatisfy { $0.contains("duties[0].notices: The key") })
        #expect(messages.contains { $0.contains(#""changed" is missing"#) })
        #expect(messages.contains { $0.contains(#""unreadable" is missing"#) })
    }

    @Test func anOffsetOutOfReasonIsRefused() {
        let wrong = Self.pack(Self.duty("budget")).replacing("year_offset: 0", with: "year_offset: 9")
        #expect(Self.problems(of: wrong).count == 1)
        #expect(Self.problems(of: wrong).first?.contains("duties[0].regimes[0].due.year_offset") == true)
    }

    @Test func anOverrideTakesTheOffsetOfItsRegime() throws {
        let overrides = """
                overrides:
                  - {jurisdiction: cn/yunze, report_years: {first: 2020}, agency_kinds: [local-dept], due: {month: 3, day: 31}, legal_source: law}
            """
        let pack = try RulePack.read(Self.pack(Self.duty("budget", more: overrides)), named: "pack")
        let deadline = pack.duties[0].deadline(for: .localDept, in: "cn/yunze", reportYear: 2026, calendar: nil)
        #expect(deadline?.due.description == "2026-03-31")
    }

    // MARK: The built-in pack

    @Test(arguments: [
        ("site-return", AgencyKind.localDept, 2025, "2026-01-31"), ("site-return", .cityGov, 2025, "2026-01-31"),
        ("site-supervision-return", .provincialGov, 2025, "2026-01-31"),
        ("government-budget", .cityGov, 2026, "2026-05-31"), ("government-accounts", .cityGov, 2025, "2026-10-31"),
        ("department-budget", .localDept, 2026, "2026-05-31"), ("department-accounts", .localDept, 2025, "2026-10-31"),
        ("enforcement-statistics", .localDept, 2025, "2026-01-31"),
        ("rule-of-law-report", .localDept, 2025, "2026-04-01"), ("proposal-replies", .localDept, 2026, "2026-12-31"),
    ])
    func theDutiesOfTheBuiltInPackFallDueAsTheLawAndPracticeSay(
        _ example: (String, AgencyKind, Int, String)
    ) throws {
        let book = try BuiltInRules.yearlyDuties.get()
        let duty = try #require(book.duties.first { $0.duty.id == example.0 }).duty
        let deadline = duty.deadline(for: example.1, in: "cn", reportYear: example.2, calendar: nil)
        #expect(deadline?.due.description == example.3)
        #expect(duty.supervised == .listed)
        #expect(duty.outlines.isEmpty)
    }

    @Test func whatRestsOnPracticeIsNoErrorInTheBuiltInPack() throws {
        let pack = try #require(try BuiltInRules.yearlyDuties.get().packs.first)
        for rule in pack.rules.values where pack.legalSources[rule.legalSource]?.confidence != .high {
            #expect(rule.severity <= (rule.id == "budget-missing" ? .warning : .info), "\(rule.id)")
        }
        #expect(pack.rules["site-return-missing"]?.severity == .error)
        #expect(pack.rules["site-supervision-return-missing"]?.severity == .error)
    }

    @Test func aProvinceRaisesARuleAndMovesADateOfOneDuty() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(Self.province, to: "province.yaml")
        let book = try RuleBook.load(packs: ["cn-yearly-duties", path])
        let (pack, duty) = try #require(book.duties.first { $0.duty.id == "enforcement-statistics" })
        let rule = try #require(pack.rules["enforcement-statistics-missing"])
        let here = rule.overridden(
            by: duty.ruleOverrides,
            in: Territory(of: .localDept, in: "cn/yunze/qingshi", year: 2025)
        )
        #expect(here.severity == .warning)
        #expect(
            rule.overridden(by: duty.ruleOverrides, in: Territory(of: .localDept, in: "cn/other", year: 2025)).severity
                == .info
        )
        let dates = book.duties.filter { ["enforcement-statistics", "site-return"].contains($0.duty.id) }.map {
            $0.duty.deadline(for: .localDept, in: "cn/yunze", reportYear: 2025, calendar: nil)?.due.description
        }
        #expect(Set(dates) == ["2026-01-20", "2026-01-31"])
    }

    @Test func aDeadlineOfAPackOfSeveralDutiesNamesItsDuty() throws {
        let folder = try TemporaryFolder()
        let unnamed = Self.province.replacing("      duty: enforcement-statistics\n", with: "")
        let path = try folder.write(unnamed, to: "province.yaml")
        let problems = #expect(throws: ConfigurationProblems.self) {
            try RuleBook.load(packs: ["cn-yearly-duties", path])
        }
        let text = try #require(problems?.errors.first).text(in: .english)
        #expect(text.contains("province.yaml:9:7: amendments.deadlines[0]: The amended pack has several duties"))
    }

    private static let province = """
        schema: disclosure-monitor/rule-pack/v1
        id: province
        version: "1"
        title: {zh-Hans: 某省, en: Province}
        amends: cn-yearly-duties
        legal_sources: {local: {citation: {zh-Hans: 某省规定, en: Provincial rules}, confidence: high}}
        amendments:
          deadlines:
            - jurisdiction: cn/yunze
              duty: enforcement-statistics
              report_years: {first: 2024}
              agency_kinds: [local-dept]
              due: {month: 1, day: 20}
              legal_source: local
          rules:
            - {rule: enforcement-statistics-missing, jurisdiction: cn/yunze, severity: warning, legal_source: local}
        """

    // MARK: Lists

    private func configuration(packs: String, duties: String, kind: String = "local-dept") throws -> ConfigurationCheck
    {
        let folder = try TemporaryFolder()
        let path = try folder.write(
            """
            version: 1
            language: en
            rule_packs: \(packs)
            agencies:
              - id: bureau
                name: 云泽市教育局
                kind: \(kind)
                sources:
                  - {url: "https://example.gov.cn/ys/", kind: duty-list, duties: \(duties)}
            """,
            to: "config.yaml"
        )
        return withExtendedLifetime(folder) { ConfigurationCheck(path: path) }
    }

    @Test func aListOfKnownDutiesIsRead() throws {
        let check = try configuration(packs: "[cn-annual-report, cn-yearly-duties]", duties: "[department-budget]")
        let configuration = try check.result.get()
        #expect(configuration.watchlist.sources.map(\.duties) == [["department-budget"]])
        #expect(configuration.warnings.isEmpty)
    }

    @Test func aDutyOfAPackThatIsNotLoadedIsToldWithThePack() throws {
        let text = try configuration(packs: "[cn-annual-report]", duties: "[department-budget]").text(in: .english)
        #expect(text.contains("config.yaml:9:71: agencies[0].sources[0].duties[0]: No loaded rule pack describes"))
        #expect(text.contains(#"a duty "department-budget". Add "cn-yearly-duties" to rule_packs."#))
    }

    @Test func aMisspeltDutyIsToldWithWhatWasMeant() throws {
        let packs = "[cn-annual-report, cn-yearly-duties]"
        let text = try configuration(packs: packs, duties: "[departmant-budget]").text(in: .english)
        #expect(text.contains(#"a duty "departmant-budget". Did you mean "department-budget"?"#))
        let unloaded = try configuration(packs: "[cn-annual-report]", duties: "[departmant-budget]").text(in: .chinese)
        #expect(unloaded.contains("是否想写“department-budget”？请在 rule_packs 中加入“cn-yearly-duties”。"))
    }

    @Test func aListOfDutiesThatTheKindDoesNotOweIsAWarning() throws {
        let check = try configuration(
            packs: "[cn-annual-report, cn-yearly-duties]",
            duties: "[department-budget]",
            kind: "city-gov"
        )
        #expect(check.exitCode == 0)
        #expect(check.text(in: .english).contains("Agencies of the kind city-gov owe none of these"))
    }
}
