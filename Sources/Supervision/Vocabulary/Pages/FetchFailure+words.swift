extension FetchFailure {
    /// Why nothing came, in words: in English with what libcurl says, in Chinese as far as that is known there.
    package var words: LocalizedText {
        let (name, cause) = (word.name(in: .chinese), knownCause ?? "")
        return LocalizedText(chinese: cause.isEmpty ? name : "\(name)，\(cause)", english: "\(word.text): \(detail)")
    }

    private var knownCause: String? {
        let said = detail.lowercased()
        return Self.causes.first { said.contains($0.english) }?.chinese
    }

    /// What libcurl and OpenSSL say of connections and certificates that fail, as far as people can do something about it.
    private static let causes: [(english: String, chinese: String)] = [
        ("certificate has expired", "证书已过期"), ("certificate is not yet valid", "证书尚未生效"),
        ("self-signed certificate", "证书为自行签发"), ("self signed certificate", "证书为自行签发"),
        ("unable to get local issuer", "证书的签发机构不受信任"), ("subject name", "证书不属于该主机"),
        ("connection refused", "连接被拒绝"), ("no route to host", "无法到达该主机"),
        ("network is unreachable", "无法到达该网络"), ("connection reset", "连接被对方中断"),
        ("empty reply", "对方没有答复"),
    ]
}
