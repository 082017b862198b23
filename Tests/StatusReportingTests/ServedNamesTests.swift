import Supervision
import TestSupport
import Testing

@testable import StatusReporting

/// Under which names the endpoint answers.
struct ServedNamesTests {
    private let loopback = ListenAddress.tcp(host: "127.0.0.1", port: 8460)

    @Test(arguments: [
        "127.0.0.1", "127.0.0.1:8460", "127.8.8.8:1", "localhost", "LocalHost:8460", "localhost.", "a.localhost",
        "[::1]", "[::1]:8460", "[0:0:0:0:0:0:0:1]:8460", "monitor.example.gov.cn", "Monitor.Example.gov.cn.:443",
    ])
    func namesOfThisMachineAreAnswered(authority: String) {
        #expect(ServedNames(loopback, and: ["monitor.example.gov.cn"]).include(authority))
    }

    @Test(arguments: [
        "evil.example", "evil.example:8460", "localhost.evil.example", "127.0.0.1.evil.example", "notlocalhost", "",
        ":8460", "[::1", "[::1]x", "[::2]", "127.0.0.1:84a", "127.0.0.1:80:80", "192.0.2.1", "128.0.0.1",
        "a@127.0.0.1", "evil.example/127.0.0.1", "::1", "0.0.0.0", "monitor.example.gov.cn.evil.example",
    ])
    func namesThatAStrangerMayHaveChosenAreNot(authority: String) {
        #expect(!ServedNames(loopback, and: ["monitor.example.gov.cn"]).include(authority))
    }

    @Test func theListenedAddressIsAName() {
        let names = ServedNames(.tcp(host: "Status.example.gov.cn", port: 80), and: [])
        #expect(names.include("status.example.gov.cn"))
        #expect(ServedNames(.tcp(host: "192.0.2.7", port: 80), and: []).include("192.0.2.7:80"))
        #expect(!ServedNames(.tcp(host: "192.0.2.7", port: 80), and: []).include("192.0.2.8:80"))
    }

    @Test(arguments: ["0.0.0.0", "::"])
    func whatListensEverywhereIsCalledByEveryNumber(host: String) {
        let names = ServedNames(.tcp(host: host, port: 80), and: [])
        #expect(names.include("192.0.2.7:80"))
        #expect(names.include("[2001:db8::1]"))
        #expect(!names.include("evil.example"))
    }

    @Test func programsThatNameNothingAndThoseOnASocketAreAnswered() {
        #expect(ServedNames(loopback, and: []).include(nil))
        #expect(ServedNames(.unix(path: "/run/status.sock"), and: []).include("any.example"))
    }

    @Test func aRequestUnderAStrangersNameIsMisdirected() async throws {
        try await RunningServer.run { server async throws in
            for path in ["/", "/status.json", "/metrics", "/nothing"] {
                let request = "GET \(path) HTTP/1.1\r\nHost: evil.example:\(server.port)\r\nConnection: close\r\n\r\n"
                let answer = LoopbackResponse(try await server.client.exchange(request))
                #expect(answer.status == 421)
                #expect(answer.headers["content-type"] == "text/plain; charset=utf-8")
                #expect(answer.text.hasPrefix("421 ") && answer.text.contains("listen.hosts"))
                #expect(!answer.text.contains("evil.example"))
            }
            let second = "GET /livez HTTP/1.1\r\nHost: 127.0.0.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
            #expect(LoopbackResponse(try await server.client.exchange(second)).status == 421)
        }
    }

    @Test func namesAreAddedWhileItListens() async throws {
        try await RunningServer.run { server async throws in
            let request = "GET /livez HTTP/1.1\r\nHost: monitor.example.gov.cn\r\nConnection: close\r\n\r\n"
            #expect(LoopbackResponse(try await server.client.exchange(request)).status == 421)
            server.board.answer(to: ["monitor.example.gov.cn"])
            #expect(LoopbackResponse(try await server.client.exchange(request)).status == 200)
        }
    }
}
