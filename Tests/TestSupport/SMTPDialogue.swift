import Foundation
import Glibc

/// What a client said to a server that takes every mail, and what can be read of it.
package struct SMTPDialogue {
    /// Every line that came, without its end.
    package let lines: [String]

    /// - Parameter bytes: What came over the connection.
    package init(_ bytes: [UInt8]) {
        lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n")
    }

    /// What was said before the message.
    package var commands: [String] { Array(lines.prefix { $0 != "DATA" }) }

    /// The headers of the message, those that go over several lines put together.
    package var headers: [String] {
        lines.drop { $0 != "DATA" }.dropFirst().prefix { !$0.isEmpty }.reduce(into: []) { headers, line in
            if line.hasPrefix(" "), let last = headers.last {
                headers[headers.count - 1] = last + line
            } else {
                headers.append(line)
            }
        }
    }

    /// The texts of the parts.
    package var decodedParts: [String] {
        let text = lines.joined(separator: "\n")
        return text.components(separatedBy: "base64\n\n").dropFirst().compactMap { part in
            let code = part.prefix(upTo: part.range(of: "\n--")?.lowerBound ?? part.endIndex)
            return Data(base64Encoded: code.replacingOccurrences(of: "\n", with: ""))
                .flatMap { String(data: $0, encoding: .utf8) }
        }
    }

    /// Speaks as a server does that takes everything.
    @Sendable package static func serve(_ client: Int32) -> [UInt8] { serve(client, refusing: nil) }

    /// Speaks as a server does; what begins with `refused` it will never take.
    package static func serve(_ client: Int32, refusing refused: String?) -> [UInt8] {
        var all: [UInt8] = []
        var isMessage = false
        say("220 ready", to: client)
        while let line = readLine(client) {
            all += Array("\(line)\r\n".utf8)
            if isMessage {
                guard line == "." else { continue }
                isMessage = false
                say("250 taken", to: client)
                continue
            }
            let word = line.prefix(4)
            if let refused, word == refused {
                say("550 never", to: client)
                continue
            }
            switch word {
            case "EHLO", "HELO": say("250 hello", to: client)
            case "DATA":
                isMessage = true
                say("354 go on", to: client)
            case "QUIT":
                say("221 bye", to: client)
                return all
            default: say("250 ok", to: client)
            }
        }
        return all
    }

    private static func say(_ text: String, to client: Int32) {
        let bytes = Array("\(text)\r\n".utf8)
        _ = send(client, bytes, bytes.count, Int32(MSG_NOSIGNAL))
    }

    private static func readLine(_ client: Int32) -> String? {
        var bytes: [UInt8] = []
        var byte: UInt8 = 0
        while recv(client, &byte, 1, 0) == 1 {
            if byte == UInt8(ascii: "\n") {
                if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
                return String(decoding: bytes, as: UTF8.self)
            }
            bytes.append(byte)
        }
        return nil
    }
}
