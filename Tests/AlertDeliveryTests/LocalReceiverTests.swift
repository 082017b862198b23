import Foundation
import Glibc
import Supervision
import TestSupport
import Testing

@testable import AlertDelivery

/// Receivers of this machine: the journal, syslog, programs.
struct LocalReceiverTests {
    private let folder: ScratchFolder

    init() throws { folder = try ScratchFolder() }

    @Test func theJournalGetsFieldsOfItsOwnAndNoneThatATitleBegins() async throws {
        let socket = try BoundSocket(path: "\(folder.path)/j")
        let attack = "标题\nPRIORITY=0\nMESSAGE=forged"
        let sink = ReceiverSink(.journal(path: "\(folder.path)/j"), context: Samples.context())
        try await sink.deliver([Samples.line(7, attack)])
        let entry = try #require(socket.receive()).split(separator: "\n").map(String.init)
        #expect(entry.filter { $0.hasPrefix("MESSAGE=") } == ["MESSAGE=标题 PRIORITY=0 MESSAGE=forged"])
        #expect(entry.filter { $0.hasPrefix("PRIORITY=") } == ["PRIORITY=2"])
        #expect(entry.contains("DISCLOSURE_RULE=report-missing") && entry.contains("DISCLOSURE_SEQ=7"))
    }

    @Test func aSocketThatIsNotThereIsSaid() async {
        let sink = ReceiverSink(.journal(path: "\(folder.path)/none"), context: Samples.context())
        let failure = await failure { try await sink.deliver([Samples.line()]) }
        #expect(failure?.kind == .unavailable && failure?.description.contains("none") == true)
    }

    @Test func syslogMessagesAreOfTheStandard() async throws {
        let socket = try BoundSocket(path: "\(folder.path)/log")
        let sink = ReceiverSink(.syslog(SyslogReceiver(.unix(path: "\(folder.path)/log"))), context: Samples.context())
        try await sink.deliver([Samples.line(7, "a ]\"\\ b")])
        let message = try #require(socket.receive())
        // Facility 3, severity 2: 3 * 8 + 2.
        let shape =
            #/<26>1 2026-02-02T\S+Z \S+ disclosure-monitor \d+ alert_firing \[disclosure@32473 [^\n]*\] \x{FEFF}a \]"\\ b/#
        #expect(message.wholeMatch(of: shape) != nil, "\(message)")
    }

    @Test func overTCPEachMessageStandsBehindItsLength() async throws {
        let server = try StreamServer()
        let sink = ReceiverSink(
            .syslog(SyslogReceiver(.tcp(host: "127.0.0.1", port: Int(server.port)))),
            context: Samples.context()
        )
        try await sink.deliver([Samples.line(1), Samples.line(2)])
        var rest = Array(await server.received())[...]
        var messages = 0
        while !rest.isEmpty {
            let digits = rest.prefix { $0 != UInt8(ascii: " ") }
            let length = try #require(Int(String(decoding: digits, as: UTF8.self)))
            rest = rest.dropFirst(digits.count + 1)
            #expect(rest.prefix(length).starts(with: Array("<26>1 ".utf8)))
            rest = rest.dropFirst(length)
            messages += 1
        }
        #expect(messages == 2)
    }

    @Test func aProgramGetsTheDocumentAndNoShellSeesItsArguments() async throws {
        let file = "\(folder.path)/a b; $(touch x)"
        let command = CommandReceiver(arguments: ["/usr/bin/tee", file])
        try await ReceiverSink(.command(command), context: Samples.context()).deliver([Samples.line()])
        let text = try String(contentsOfFile: file, encoding: .utf8)
        #expect(text.contains("alert-delivery/v1") && text.contains(#""seq":1"#))
    }

    @Test(arguments: [["/bin/false"], ["/nowhere/program"], ["/bin/sleep", "100000"]])
    func aProgramThatFailsOrDoesNotEndIsSaid(arguments: [String]) async throws {
        let command = CommandReceiver(arguments: arguments, timeoutSeconds: 1)
        let sink = ReceiverSink(.command(command), context: Samples.context())
        let failure = await failure { try await sink.deliver([Samples.line()]) }
        #expect(failure?.kind == .unavailable && failure?.description.contains(arguments[0]) == true)
    }
}
