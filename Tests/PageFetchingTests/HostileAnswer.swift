import FoundationEssentials
import TestSupport
import Testing

/// An answer that breaks a rule, or means harm, with the word for what it comes to.
struct HostileAnswer: Sendable, CustomTestStringConvertible {
    /// What is wrong with it, in a few words.
    let name: String
    /// The words of `FetchResult.outcome` that are right; a server that is torn apart may be seen in two ways.
    let outcomes: [String]
    let answer: LoopbackServer.Answer

    var testDescription: String { name }

    init(_ name: String, _ outcomes: String..., answer: LoopbackServer.Answer) {
        self.name = name
        self.outcomes = outcomes
        self.answer = answer
    }

    /// These very bytes, and then the end of the connection.
    init(_ name: String, _ outcomes: String..., raw text: String) {
        self.name = name
        self.outcomes = outcomes
        answer = .raw(text)
    }

    static let all = heads + lengths + chunks + encodings + redirects + statuses

    private static let ok = "HTTP/1.1 200 OK\r\n"
    private static let many = String(repeating: "a", count: 300_000)

    private static let heads = [
        HostileAnswer("no byte", "failed connection-failed", raw: ""),
        HostileAnswer("one byte", "failed connection-failed", raw: "H"),
        HostileAnswer("half of the first line", "failed connection-failed", raw: "HTTP/1.1 2"),
        HostileAnswer("a head without its end", "failed truncated", raw: ok + "Content-Type: text/html"),
        HostileAnswer("a head that ends in a name", "failed truncated", raw: ok + "Content-"),
        HostileAnswer("HTTP/0.9", "failed protocol-error", raw: "<html>old</html>"),
        HostileAnswer("HTTP/3.7", "failed protocol-error", raw: "HTTP/3.7 200 OK\r\n\r\nx"),
        HostileAnswer("another protocol", "failed protocol-error", raw: "220 mail.example.gov.cn ESMTP\r\n"),
        HostileAnswer("a status of letters", "failed protocol-error", raw: "HTTP/1.1 abc OK\r\n\r\nx"),
        HostileAnswer("a status of two digits", "failed protocol-error", raw: "HTTP/1.1 20 OK\r\n\r\nx"),
        HostileAnswer("a status of four digits", "failed protocol-error", raw: "HTTP/1.1 2000 OK\r\n\r\nx"),
        HostileAnswer("a status beyond all", "failed http-999", raw: "HTTP/1.1 999 No\r\nContent-Length: 0\r\n\r\n"),
        HostileAnswer("zero bytes in a header", "failed protocol-error", raw: ok + "X: a\0b\r\n\r\nx"),
        HostileAnswer("a header without a colon", "fetched 1", "failed protocol-error", raw: ok + "nonsense\r\n\r\nx"),
        HostileAnswer("a header folded over lines", "fetched 1", raw: ok + "X: a\r\n b\r\n c\r\n\r\nx"),
        HostileAnswer("a fold without a header", "fetched 1", "failed protocol-error", raw: ok + " folded\r\n\r\nx"),
        HostileAnswer("line feeds alone", "fetched 1", raw: "HTTP/1.1 200 OK\nX: y\n\nx"),
        HostileAnswer("a header of 300 kB", "failed headers-too-large", raw: ok + "X: \(many)\r\n\r\nx"),
        HostileAnswer(
            "ten thousand headers",
            "failed headers-too-large",
            raw: ok + String(repeating: "X-Filler: y\r\n", count: 30_000) + "\r\nx"
        ),
        HostileAnswer("a reason of 300 kB", "failed headers-too-large", raw: "HTTP/1.1 200 \(many)\r\n\r\nx"),
        HostileAnswer("terminal codes in the reason", "fetched 1", raw: "HTTP/1.1 200 \u{1B}[31mOK\r\n\r\nx"),
        HostileAnswer("bytes that are no text in a header", "fetched 1", raw: ok + "X: \u{FFFD}\u{85}\r\n\r\nx"),
        HostileAnswer(
            "an upgrade that nobody asked for",
            "failed http-101",
            "failed protocol-error",
            raw: "HTTP/1.1 101 Switching\r\nUpgrade: x\r\n\r\nx"
        ),
        HostileAnswer(
            "interim answers without end",
            "failed headers-too-large",
            answer: .init([.sendForever(Data("HTTP/1.1 102 Processing\r\n\r\n".utf8))])
        ),
        HostileAnswer(
            "headers without end",
            "failed headers-too-large",
            answer: .init([.send(Data(ok.utf8)), .sendForever(Data("Set-Cookie: a=b\r\n".utf8))])
        ),
        HostileAnswer(
            "early hints and a page",
            "fetched 1",
            raw: "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" + ok + "\r\nx"
        ),
    ]

    private static let lengths = [
        HostileAnswer("a length that is too long", "failed truncated", raw: ok + "Content-Length: 9\r\n\r\nhalf"),
        HostileAnswer("a length that is too short", "fetched 2", raw: ok + "Content-Length: 2\r\n\r\nlonger"),
        HostileAnswer("a length below zero", "failed protocol-error", raw: ok + "Content-Length: -5\r\n\r\nx"),
        HostileAnswer("a length of letters", "failed protocol-error", raw: ok + "Content-Length: many\r\n\r\nx"),
        HostileAnswer(
            "a length that no number holds",
            // libcurl reads to the end of the connection, as where no length is told.
            "fetched 1",
            "failed protocol-error",
            raw: ok + "Content-Length: 99999999999999999999999\r\n\r\nx"
        ),
        HostileAnswer(
            "a length of a terabyte",
            "failed body-too-large",
            raw: ok + "Content-Length: 1099511627776\r\n\r\nx"
        ),
        HostileAnswer(
            "two lengths that differ",
            // libcurl 7.88 takes the last one.
            "fetched 3",
            "failed protocol-error",
            raw: ok + "Content-Length: 1\r\nContent-Length: 3\r\n\r\nabc"
        ),
        HostileAnswer("a length of zero and a body", "fetched 0", raw: ok + "Content-Length: 0\r\n\r\nbody"),
        HostileAnswer("no length and no body", "fetched 0", raw: ok + "\r\n"),
        HostileAnswer(
            "a body without end",
            "failed body-too-large",
            answer: .init([.send(.answerHeadWithoutLength), .sendForever(Data(repeating: 0x61, count: 4_096))])
        ),
        HostileAnswer(
            "a reset in the body",
            "failed truncated",
            "failed connection-failed",
            answer: .init([
                .send(LoopbackServer.Answer.head(headers: ["Content-Length": "100"]) + Data("half".utf8)), .reset,
            ])
        ),
        HostileAnswer("a reset at once", "failed connection-failed", answer: .init([.reset])),
    ]

    private static let chunked = ok + "Transfer-Encoding: chunked\r\n\r\n"

    private static let chunks = [
        HostileAnswer("chunks that stop", "failed truncated", raw: chunked + "64\r\nhalf"),
        HostileAnswer("chunks without their end", "failed truncated", raw: chunked + "1\r\nx\r\n"),
        HostileAnswer(
            "a chunk of letters",
            "failed truncated",
            "failed bad-encoding",
            raw: chunked + "zz\r\nx\r\n0\r\n\r\n"
        ),
        HostileAnswer(
            "a chunk below zero",
            "failed truncated",
            "failed bad-encoding",
            raw: chunked + "-1\r\nx\r\n0\r\n\r\n"
        ),
        HostileAnswer(
            "a chunk that no number holds",
            "failed truncated",
            "failed bad-encoding",
            raw: chunked + "fffffffffffffffff\r\nx\r\n0\r\n\r\n"
        ),
        HostileAnswer(
            "a chunk longer than its size",
            "failed truncated",
            "failed bad-encoding",
            raw: chunked + "1\r\nxyz\r\n0\r\n\r\n"
        ),
        HostileAnswer(
            "a chunk with an extension of 300 kB",
            "fetched 1",
            "failed protocol-error",
            raw: chunked + "1;\(many)\r\nx\r\n0\r\n\r\n"
        ),
        HostileAnswer(
            "trailers without end",
            "failed headers-too-large",
            "failed body-too-large",
            "failed protocol-error",
            answer: .init([.send(Data((chunked + "1\r\nx\r\n0\r\n").utf8)), .sendForever(Data("X-Filler: y\r\n".utf8))])
        ),
        HostileAnswer(
            "chunks without end",
            "failed body-too-large",
            answer: .init([.send(Data(chunked.utf8)), .sendForever(Data("1\r\nx\r\n".utf8))])
        ),
        HostileAnswer(
            "chunks and a length",
            "fetched 1",
            "failed protocol-error",
            raw: ok + "Content-Length: 50\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n\r\n"
        ),
        HostileAnswer(
            "an encoding of transfers that nobody knows",
            "failed bad-encoding",
            "failed protocol-error",
            raw: ok + "Transfer-Encoding: rot13\r\n\r\nx"
        ),
    ]

    private static func packed(_ bytes: Data, _ name: String = "gzip") -> LoopbackServer.Answer {
        .page(bytes, headers: ["Content-Encoding": name])
    }

    private static let encodings = [
        HostileAnswer("gzip that is none", "failed bad-encoding", answer: packed(Data("not gzip".utf8))),
        HostileAnswer(
            "gzip cut in its head",
            "failed bad-encoding",
            // libcurl 7.88 does not ask whether the packed stream has ended: that the page has none is for its reader to see.
            "fetched 0",
            answer: packed(Data.bombStart.prefix(6))
        ),
        HostileAnswer("gzip cut in its body", "failed bad-encoding", "fetched 259", answer: packed(.bombStart)),
        HostileAnswer(
            "deflate that is none",
            "failed bad-encoding",
            answer: packed(Data("not deflate".utf8), "deflate")
        ),
        HostileAnswer("an encoding that nobody knows", "failed bad-encoding", answer: packed(Data("x".utf8), "rot13")),
        HostileAnswer(
            "an encoding of 300 kB",
            "failed headers-too-large",
            "failed bad-encoding",
            answer: packed(Data("x".utf8), many)
        ),
        HostileAnswer(
            "fifty encodings one in another",
            "failed bad-encoding",
            answer: packed(Data("x".utf8), Array(repeating: "gzip", count: 50).joined(separator: ", "))
        ),
        HostileAnswer(
            "a bomb",
            "failed body-too-large",
            answer: .init([
                .send(LoopbackServer.Answer.head(headers: ["Content-Encoding": "gzip"]) + .bombStart),
                .sendForever(.bombUnits),
            ])
        ),
        HostileAnswer(
            "an encoding and no body",
            "fetched 0",
            "failed bad-encoding",
            "failed truncated",
            answer: packed(Data())
        ),
    ]

    private static let redirects = [
        HostileAnswer("a circle", "failed too-many-redirects", answer: .redirect(to: "/self")),
        HostileAnswer("a redirect that says not where", "failed http-302", answer: .page(status: 302)),
        HostileAnswer(
            "a redirect to nothing",
            "failed http-302",
            "failed invalid-address",
            "failed too-many-redirects",
            answer: .redirect(to: "")
        ),
        HostileAnswer(
            "a redirect into the file system",
            "failed forbidden-address",
            "failed protocol-error",
            "failed invalid-address",
            answer: .redirect(to: "file:///etc/passwd")
        ),
        HostileAnswer(
            "a redirect to gopher",
            "failed forbidden-address",
            "failed protocol-error",
            "failed invalid-address",
            answer: .redirect(to: "gopher://127.0.0.1:70/")
        ),
        HostileAnswer(
            "a redirect to a script",
            "failed forbidden-address",
            "failed protocol-error",
            "failed invalid-address",
            answer: .redirect(to: "javascript:alert(1)")
        ),
        HostileAnswer(
            "a redirect to the cloud's own address",
            "failed forbidden-address",
            answer: .redirect(to: "http://169.254.169.254/latest/")
        ),
        HostileAnswer(
            "a redirect to a private address",
            "failed forbidden-address",
            answer: .redirect(to: "http://10.0.0.1/")
        ),
        HostileAnswer(
            "a redirect to a private address in digits",
            "failed forbidden-address",
            answer: .redirect(to: "http://167772161/")
        ),
        HostileAnswer(
            "a redirect to a private address of version six",
            "failed forbidden-address",
            answer: .redirect(to: "http://[::ffff:10.0.0.1]/")
        ),
        HostileAnswer(
            "a redirect to any address",
            "failed forbidden-address",
            answer: .redirect(to: "http://0.0.0.0/")
        ),
        HostileAnswer(
            "a redirect to port 99999",
            "failed invalid-address",
            "failed protocol-error",
            answer: .redirect(to: "http://127.0.0.1:99999/")
        ),
        HostileAnswer(
            "a redirect to a host of spaces",
            "failed invalid-address",
            "failed protocol-error",
            "failed forbidden-address",
            "failed name-not-resolved",
            answer: .redirect(to: "http://a b/")
        ),
        HostileAnswer("a redirect of 300 kB", "failed headers-too-large", answer: .redirect(to: "/" + many)),
    ]

    private static let statuses = [
        HostileAnswer("304 that nobody asked for", "failed protocol-error", answer: .page(status: 304)),
        HostileAnswer("204 without a page", "failed http-204", answer: .page(status: 204)),
        HostileAnswer("205", "failed http-205", answer: .page(status: 205)),
        HostileAnswer("206 of what nobody cut", "failed http-206", answer: .page("part", status: 206)),
        HostileAnswer("300 and no choice", "failed http-300", answer: .page("a or b", status: 300)),
        HostileAnswer(
            "404 with a page of 5 MB",
            "failed http-404",
            "failed not-found",
            answer: .page(Data(repeating: 0x61, count: 5 << 20), status: 404)
        ),
        HostileAnswer("410", "failed http-410", "failed not-found", answer: .page("gone", status: 410)),
        HostileAnswer(
            "a wait of a thousand years",
            "failed http-503",
            answer: .page("busy", status: 503, headers: ["Retry-After": "31536000000"])
        ),
        HostileAnswer(
            "a wait until a day that is none",
            "failed http-503",
            answer: .page("busy", status: 503, headers: ["Retry-After": "Mon, 99 Foo 2026 99:99:99 GMT"])
        ),
        HostileAnswer(
            "a wait below zero",
            "failed http-503",
            answer: .page("busy", status: 503, headers: ["Retry-After": "-1"])
        ),
        HostileAnswer("521 of a guard", "refused", answer: .page("<script>document.cookie='a'</script>", status: 521)),
        HostileAnswer(
            "a validator of 100 kB",
            "fetched 1",
            "failed headers-too-large",
            answer: .page("x", headers: ["ETag": "\"\(String(repeating: "e", count: 90_000))\""])
        ),
        HostileAnswer(
            "a cookie for everybody",
            "fetched 1",
            answer: .page("x", headers: ["Set-Cookie": "a=b; Domain=.cn; Path=/; Max-Age=999999999999"])
        ),
        HostileAnswer(
            "a type that is none",
            "fetched 1",
            answer: .page("x", headers: ["Content-Type": ";;;charset=;;"])
        ),
        HostileAnswer(
            "a type of 50 kB",
            "fetched 1",
            "failed headers-too-large",
            answer: .page("x", headers: ["Content-Type": String(repeating: "t", count: 50_000)])
        ),
        HostileAnswer(
            "a date that is none",
            "fetched 1",
            answer: .page("x", headers: ["Date": "yesterday", "Age": "-99", "Last-Modified": "\u{1}"])
        ),
    ]
}
