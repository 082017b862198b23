package import FoundationEssentials

extension LoopbackServer {
    /// A request.
    package struct Request: Sendable {
        /// The number of the connection, from 0.
        package let connection: Int
        package let method: String
        package let target: String
        /// By name in lower case.
        package let headers: [String: String]
        /// As long as `Content-Length` says.
        package internal(set) var body = Data()

        init?(_ head: String, on connection: Int) {
            var lines = head.split(separator: "\r\n", omittingEmptySubsequences: true).makeIterator()
            guard let first = lines.next() else { return nil }
            let words = first.split(separator: " ")
            guard words.count == 3 else { return nil }
            self.connection = connection
            method = String(words[0])
            target = String(words[1])
            var headers: [String: String] = [:]
            while let line = lines.next(), let colon = line.firstIndex(of: ":") {
                let value = line[line.index(after: colon)...].drop { $0 == " " }
                headers[line[..<colon].lowercased()] = String(value)
            }
            self.headers = headers
        }
    }
}
