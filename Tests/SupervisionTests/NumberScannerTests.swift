import FoundationEssentials
import Supervision
import Testing

struct NumberScannerTests {
    private let scanner = NumberScanner(units: ["件", "条", "个工作日", "个月", "个", "万元", "元", "项", "次", "号", "人次"])

    private func numbers(_ text: String) -> [StatedNumber] {
        scanner.numbers(in: Array(FoldedText.fold(text).unicodeScalars))
    }

    @Test(arguments: [
        ("共受理12件", 12 as Decimal), ("公开1,234条", 1234), ("公开1,234,567条", 1_234_567), ("收费12.5万元", 12.5),
        ("发布1.2万条", 12_000), ("收到１２件", 12), ("收到十二件", 12), ("收到一百零三件", 103), ("收到两千三百件", 2300), ("收到二十件", 20),
        ("收到0件", 0), ("收到零件", 0), ("收到一万二千件", 12_000), ("超过20个工作日", 20),
    ])
    func aNumberWithAUnitIsRead(_ example: (String, Decimal)) {
        #expect(numbers(example.0).map(\.value) == [example.1])
    }

    @Test(arguments: [
        "于20111月运行", "2011419日签订", "娄政办函〔201766号", "2025年12月", "第5次会议", "第二十条", "第十二件", "拨打12345热线", "电话0123-4567890",
        "12,34件", "007件", "统一条件", "3.1.2条", "1234567890123件", "百分之三十", "一二件", "十百件", "",
    ])
    func whatIsNoCountIsNotRead(_ text: String) {
        #expect(numbers(text) == [])
    }

    @Test(arguments: [
        "约30件", "近30件", "30余件", "30多件", "6千余件", "30件以上", "30件左右", "超过30件", "20111件", "3至30件", "A30件", "40余万元", "数十件",
    ])
    func aRoughOrDoubtfulNumberIsNotExact(_ text: String) {
        #expect(numbers(text).allSatisfy { !$0.isExact })
    }

    @Test func aShareIsNoCount() {
        #expect(numbers("办结率98.5%").map(\.isShare) == [true])
        #expect(numbers("办结率98.5%").map(\.value) == [98.5])
    }

    @Test func theLongestUnitCounts() {
        #expect(numbers("3个月内办理5个").map(\.unit) == ["个月", "个"])
        #expect(numbers("12.5万元").map(\.unit) == ["万元"])
    }

    @Test func theLastDigitsWorthIsKept() {
        #expect(numbers("1.2万条、36条、12.25万元").map(\.step) == [1000, 1, Decimal(string: "0.01")])
    }

    @Test func whereANumberStandsIsKeptWithItsUnit() {
        #expect(numbers("共36件。").map(\.range) == [1..<4])
    }
}
