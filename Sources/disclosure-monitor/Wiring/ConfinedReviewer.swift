import AttachmentReading
import FoundationEssentials
import Glibc
import MonitorConfig
import Supervision

/// Reviews drafts by this program itself, started anew for each: whatever a draft does to its reader, the monitor is not in it.
struct ConfinedReviewer: ReportReviewer {
    private let program = ConfinedProgram(limits: Self.limits)
    private let path: String
    private let files: RuleFiles

    /// - Parameter files: The rule packs and calendars of the monitor.
    init(_ files: RuleFiles) {
        path = Self.ownPath
        // The reader starts in another directory.
        self.files = files.absolute(from: Self.directory)
    }

    func review(_ draft: DraftReport) async throws(DraftFailure) -> ReviewAnswer {
        let input: Data
        do {
            input = try JSONEncoder().encode(draft.question) + [UInt8(ascii: "\n")] + draft.bytes
        } catch {
            throw .failed(LocalizedText(of: error))
        }
        let output: [UInt8]
        do throws(ConfinedProgram.Failure) {
            output = try await program.output(of: path, arguments, reading: input)
        } catch {
            switch error {
            case .timedOut: throw .tooSlow
            case .failed(let detail): throw .failed(detail)
            }
        }
        guard let answer = try? JSONDecoder().decode(ReviewAnswer.self, from: Data(output)) else {
            throw .failed(LocalizedText(chinese: "没有答复", english: "no answer"))
        }
        return answer
    }

    private var arguments: [String] {
        ["check", "--posted"] + files.packs.flatMap { ["--rule-pack", $0] }
            + files.calendars.flatMap { ["--calendar", $0] }
    }

    private static var limits: AttachmentLimits {
        var limits = AttachmentLimits()
        // Longer than its own reader of PDF has: that ends the programs that it started, and none is left behind by this limit.
        limits.time += .seconds(15)
        limits.processorSeconds = 30
        limits.outputBytes = 4 << 20
        return limits
    }

    /// Where this program lies: looked up once, before an upgrade may have replaced it.
    private static let ownPath: String = {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
        return count > 0 ? String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self) : ""
    }()

    private static var directory: String {
        guard let path = getcwd(nil, 0) else { return "/" }
        defer { free(path) }
        return String(cString: path)
    }
}
