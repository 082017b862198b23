import CCurl
import Supervision

extension FetchFailure {
    /// The failure that libcurl reports; nil where the transfer went through.
    init?(_ answer: TransferAnswer) {
        guard answer.code != CURLE_OK else { return nil }
        self.init(
            Self.reason(for: answer),
            status: answer.status == 0 ? nil : answer.status,
            detail: answer.message,
            retryAfterSeconds: answer.retryAfterSeconds
        )
    }

    private static func reason(for answer: TransferAnswer) -> Reason {
        switch answer.limit {
        // Where one of several addresses is forbidden and another one answers or refuses, libcurl's code tells more.
        case .forbiddenAddress where forbiddenCodes.contains(answer.code.rawValue): .forbiddenAddress
        case .oldTLSElsewhere: .tlsFailed
        case .bodyTooLarge: .bodyTooLarge
        case .headersTooLarge: .headersTooLarge
        case .forbiddenAddress, nil: reason(for: answer.code, message: answer.message, hasStatus: answer.status != 0)
        }
    }

    private static let forbiddenCodes: Set<UInt32> = [
        CURLE_COULDNT_CONNECT.rawValue, CURLE_ABORTED_BY_CALLBACK.rawValue,
    ]

    private static func reason(for code: CURLcode, message: String, hasStatus: Bool) -> Reason {
        switch code {
        case CURLE_URL_MALFORMAT: .invalidAddress
        case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY: .nameNotResolved
        case CURLE_OPERATION_TIMEDOUT: .timedOut
        case CURLE_TOO_MANY_REDIRECTS: .tooManyRedirects
        case CURLE_PARTIAL_FILE: .truncated
        case CURLE_BAD_CONTENT_ENCODING: .badEncoding
        case CURLE_FILESIZE_EXCEEDED: .bodyTooLarge
        case CURLE_ABORTED_BY_CALLBACK: .cancelled
        case CURLE_SEND_ERROR, CURLE_RECV_ERROR: lostConnection(message: message, hasStatus: hasStatus)
        // So libcurl 7.88 reports a line of more than 100 KB; later versions have CURLE_TOO_LARGE for it.
        case CURLE_OUT_OF_MEMORY, CURLcode(rawValue: 100): .headersTooLarge
        case CURLE_COULDNT_CONNECT, CURLE_INTERFACE_FAILED, CURLE_GOT_NOTHING, CURLE_FAILED_INIT: .connectionFailed
        default: isAboutTLS(code) ? (isAboutOldTLS(message) ? .tlsTooOld : .tlsFailed) : .protocolError
        }
    }

    /// libcurl has no code of its own for headers beyond its own limit of 300 KB.
    private static func lostConnection(message: String, hasStatus: Bool) -> Reason {
        if message.hasPrefix("Too large response headers") { return .headersTooLarge }
        return hasStatus ? .truncated : .connectionFailed
    }

    /// Whether OpenSSL says that the server would have to be spoken to as nobody should any more. libcurl hands its words on
    /// and has no codes for them.
    private static func isAboutOldTLS(_ message: String) -> Bool {
        let text = message.lowercased()
        return oldTLSWords.contains { text.contains($0) }
    }

    private static let oldTLSWords = [
        "legacy sigalg disallowed", "unsafe legacy renegotiation", "unsupported protocol", "alert protocol version",
        "dh key too small", "certificate key too weak", "ee key too small", "ca key too small", "ca md too weak",
        "digest algorithm too weak", "wrong signature type",
    ]

    private static func isAboutTLS(_ code: CURLcode) -> Bool {
        switch code {
        case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_ENGINE_NOTFOUND,
            CURLE_SSL_ENGINE_SETFAILED, CURLE_SSL_ENGINE_INITFAILED, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER,
            CURLE_USE_SSL_FAILED, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_SHUTDOWN_FAILED, CURLE_SSL_CRL_BADFILE,
            CURLE_SSL_ISSUER_ERROR, CURLE_SSL_PINNEDPUBKEYNOTMATCH, CURLE_SSL_INVALIDCERTSTATUS,
            CURLE_SSL_CLIENTCERT:
            true
        default: false
        }
    }
}
