import MonitorConfig
import Supervision
import Testing

/// Rule packs: what a correct one says, and what is said about each way to be wrong.
@Suite struct RulePackTests {
    @Test func aPackIsReadWithAllItsParts() throws {
        let pack = try RulePack.read(try Fixture.text("sample-pack.yaml"), named: "sample")
        let duty = try #require(pack.duty)
        #expect(pack.id == "cn-annual-report")
        #expect(pack.version == "2026.1")
        #expect(pack.legalSources["local-practice"]?.confidence == .medium)
        #expect(pack.citation("regulation-2008-31").chinese == "《政府信息公开条例》（2008年）第三十一条")
        #expect(duty.regimes.map(\.id) == ["all-2008", "departments-2019"])
        #expect(duty.notices.withdrawn == "report-withdrawn")
        #expect(duty.titles.selfReferences == ["我局", "本机关"])
        #expect(pack.rules.count == 13)
    }

    @Test func theWordsOfTheLawAreReadWhereThePackHoldsThem() throws {
        let words = "    provisions: [{zh-Hans: 应当公布年度报告。, en: Reports are published.}]\n"
        let next = "    confidence: high                  #"
        let text = try Fixture.text("sample-pack.yaml").replacing(next, with: words + next)
        let pack = try RulePack.read(text, named: "sample")
        #expect(pack.provisions(of: pack.citation("regulation-2008-31")).map(\.english) == ["Reports are published."])
        #expect(pack.provisions(of: pack.citation("regulation-2019-49-1")).isEmpty)
    }

    @Test func aRegimeIsReadWithYearsKindsAndDueDate() throws {
        let duty = try #require(try RulePack.read(try Fixture.text("sample-pack.yaml"), named: "sample").duty)
        let regime = try #require(duty.regime(for: .verticalSystem, reportYear: 2025))
        #expect(regime.reportYears == YearRange(first: 2019))
        #expect(regime.agencyKinds == [.stateCouncilDept, .localDept, .verticalSystem])
        #expect(regime.due == YearlyDate(month: 1, day: 31))
        #expect(regime.dueSoonDays == [14, 3])
        #expect(regime.rules.missing == "report-missing")
        #expect(duty.outline(of: regime)?.parts.map(\.id) == ["s1", "s3", "s4"])
        #expect(duty.overrides.first?.jurisdiction == "cn/hunan/huaihua")
        #expect(duty.overrides.first?.due == YearlyDate(month: 1, day: 28))
    }

    @Test func anOutlineIsReadWithItsKeywords() throws {
        let duty = try #require(try RulePack.read(try Fixture.text("sample-pack.yaml"), named: "sample").duty)
        let outline = try #require(duty.outlines.first { $0.id == "items-2008" })
        #expect(outline.form == .topics)
        #expect(outline.rule == "report-items-2008")
        let other = try #require(outline.parts.first { $0.id == "i6" })
        #expect(other.severity == .info)
        #expect(other.legalSource == "regulation-2008-31")
        #expect(outline.parts[1].keywords == [["依申请公开", "申请", "不予公开"]])
        #expect(duty.outlines[1].parts[0].variants == ["概述"])
    }

    @Test func tableFormsAndIdentitiesAreRead() throws {
        let duty = try #require(try RulePack.read(try Fixture.text("sample-pack.yaml"), named: "sample").duty)
        #expect(duty.tableForms.map(\.layout) == [.labelled, .matrix, .line])
        #expect(duty.tableForms[0].rows.map(\.figures) == [3, 3, 1])
        #expect(duty.tableForms[0].rows.map(\.isExact) == [true, false, false])
        #expect(duty.tableForms[1].columns.map(\.label) == ["自然人", "商业企业", "总计"])
        #expect(duty.tableForms[2].fingerprint == [["行政复议"], ["尚未审结"]])
        let flow = try #require(duty.identities.first)
        #expect(flow.scope == .columns)
        #expect(flow.forms == ["t3-2021"])
        #expect(flow.stated == ["t3.new", "t3.carried_in"])
        #expect(flow.parts == ["t3.total", "t3.carried_out"])
    }

    @Test func aRuleIsReadWithSeveritiesMessageAndEvent() throws {
        let pack = try RulePack.read(try Fixture.text("sample-pack.yaml"), named: "sample")
        let late = try #require(pack.rules["report-late"])
        #expect(late.severity == .error)
        #expect(late.severityWhenProbable == .warning)
        #expect(late.message.text.english == "{agency} published on {published}, after {due}.")
        #expect(late.event == nil)
        #expect(late.isEnabled)
        #expect(pack.rules["report-new"]?.event == .reportNew)
    }

    @Test func examplesAndNotesAreNoPartOfThePack() throws {
        let text = try Fixture.text("sample-pack.yaml")
        let more = text.replacing(
            "examples: []",
            with: "examples: [{title: 年报, is: statutory}]\nx-future: {thresholds: 3}"
        )
        #expect(more != text)
        #expect(try RulePack.read(more, named: "sample") == RulePack.read(text, named: "sample"))
    }

    @Test func aPackWithoutADutyHoldsRulesOnly() throws {
        let pack = try RulePack.read(try #require(BuiltInFile.rulePack("source-health")).text, named: "source-health")
        #expect(pack.duty == nil)
        #expect(!pack.rules.isEmpty)
    }

    @Test(arguments: RulePackSlip.all)
    func aSlipIsToldAtItsPlace(slip: RulePackSlip) throws {
        let text = try Fixture.text("sample-pack.yaml")
        #expect(text.contains(slip.written), "the sample no longer holds what the slip replaces")
        let wrong = text.replacing(slip.written, with: slip.slipped, maxReplacements: 1)
        let problems = #expect(throws: ConfigurationProblems.self) { try RulePack.read(wrong, named: "pack") }
        #expect(problems?.errors.map { $0.text(in: .english) } == slip.messages)
    }

    @Test func regimesThatOverlapAcrossAThirdAreTold() throws {
        let text = try Fixture.text("sample-pack.yaml")
        let regime = { (id: String, years: String) in
            """
                - id: \(id)
                  report_years: \(years)
                  agency_kinds: [township-gov]
                  due: {month: 1, day: 31}
                  due_soon_days: [14]
                  legal_source: local-practice
                  outline: sections-2019
                  rules: {due_soon: report-due-soon, late: report-late, missing: report-missing}

            """
        }
        let more =
            regime("early", "{first: 2019, last: 2030}") + regime("middle", "{first: 2020, last: 2021}")
            + regime("later", "{first: 2025}") + "  overrides:\n"
        let problems = #expect(throws: ConfigurationProblems.self) {
            try RulePack.read(text.replacing("  overrides:\n", with: more), named: "pack")
        }
        #expect(
            problems?.errors.map { "\($0.keyPath): \($0.message.english)" }
                == [3, 4].map {
                    #"duty.regimes[\#($0)]: Overlaps in years with "early" for township-gov: one regime for each agency and year."#
                }
        )
    }

    @Test func everySlipIsAlsoToldInChinese() throws {
        let text = try Fixture.text("sample-pack.yaml")
        for slip in RulePackSlip.all {
            let wrong = text.replacing(slip.written, with: slip.slipped, maxReplacements: 1)
            let problems = #expect(throws: ConfigurationProblems.self) { try RulePack.read(wrong, named: "pack") }
            for problem in problems?.errors ?? [] {
                #expect(problem.message.chinese.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
            }
        }
    }
}
