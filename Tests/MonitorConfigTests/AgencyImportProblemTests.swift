import FoundationEssentials
import Supervision
import TestSupport
import Testing

@testable import MonitorConfig

/// Every slip in a table is told with its row and heading.
struct AgencyImportProblemTests {
    private func problems(
        _ bytes: [UInt8],
        national: ([UInt8]) -> String = { _ in "名称\n\u{FFFD}" }
    ) -> ConfigurationProblems? {
        do throws(ConfigurationProblems) {
            _ = try AgencyImport(bytes, named: "t.csv", decodesNational: national)
            return nil
        } catch {
            return error
        }
    }

    private func texts(_ text: String) -> [String] {
        (problems(Array(text.utf8))?.errors ?? []).map { $0.text(in: .english) }
    }

    /// A table, and how each error about it begins.
    @Test(arguments: [
        ("名称,类别\n,部门\n甲局,\n", ["row 2, 名称: Nothing is written.", "row 3, 类别: Nothing is written."]),
        ("名称,类别\n甲局,政府部们\n", ["row 2, 类别: Unknown kind \"政府部们\""]),
        ("标识,名称,类别\nx,甲局,部门\nx,乙局,部门\n", ["row 3, 标识: The agency id \"x\" is there twice; first at row 2, 标识."]),
        ("标识,名称,类别\n甲,甲局,部门\n", ["row 2, 标识: \"甲\" is no identifier"]),
        (
            "名称,类别\n甲局,部门\n（甲）局,部门\n(甲) 局,部门\n",
            ["row 4, 名称: The agency \"(甲) 局\" of this jurisdiction is there twice; first at row 3"]
        ),
        ("名称,类别,辖区\n甲局,部门,cn/a\n甲局,部门,cn/b\n甲局,部门,CN\n", ["row 4, 辖区: \"CN\" is no path"]),
        (
            "名称,类别,首页\n甲局,部门,www.yunze.gov.cn\n",
            ["row 2, 首页: \"www.yunze.gov.cn\" is no absolute address. Write the whole"]
        ),
        ("名称,类别,首页\n甲局,部门,ftp://a.example/\n", ["row 2, 首页: \"ftp\" addresses are not supported"]),
        ("名称,类别,首页\n甲局,部门,http://a:b@c.example/\n", ["row 2, 首页: The address must not hold a user name"]),
        ("名称,类别,首页\n甲局,部门,http://a..example/\n", ["row 2, 首页: \"http://a..example/\" is no valid address."]),
        ("名称,类别\n甲局,部门,多\n乙局,部门,,\n", ["row 2, column 3: This cell has no heading"]),
        ("名称,类别,生效日期\n甲局,部门,2019-2-30\n乙局,部门,43539\n", ["row 2, 生效日期: Expected an existing", "row 3, 生效日期: Expected"]),
        ("名称,类别,生效日期,失效日期\n甲局,部门,2020/1/2,2020/1/1\n", ["row 2, 失效日期: From 2020-01-02 to 2020-01-01 is no"]),
        ("名称,类别,网站标识码\n甲局,部门,430100000\n", ["row 2, 网站标识码: \"430100000\" is no identification code"]),
        (
            "名称,类别,网站标识码,标识\n甲局,部门,4.301E+09,1E5\n",
            ["row 2, 网站标识码: \"4.301E+09\" is a number that", "row 2, 标识: \"1E5\""]
        ),
        (
            "名称,类别,首页,\n甲局,部门,,\n\"乙\n局\",部门\n丙局,部,,\n",
            [
                "row 3, 名称: The cell holds a line break.", "row 4 (line 5 of the file), 类别: Unknown kind",
            ]
        ),
        ("名称,类别,栏目:动态要闻,栏目:news\n甲局,部门\n", ["row 1, 栏目:news: The heading is there twice: row 1, 栏目:动态要闻 is the same."]),
        ("名称,机关名称,类别\n甲局,,部门\n", ["row 1, 机关名称: The heading is there twice"]),
        ("名称,类别,栏目:通知公吿\n甲局,部门\n", ["row 1, 栏目:通知公吿: Unknown heading \"栏目:通知公吿\". Did you mean \"栏目:通知公告\"?"]),
        ("名称,类别,事项:部门预祘\n甲局,部门\n", ["row 1, 事项:部门预祘: Unknown heading \"事项:部门预祘\". Did you mean \"事项:部门预算\"?"]),
        ("名称,类别,甲乙丙丁\n甲局,部门\n", ["row 1, 甲乙丙丁: Unknown heading \"甲乙丙丁\". Known: id, name, aliases"]),
        ("类别\n部门\n", ["row 1: The column \"name\" is missing."]),
        ("名称\n甲局\n", ["row 1: The column \"kind\" is missing."]),
        ("名称,类别\n", ["row 1: There are headings and no agencies below."]),
        ("名称,类别\n,\n", ["row 1: There are headings and no agencies below."]),
        ("\n名称,类别\n甲局,部门\n", ["row 1: The first row holds no headings."]),
        ("名称,类别\n甲局,\"部门\n乙局,部门\n", ["row 2, 类别: A quote never ends: it begins on line 2"]),
        ("名称,类别\n甲\u{1}局,部门\n", ["row 2, 名称: The character U+0001 is not allowed."]),
        (
            "名称,类别,栏目:news,栏目:policy\n甲局,部门,http://a.example/,\n乙局,部门,,http://a.example/\n",
            [
                "row 3, 栏目:policy: Another class for the same page: \"news\" at row 2, 栏目:news."
            ]
        ),
        (
            "名称,类别,事项:部门预算,事项:部门决算\n甲局,部门,http://a.example/,http://a.example/\n乙局,部门,,http://a.example/\n",
            [
                "row 3, 事项:部门决算: Other duties for the same page: \"department-budget, department-accounts\" at row 2"
            ]
        ),
    ])
    func aSlipIsToldWithRowAndHeading(text: String, expected: [String]) {
        let found = texts(text)
        #expect(found.count == expected.count, "\(found)")
        for (text, beginning) in zip(found, expected) {
            #expect(text.hasPrefix("t.csv: " + beginning), "\(text)")
        }
    }

    /// Files that are no tables.
    @Test(arguments: [
        ([UInt8](), "The file is empty."), (Array(" \n\t\r\n".utf8), "The file is empty."),
        ([0xEF, 0xBB, 0xBF], "The file is empty."), ([0xFF, 0xFE], "The file is empty."),
        (Array("PK\u{3}\u{4}".utf8), "This is a spreadsheet's workbook"),
        ([0xD0, 0xCF, 0x11, 0xE0, 1], "This is a spreadsheet's"),
        (Array("名称\0,类别".utf8), "There is a NUL character"), ([0xFF, 0xFE, 0x41], "Bytes that are no character"),
        ([0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00], "Bytes that are no character"),
        ([0xEF, 0xBB, 0xBF, 0xFF], "Bytes that are no"),
        ([0x41, 0xFF], "Bytes that are no character"),
    ])
    func whatIsNoTableIsRefusedByName(bytes: [UInt8], beginning: String) throws {
        try expectRefusal(of: bytes, beginning: beginning)
    }

    /// No argument of a test: whatever is one is written down byte by byte, and ten million take a minute.
    @Test func aFileThatIsTooLargeIsRefusedByName() throws {
        let bytes = [UInt8](repeating: 0x41, count: CSVTable.sizeLimit + 1)
        try expectRefusal(of: bytes, beginning: "The file is too large: at most 10 MiB.")
    }

    private func expectRefusal(of bytes: [UInt8], beginning: String) throws {
        let problem = try #require(problems(bytes)?.errors.first)
        #expect(problem.message.english.hasPrefix(beginning), "\(problem.message.english)")
        #expect(problems(bytes)?.errors.count == 1)
    }

    @Test func anUnreadableCharacterIsToldWithItsLine() throws {
        let problem = try #require(problems([0xC3, 0xFF])?.errors.first)
        #expect(problem.text(in: .chinese).hasPrefix("t.csv:2:1: 有不能识别的字符"))
    }

    @Test func everythingWrongIsToldAtOnceInTheOrderOfTheRows() {
        let found = problems(Array("类别,名称,首页\n部,,x\n部门,甲局,y\n部门,甲局,\n".utf8))?.errors ?? []
        #expect(found.map { $0.cell?.row } == [2, 2, 2, 3, 4])
        #expect(found.map { $0.place?.column } == [1, 2, 3, 3, 2])
        #expect(found.allSatisfy { !$0.text(in: .chinese).isEmpty && $0.text(in: .chinese) != $0.text(in: .english) })
    }

    @Test func aChineseProblemNamesRowLineAndHeading() {
        let found = problems(Array("名称,备注,类别\n甲局,\"一\n二\",部门\n乙局,,部\n".utf8))?.errors.first
        #expect(found?.text(in: .chinese).hasPrefix("t.csv: 第 3 行（文件第 4 行）“类别”：未知的类别“部”") == true)
    }

    /// Whatever the bytes are, they are read or refused, and what is read was checked by being loaded back.
    @Test func randomBytesNeverCrash() {
        var random = SeededGenerator(seed: 20_260_802)
        let seeds = ["名称,类别,首页\n甲局,部门,http://a.example/\n", "name;kind\n\"a\"\"b\";local-dept\n"].map { Array($0.utf8) }
        var read = 0
        for round in 0..<1_500 {
            var bytes =
                round % 3 == 0 ? (0..<40).map { _ in UInt8.random(in: 0...255, using: &random) } : seeds[round % 2]
            for _ in 0..<Int.random(in: 0...4, using: &random) where !bytes.isEmpty {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            let found = problems(bytes) { String(decoding: $0, as: UTF8.self).replacing("\u{FFFD}", with: "?") }
            if found == nil { read += 1 }
            #expect(found?.errors.isEmpty != true)
            #expect(found?.errors.contains { $0.message == Fault.differsWhenReadBack.message } != true, "\(bytes)")
        }
        #expect(read > 50)
    }
}
