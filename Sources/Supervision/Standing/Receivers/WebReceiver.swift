/// A receiver that is told by HTTP.
package struct WebReceiver: Hashable, Sendable {
    /// What is sent.
    package var form: Form
    /// Where it is sent.
    package var address: Address
    /// A PEM file of the authorities that are trusted in place of the system's; nil: the system's.
    package var authorityFile: String?
    /// With what messages are signed; nil: they are not.
    package var secret: SecretFile?
    /// How long one request may take as a whole, in seconds.
    package var timeoutSeconds: Int
    /// Whether it may be spoken to without TLS though it is on another machine.
    package var allowsPlainHTTP: Bool

    package init(
        form: Form,
        address: Address,
        authorityFile: String? = nil,
        secret: SecretFile? = nil,
        timeoutSeconds: Int = 15,
        allowsPlainHTTP: Bool = false
    ) {
        self.form = form
        self.address = address
        self.authorityFile = authorityFile
        self.secret = secret
        self.timeoutSeconds = timeoutSeconds
        self.allowsPlainHTTP = allowsPlainHTTP
    }

    /// Where it is sent; the addresses of chat groups are secrets, for whoever knows one may write there.
    package enum Address: Hashable, Sendable {
        case plain(WebAddress)
        case secret(SecretFile)
    }

    /// What is sent.
    package enum Form: String, Hashable, Sendable, CaseIterable {
        case webhook, wecom, dingtalk, feishu, slack, alertmanager

        /// The type of sink.
        package var kind: SinkKind {
            switch self {
            case .webhook: .webhook
            case .wecom: .wecom
            case .dingtalk: .dingtalk
            case .feishu: .feishu
            case .slack: .slack
            case .alertmanager: .alertmanager
            }
        }
    }

    /// Whether a request there stays on this machine, so that it needs no TLS.
    package static func isLoopback(_ host: String) -> Bool {
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        let isV4 = parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
        return isV4 || host == "localhost" || host == "[::1]"
    }
}
