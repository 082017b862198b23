import Foundation
import Glibc
import StatusReporting
import Testing

struct JournalStreamTests {
    @Test func onlyTheNamedStreamIsTheJournal() throws {
        let directory = try TemporaryDirectory()
        try directory.write("", to: "stream")
        let attributes = try FileManager.default.attributesOfItem(atPath: directory.file("stream"))
        let device = try #require(attributes[.systemNumber] as? Int)
        let inode = try #require(attributes[.systemFileNumber] as? Int)
        let descriptor = open(directory.file("stream"), O_RDONLY)
        defer { close(descriptor) }
        #expect(JournalStream.isConnected(descriptor, variable: "\(device):\(inode)"))
        #expect(!JournalStream.isConnected(descriptor, variable: "\(device):\(inode + 1)"))
        #expect(!JournalStream.isConnected(descriptor, variable: "\(device + 1):\(inode)"))
        #expect(!JournalStream.isConnected(descriptor, variable: nil))
        #expect(!JournalStream.isConnected(-1, variable: "\(device):\(inode)"))
    }

    @Test(arguments: ["", ":", "1", "1:2:3", "a:b", "-1:5"])
    func aMalformedVariableNamesNothing(variable: String) {
        #expect(!JournalStream.isConnected(STDIN_FILENO, variable: variable))
    }
}
