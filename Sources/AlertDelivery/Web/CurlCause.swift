import CCurl
import Supervision

/// Why a delivery by libcurl failed, in words: in English as libcurl says it, in Chinese by its result.
struct CurlCause {
    /// A clause, without a full stop.
    let words: LocalizedText

    /// - Parameters:
    ///   - message: What libcurl says; it names hosts and no secrets.
    ///   - systemCode: What the system said of the connection (`errno`); 0 where it said nothing.
    init(_ code: CURLcode, message: String, systemCode: Int32 = 0) {
        let chinese = Self.chinese(code, message)
        let cause = Self.isOfConnection(code) && systemCode != 0 ? SystemCause(systemCode).words.chinese : nil
        let isKnown = cause.map { chinese.contains($0) } ?? true
        words = LocalizedText(chinese: isKnown ? chinese : "\(chinese)，\(cause ?? "")", english: message)
    }

    private static func chinese(_ code: CURLcode, _ message: String) -> String {
        if let reason = reason(code) { return FetchFailure(reason, detail: message).words.chinese }
        return switch code {
        case CURLE_LOGIN_DENIED: "登录被拒绝"
        case CURLE_SEND_ERROR: "对方没有收下"
        case CURLE_RECV_ERROR, CURLE_GOT_NOTHING: "对方没有答复"
        case CURLE_REMOTE_ACCESS_DENIED, CURLE_WEIRD_SERVER_REPLY: "对方不予受理"
        case CURLE_USE_SSL_FAILED: "对方不支持加密连接"
        case CURLE_SSL_CACERT_BADFILE: "签发机构的证书文件无法使用"
        case CURLE_OUT_OF_MEMORY: "内存不足"
        default: "传输失败，第\(code.rawValue)号"
        }
    }

    /// What goes wrong with pages as well is said in the same words.
    private static func reason(_ code: CURLcode) -> FetchFailure.Reason? {
        switch code {
        case CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL: .invalidAddress
        case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY: .nameNotResolved
        case CURLE_COULDNT_CONNECT, CURLE_INTERFACE_FAILED: .connectionFailed
        case CURLE_OPERATION_TIMEDOUT: .timedOut
        case CURLE_ABORTED_BY_CALLBACK: .cancelled
        case CURLE_PARTIAL_FILE: .truncated
        case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER,
            CURLE_SSL_ISSUER_ERROR, CURLE_SSL_INVALIDCERTSTATUS:
            .tlsFailed
        default: nil
        }
    }

    private static func isOfConnection(_ code: CURLcode) -> Bool {
        [CURLE_COULDNT_CONNECT, CURLE_SEND_ERROR, CURLE_RECV_ERROR].contains(code)
    }
}
