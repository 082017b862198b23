import Supervision
import Testing

/// What the figures of two years of one agency must come to.
struct ComparisonFigureTests {
    private func compared(
        _ report: [String: [String: String]],
        _ other: [String: [String: String]],
        year: Int = 2025
    ) throws -> Compared {
        try Compared(.init(tables(report), year), with: .init(tables(other), year - 1))
    }

    // MARK: 上年结转

    @Test func whatIsCarriedInMustBeWhatWasCarriedOut() throws {
        let compared = try compared(
            ["t3-2021": ["t3.carried_in": "3 0 0 0 0 0 3"]],
            ["t3-2021": ["t3.carried_out": "2 0 0 0 0 0 2"]]
        )
        let finding = try #require(compared.findings.first)
        #expect(compared.rules == ["report-carry-over"])
        #expect(finding.severity == .warning)
        #expect(finding.evidence == "自然人 3≠2；总计 3≠2")
        #expect(finding.message.chinese.contains("2024年度报告"))
    }

    @Test(arguments: [
        ("3 _ _ _ _ _ 3", "3 0 0 0 0 0 3"), ("3 0 0 0 0 0 _", "3 0 0 0 0 0 3"), ("0 0 0 0 0 0 0", "0 0 0 0 0 0 _"),
    ])
    func blanksOfARowThatAddsUpAreZero(begun: String, left: String) throws {
        let compared = try compared(["t3-2021": ["t3.carried_in": begun]], ["t3-2019": ["t3.carried_out": left]])
        #expect(compared.rules == [])
    }

    @Test(arguments: ["_ _ _ _ _ _ _", "_ _ _ _ _ _ 2", "x x x x x x x", "2 0 0"])
    func nothingIsSaidOfCarriedCellsThatWereNotRead(begun: String) throws {
        let compared = try compared(
            ["t3-2021": ["t3.carried_in": begun]],
            ["t3-2021": ["t3.carried_out": "2 0 0 0 0 0 2"]]
        )
        #expect(compared.rules == [])
    }

    @Test func aBlankInARowThatAddsUpWithoutItIsHeldAgainstTheYearBefore() throws {
        let compared = try compared(
            ["t3-2021": ["t3.carried_in": "1 _ _ _ _ _ 1"]],
            ["t3-2021": ["t3.carried_out": "0 1 0 0 0 0 1"]]
        )
        #expect(compared.findings.map(\.evidence) == ["自然人 1≠0；商业企业 0≠1"])
    }

    @Test func aMissingTableSaysNothing() throws {
        #expect(try compared(["t3-2021": ["t3.carried_in": "3 0 0 0 0 0 3"]], [:]).rules == [])
    }

    // MARK: Stocks

    @Test(arguments: [("2 1 13", []), ("2 1 12", ["report-stock-roll"]), ("2 1 _", []), ("x 1 13", [])])
    func documentsInForceFollowFromThoseOfTheYearBefore(now: String, rules: [String]) throws {
        let compared = try compared(
            ["t2-2021": ["t2.normative_documents": now]],
            ["t2-2021": ["t2.normative_documents": "0 0 12"]]
        )
        // A blank third cell beside two numbers is zero.
        #expect(compared.rules == (now.hasSuffix("_") ? ["report-stock-roll"] : rules))
    }

    @Test func theStockIsWrittenOutAsASum() throws {
        let compared = try compared(
            ["t2-2021": ["t2.normative_documents": "2 1 12"]],
            ["t2-2021": ["t2.normative_documents": "0 0 12"]]
        )
        #expect(compared.findings.first?.evidence == "行政规范性文件 12≠12+2-1")
        #expect(compared.findings.first?.severity == .info)
    }

    @Test func theTrialFormHasNoStock() throws {
        let compared = try compared(
            ["t2-2021": ["t2.normative_documents": "2 1 12"]],
            ["t2-2019": ["t2.normative_documents": "0 0 40"]],
            year: 2022
        )
        #expect(compared.rules == [])
    }

    @Test func itemsOfTheTrialFormFollowFromTheYearBefore() throws {
        let before = ["t2-2019": ["t2.licensing": "30 -3 812", "t2.fees": "2 0"]]
        let right = try compared(["t2-2019": ["t2.licensing": "27 0 640", "t2.fees": "2 1"]], before, year: 2020)
        #expect(right.rules == [])
        let wrong = try compared(["t2-2019": ["t2.licensing": "21 0 640", "t2.fees": "2 1"]], before, year: 2020)
        #expect(wrong.rules == ["report-items-roll"])
        #expect(wrong.findings.first?.evidence == "行政许可 21≠30+(-3)")
    }

    // MARK: Rises

    @Test(arguments: [
        ("100", "2001", ["report-negative-or-huge"]), ("100", "2000", []), ("3", "999", []),
        ("0", "5312", []), ("4000", "52000", []), ("_", "5312", []),
    ])
    func aFigureTwentyTimesLastYearsIsTold(before: String, now: String, rules: [String]) throws {
        let compared = try compared(["t2-2021": ["t2.licensing": now]], ["t2-2021": ["t2.licensing": before]])
        #expect(compared.rules == rules)
    }

    @Test func theOneFigureOfARowBearsNoOtherRowsColumn() throws {
        let compared = try compared(["t2-2021": ["t2.licensing": "9000"]], ["t2-2021": ["t2.licensing": "30"]])
        let message = try #require(compared.findings.first?.message.chinese)
        #expect(message.contains("行政许可为9000") && !message.contains("制发"))
    }

    @Test func aHugeFigureIsShownBesideThatOfTheYearBefore() throws {
        let compared = try compared(
            ["t3-2021": ["t3.new": "5000 0 0 0 0 0 5000"]],
            ["t3-2021": ["t3.new": "50 0 0 0 0 0 50"]]
        )
        let finding = try #require(compared.findings.first)
        #expect(finding.expected == nil)
        #expect(finding.found == "5000（2024年度：50）")
        #expect(finding.message.chinese.contains("一、本年新收政府信息公开申请数量“总计”为5000（2024年度：50）"))
    }

    @Test(arguments: [("1.2", "61.5", ["report-fee-unit"]), ("1.2", "59", []), ("0", "300", [])])
    func feesFiftyTimesLastYearsMayBeInAnotherUnit(before: String, now: String, rules: [String]) throws {
        let compared = try compared(["t2-2021": ["t2.fees": now]], ["t2-2021": ["t2.fees": before]])
        #expect(compared.rules == rules)
    }

    @Test func decisionsAreComparedWithinOneFormOnly() throws {
        let compared = try compared(
            ["t2-2021": ["t2.licensing": "5312"]],
            ["t2-2019": ["t2.licensing": "12 0 5100"]],
            year: 2021
        )
        #expect(compared.rules == [])
    }
}
