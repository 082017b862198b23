package import FoundationEssentials

extension LoopbackServer {
    /// What is sent for a request, step by step.
    package struct Answer: Sendable {
        package enum Step: Sendable {
            case send(Data)
            /// Goes on until the client has had enough.
            case sendForever(Data)
            /// Waits until the test opens the gate.
            case wait(Gate)
            /// Waits until the client closes the connection.
            case waitForClose
            /// Ends the connection with a TCP reset.
            case reset
        }

        package var steps: [Step]
        /// Whether the connection ends with the answer.
        package var closes: Bool

        package init(_ steps: [Step], closes: Bool = true) {
            self.steps = steps
            self.closes = closes
        }

        /// A well-formed answer; `Content-Length` is added.
        package static func page(_ body: String = "", status: Int = 200, headers: [String: String] = [:]) -> Answer {
            page(Data(body.utf8), status: status, headers: headers)
        }

        package static func page(_ body: Data, status: Int = 200, headers: [String: String] = [:]) -> Answer {
            let bodyless = status == 304 || status == 204
            let length = bodyless ? [:] : ["Content-Length": "\(body.count)"]
            let head = head(status: status, headers: headers.merging(length) { given, _ in given })
            return Answer([.send(head + (bodyless ? Data() : body))], closes: false)
        }

        package static func redirect(to location: String, status: Int = 302) -> Answer {
            page(status: status, headers: ["Location": location])
        }

        /// These very bytes, and then the end of the connection.
        package static func raw(_ text: String) -> Answer {
            Answer([.send(Data(text.utf8))])
        }

        /// The head of an answer, with the empty line that ends it.
        package static func head(status: Int = 200, headers: [String: String] = [:]) -> Data {
            let lines = headers.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)\r\n" }
            return Data("HTTP/1.1 \(status) Status\r\n\(lines.joined())\r\n".utf8)
        }
    }
}
