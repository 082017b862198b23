import FoundationEssentials
import Glibc
import MonitorConfig
import Supervision
import TestSupport
import Testing

/// Files that are no configuration at all.
@Suite struct ConfigurationFileTests {
    private func problems(of path: String) -> [String] {
        ConfigurationCheck(path: path).text(in: .english).split(separator: "\n").dropLast()
            .map { path.isEmpty ? String($0) : String($0).replacing(path, with: "FILE") }
    }

    @Test func aMissingFileIsSaidToBeMissing() throws {
        let folder = try TemporaryFolder()
        #expect(problems(of: folder.path + "none.yaml") == ["FILE: There is no such file."])
        #expect(problems(of: "") == [": There is no such file."])
    }

    @Test func aFolderIsNoFile() throws {
        let folder = try TemporaryFolder()
        #expect(problems(of: folder.path) == ["FILE: This is a directory, not a file."])
    }

    @Test func aPipeIsNotWaitedFor() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "pipe"
        try #require(mkfifo(path, 0o600) == 0)
        #expect(problems(of: path) == ["FILE: This is not a regular file."])
        #expect(problems(of: "/dev/zero") == ["FILE: This is not a regular file."])
    }

    @Test func aHugeFileIsRefusedUnread() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("version: 1\n", to: "c.yaml")
        try #require(truncate(path, 17 << 20) == 0)
        #expect(problems(of: path) == ["FILE: The file is too large: at most 16 MiB."])
    }

    @Test func thousandsOfProblemsAreCountedAndTheFirstAreListed() throws {
        let folder = try TemporaryFolder()
        let agencies = (0..<2000).map { "  - {id: a\($0), name: 局\($0), kind: bureau}\n" }.joined()
        let check = ConfigurationCheck(path: try folder.write("version: 1\nagencies:\n" + agencies, to: "c.yaml"))
        guard case .failure(let problems) = check.result else {
            Issue.record("the configuration was accepted")
            return
        }
        #expect(problems.errors.count == 500)
        #expect(problems.omitted == 1500)
        #expect(check.text(in: .english).hasSuffix("Errors: 2000 (the first 500 are listed), warnings: 500.\n"))
    }

    /// Whatever is cut out of, doubled in or put into a configuration, it is read or refused, and neither without reason.
    @Test func mangledFilesAreReadOrRefused() throws {
        let folder = try TemporaryFolder()
        var random = SeededGenerator(seed: 20_260_131)
        let samples = try ["config/disclosure-monitor.yaml", "config/rule-packs/source-health.yaml"].map {
            try Data(contentsOf: URL(filePath: Fixture.repository + $0))
        }
        let pieces: [[UInt8]] =
            ["*a", "&a ", "? ", "- ", "{", "[", "\t", "\"", "|\n", "!!", "\0", ": ", "\u{E000}", "<<"]
            .map { Array($0.utf8) } + [[0xFF], [0xC3]]
        for _ in 0..<24 {
            var bytes = Array(samples.randomElement(using: &random) ?? Data())
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0...2, using: &random) {
                case 0: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...40, using: &random)))
                case 1: bytes.insert(contentsOf: bytes[place...].prefix(60), at: place)
                default: bytes.insert(contentsOf: pieces.randomElement(using: &random) ?? [], at: place)
                }
            }
            let check = ConfigurationCheck(path: try folder.write(Data(bytes), to: "c.yaml"))
            if case .failure(let problems) = check.result {
                #expect(!problems.errors.isEmpty)
            }
        }
    }
}
