/// People who are told by mail.
package struct MailReceiver: Hashable, Sendable {
    /// The server.
    package var server: Server
    /// The address from which it comes.
    package var from: String
    /// Who gets every line.
    package var to: [String]
    /// Who gets the lines of one agency as well, by the agency's id.
    package var officers: [String: String]
    /// When it is sent.
    package var digest: Digest

    package init(
        server: Server,
        from: String,
        to: [String],
        officers: [String: String] = [:],
        digest: Digest = .none
    ) {
        self.server = server
        self.from = from
        self.to = to
        self.officers = officers
        self.digest = digest
    }

    /// A server that takes mail (RFC 5321), and how one speaks to it.
    package struct Server: Hashable, Sendable {
        /// Its name or address.
        package var host: String
        /// Its port.
        package var port: Int
        /// Whether TLS is spoken from the first byte (`smtps`, RFC 8314), or after STARTTLS.
        package var isImplicitTLS: Bool
        /// Whether nothing is sent where the server has no STARTTLS.
        package var requiresTLS: Bool
        /// The name under which one logs in; nil where the server wants none.
        package var user: String?
        /// The password that belongs to it.
        package var password: SecretFile?
        /// A PEM file of the authorities that are trusted in place of the system's; nil: the system's.
        package var authorityFile: String?

        package init(host: String, port: Int, isImplicitTLS: Bool = false, requiresTLS: Bool = true) {
            self.host = host
            self.port = port
            self.isImplicitTLS = isImplicitTLS
            self.requiresTLS = requiresTLS
        }
    }

    /// When mail is sent.
    package enum Digest: String, Hashable, Sendable, CaseIterable {
        /// At once.
        case none
        /// What came since, in one mail, at eight in the morning.
        case daily
        /// The same on Mondays.
        case weekly
    }

    /// Whether a text is an address as mail is sent to here: a local part of plain signs, and a domain (RFC 5321, section
    /// 4.1.2, without quoted strings and address literals). Nothing of it can end a header or a command.
    package static func isAddress(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty, text.utf8.count <= 254 else { return false }
        let isLetterOrDigit = { (byte: UInt8) in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        }
        let local = parts[0].allSatisfy { isLetterOrDigit($0) || "!#$%&'*+-/=?^_`{|}~.".utf8.contains($0) }
        let domain = parts[1].allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }
        let hasDots = parts.allSatisfy { part in
            !part.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).contains { $0.isEmpty }
        }
        return local && domain && hasDots && parts[1].first != UInt8(ascii: "-")
    }
}
