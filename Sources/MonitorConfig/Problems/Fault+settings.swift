import Supervision

/// What is wrong with a setting.
extension Fault {
    static func tooManyCanaries(_ count: Int, limit: Int) -> Fault {
        Fault("对照站点 \(count) 个，最多 \(limit) 个。", "\(count) canaries; \(limit) are allowed.")
    }

    static func unknownTimeZone(_ name: String) -> Fault {
        Fault(
            "未知的时区“\(Listing.shown(name))”。",
            "Unknown time zone \"\(Listing.shown(name))\".",
            suggestion: LocalizedText("例如：Asia/Shanghai。", "For example: Asia/Shanghai.")
        )
    }

    static let directoryNotFile = Fault("应为文件，不是目录。", "Must be a file, not a folder.")

    static let controlCharacter = Fault("不能含有控制字符。", "Must not hold control characters.")

    static func socketPath(_ path: String, limit: Int) -> Fault {
        Fault(
            "套接字路径“\(Listing.shown(path))”应为绝对路径，最长 \(limit) 字节。",
            "The socket's path \"\(Listing.shown(path))\" must be absolute and at most \(limit) bytes long."
        )
    }

    static func notListenAddress(_ text: String) -> Fault {
        Fault(
            "“\(Listing.shown(text))”不是监听地址。",
            "\"\(Listing.shown(text))\" is no address to listen on.",
            suggestion: LocalizedText(
                "可写 127.0.0.1:8460、[::1]:8460、unix:/run/disclosure-monitor/status.sock 或 none。",
                "Write 127.0.0.1:8460, [::1]:8460, unix:/run/disclosure-monitor/status.sock or none."
            )
        )
    }

    static func notHostName(_ text: String) -> Fault {
        Fault(
            "“\(Listing.shown(text))”不是主机名。",
            "\"\(Listing.shown(text))\" is no name of a host.",
            suggestion: LocalizedText(
                "只写名称，不写协议、端口和路径，例如 monitor.example.gov.cn；IPv6 地址不加方括号。",
                "Write the name alone, without scheme, port and path: monitor.example.gov.cn; IPv6 without brackets."
            )
        )
    }

    static func notPathPrefix(_ text: String) -> Fault {
        Fault(
            "“\(Listing.shown(text))”不能用作路径前缀。",
            "\"\(Listing.shown(text))\" is no path under which something is served.",
            suggestion: LocalizedText(
                "以斜杠开头，只含字母、数字和“.”“_”“-”，例如 /monitor。",
                "It begins with a slash and has letters, digits, \".\", \"_\" and \"-\" alone: /monitor."
            )
        )
    }

    static func notLogTarget(_ text: String) -> Fault {
        Fault(
            "应为 stderr 或含“/”的文件路径，实为“\(Listing.shown(text))”。",
            "Expected stderr or the path of a file with a slash, found \"\(Listing.shown(text))\".",
            suggestion: .didYouMean(text, among: ["stderr"])
                ?? LocalizedText("可写 ./\(Listing.shown(text))。", "Write ./\(Listing.shown(text)).")
        )
    }

    static let holdsNoCertificate = Fault(
        "文件中没有 PEM 格式的证书。",
        "The file holds no certificate in PEM.",
        suggestion: LocalizedText(
            "应含有“-----BEGIN CERTIFICATE-----”；DER 格式可用 openssl x509 -inform der 转换。",
            "It must hold \"-----BEGIN CERTIFICATE-----\"; openssl x509 -inform der converts from DER."
        )
    )

    static func memoryTooSmall(_ size: Int, least: Int) -> Fault {
        let (size, least) = (Entry.text(ofSize: size), Entry.text(ofSize: least))
        return Fault(
            "\(size) 太小：四分之一用于正文，须容得下一个 fetch.max_body。",
            "\(size) is too small: a quarter of it is for bodies, and must hold one of fetch.max_body.",
            suggestion: LocalizedText(
                "至少写 \(least)，或减小 fetch.max_body。",
                "Write at least \(least), or lower fetch.max_body."
            )
        )
    }

    static let notHeaderValue = Fault(
        "只能用可见的 ASCII 字符和空格。",
        "Only visible ASCII characters and spaces are allowed."
    )
}
