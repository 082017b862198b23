import Foundation
import Testing

/// The arrows of the star: every library target imports the domain and no other target of ours.
struct ImportRulesTests {
    /// Every module that a target may import beside the standard library's own.
    private static let allowed: [String: Set<String>] = [
        "Supervision": ["FoundationEssentials", "Glibc"],
        "PageReading": ["Supervision", "CLibXML2", "FoundationEssentials", "Glibc"],
        "AlertDelivery": ["Supervision", "CCurl", "Dispatch", "FoundationEssentials", "Glibc"],
        "AttachmentReading": [
            "Supervision", "CArchive", "CLibXML2", "FoundationEssentials", "Glibc", "Subprocess", "SystemPackage",
        ],
        "MonitorConfig": ["Supervision", "CBuiltInFiles", "Yams", "FoundationEssentials", "Glibc"],
        "Monitoring": ["Supervision", "DequeModule", "FoundationEssentials", "Glibc", "HeapModule", "Logging"],
        "PageFetching": [
            "Supervision", "CCurl", "DequeModule", "HeapModule", "FoundationEssentials", "Glibc", "Logging",
        ],
        "DocumentWriting": ["Supervision", "CArchive"],
        "SiteDiscovery": ["Supervision"],
        "StateStorage": ["Supervision", "CZlib", "GRDB", "GRDBSQLite", "FoundationEssentials", "Glibc"],
        "StatusReporting": [
            "Supervision", "CZlib", "CoreMetrics", "Dispatch", "FoundationEssentials", "Glibc", "HTTPTypes",
            "Hummingbird", "Logging", "Metrics", "NIOCore", "NIOHTTPTypes", "ServiceLifecycle",
        ],
    ]

    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    @Test(arguments: allowed.keys.sorted())
    func aTargetImportsWhatItMay(_ target: String) throws {
        let allowed = try #require(Self.allowed[target])
        let files = try Self.swiftFiles(of: target)
        #expect(!files.isEmpty)
        for file in files {
            let strange = try Self.imports(of: file).subtracting(allowed)
            #expect(strange.isEmpty, "\(target)/\(file.lastPathComponent) imports \(strange.sorted())")
        }
    }

    @Test func everyLibraryTargetHasARule() throws {
        let targets = try FileManager.default.contentsOfDirectory(atPath: Self.root.appending(path: "Sources").path)
            .filter { name in (try? !Self.swiftFiles(of: name).isEmpty) ?? false }
        let programs: Set = ["disclosure-monitor", "benchmark"]
        #expect(Set(targets).subtracting(programs) == Set(Self.allowed.keys))
    }

    @Test func theDomainDoesNotReadTheClock() throws {
        for file in try Self.swiftFiles(of: "Supervision") {
            let text = try String(contentsOf: file, encoding: .utf8)
            #expect(!text.contains("Date()") && !text.contains("Date.now"), "\(file.lastPathComponent)")
        }
    }

    /// The domain does no I/O: of the system it has the lock that all targets share, and what its error numbers mean, each
    /// in a file of its own.
    @Test func theDomainTakesNothingFromTheSystemButTheLockAndWords() throws {
        let files = try Self.swiftFiles(of: "Supervision").filter { try Self.imports(of: $0).contains("Glibc") }
        #expect(files.map(\.lastPathComponent).sorted() == ["Locked.swift", "SystemCause.swift"])
    }

    /// The use case reaches the world through its ports: of the system it has the threads in which it lets pages be read.
    @Test func theUseCaseTakesNothingFromTheSystemButThreadsForReading() throws {
        let files = try Self.swiftFiles(of: "Monitoring").filter { try Self.imports(of: $0).contains("Glibc") }
        let names = files.map(\.lastPathComponent).sorted()
        #expect(names == ["ReadingLane+Limits.swift", "ReadingLane.swift", "RunningTurn.swift"])
    }

    /// `Locked` says why: the thread sanitizer sees through no other one.
    @Test(arguments: allowed.keys.sorted())
    func aTargetHasNoLockOfItsOwn(_ target: String) throws {
        for file in try Self.swiftFiles(of: target) where file.lastPathComponent != "Locked.swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            let isOwn = text.contains("pthread_mutex_init") || text.contains("Mutex<") || text.contains("Mutex(")
            #expect(!isOwn, "\(target)/\(file.lastPathComponent)")
        }
    }

    /// What a duty asks for is in the rule packs; a reader of pages that knew it would read no other duty as well.
    @Test func theReaderOfPagesKnowsNoDuty() throws {
        for file in try Self.swiftFiles(of: "PageReading") {
            let text = try String(contentsOf: file, encoding: .utf8)
            let words = ["年报", "年度报告", "工作报告", "预算", "决算"].filter { text.contains($0) }
            #expect(words.isEmpty, "\(file.lastPathComponent) speaks of \(words)")
        }
    }

    private static func swiftFiles(of target: String) throws -> [URL] {
        let folder = root.appending(path: "Sources/\(target)")
        let paths = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        return (paths?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
    }

    private static func imports(of file: URL) throws -> Set<String> {
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        return Set(
            lines.compactMap { line in
                let words = line.split(separator: " ")
                guard let index = words.firstIndex(of: "import"), index <= 2, words.count > index + 1 else {
                    return nil
                }
                return words[index + 1].split(separator: ".").first.map(String.init)
            }
        )
    }
}
