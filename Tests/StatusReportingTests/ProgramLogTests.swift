import FoundationEssentials
import Glibc
import Logging
import StatusReporting
import Supervision
import TestSupport
import Testing

/// A stream that nobody reads holds up nobody who has something to say.
struct ProgramLogTests {
    /// A pipe; both ends are closed with it.
    private final class Pipe: Sendable {
        let reading: Int32
        let writing: Int32

        init() throws {
            var ends: [Int32] = [0, 0]
            try #require(pipe(&ends) == 0)
            (reading, writing) = (ends[0], ends[1])
        }

        deinit {
            close(reading)
            close(writing)
        }

        /// Everything that comes until `isAll` says that it is.
        func read(until isAll: (String) -> Bool) -> String {
            var all: [UInt8] = []
            var buffer = [UInt8](repeating: 0, count: 65_536)
            while !isAll(String(decoding: all, as: UTF8.self)) {
                let count = Glibc.read(reading, &buffer, buffer.count)
                guard count > 0 else { break }
                all += buffer[..<count]
            }
            return String(decoding: all, as: UTF8.self)
        }
    }

    /// How many lines came, and how many are said to be lost.
    private func account(of text: String) -> (written: Int, lost: Int) {
        let lines = text.split(separator: "\n")
        let lost = lines.filter { $0.hasSuffix("messages were lost while this stream was not read") }
            .compactMap { Int($0.prefix { $0.isNumber }) }
        return (lines.count { $0.hasPrefix("x") }, lost.reduce(0, +))
    }

    @Test func nobodyWaitsForAPipeThatIsNotReadAndWhatIsLostIsCounted() throws {
        let pipe = try Pipe()
        let log = ProgramLog(to: pipe.writing)
        let line = String(repeating: "x", count: 999) + "\n"
        let lines = 4 * ProgramLog.mostWaitingBytes / line.utf8.count
        for _ in 0..<lines { log.write(line) }
        let text = pipe.read { text in
            let (written, lost) = account(of: text)
            return written + lost == lines
        }
        #expect(account(of: text).lost > 0)
        log.write("again\n")
        #expect(pipe.read { $0.contains("again") } == "again\n")
        withExtendedLifetime(pipe) {}
    }

    @Test func aMessageIsOneLineWithItsFields() throws {
        let pipe = try Pipe()
        let log = ProgramLog(to: pipe.writing)
        let logger = Logger(label: "monitor") { ProgramLogHandler(label: $0, log: log) }
        logger.debug("not said")
        logger.warning("a page was\nread", metadata: ["source": "a", "rows": "3"])
        log.finish(within: 60)
        let text = pipe.read { $0.contains("read") }
        #expect(text.hasSuffix(" warning monitor: rows=3 source=a a page was read\n"))
        #expect(text.count { $0 == "\n" } == 1)
    }

    @Test(arguments: [
        (Language.chinese, "error=连接被拒绝 输出失败，将继续尝试\n"), (.traditionalChinese, "error=連接被拒絕 輸出失敗，將繼續嘗試\n"),
        (.english, "error=Connection refused a sink fails; trying again\n"),
    ])
    func aCauseIsSaidInTheLanguageOfTheLog(language: Language, line: String) throws {
        let pipe = try Pipe()
        let log = ProgramLog(to: pipe.writing, in: language)
        let logger = Logger(label: "monitor") { ProgramLogHandler(label: $0, log: log) }
        let cause = LoggedText(SystemCause(ECONNREFUSED).words)
        logger.error("a sink fails; trying again", metadata: ["error": .stringConvertible(cause)])
        log.finish(within: 60)
        let text = pipe.read { $0.hasSuffix("\n") }
        #expect(text.hasSuffix(line), "\(text)")
    }

    @Test func aMessageIsOneJSONObjectWhereAlertsAre() throws {
        let pipe = try Pipe()
        let log = ProgramLog(to: pipe.writing)
        let logger = Logger(label: "monitor") { ProgramLogHandler(label: $0, log: log, isJSON: true) }
        logger.warning("a \"page\" was\nread", metadata: ["source": "a\u{1}", "rows": "3"])
        log.finish(within: 60)
        let text = pipe.read { $0.contains("read") }
        #expect(text.contains(#""level":"warning","logger":"monitor","message":"a \"page\" was\nread","#))
        #expect(text.hasSuffix(#""fields":{"rows":"3","source":"a\u0001"}}"# + "\n"))
    }
}
