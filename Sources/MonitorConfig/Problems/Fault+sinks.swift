import Supervision

/// What is wrong with a sink of alert lines.
extension Fault {
    static let sinkNamedLog = Fault(
        "“log”是 alerts.log 的名称，不能再用。",
        "\"log\" is the name of alerts.log and of no other sink.",
        suggestion: LocalizedText("请另取名称。", "Choose another name.")
    )

    static func notSinkFile(_ text: String) -> Fault {
        Fault(
            "应为含“/”的文件路径，实为“\(Listing.shown(text))”。",
            "Expected the path of a file with a slash, found \"\(Listing.shown(text))\".",
            suggestion: text.hasSuffix("/")
                ? nil : LocalizedText("可写 ./\(Listing.shown(text))。", "Write ./\(Listing.shown(text)).")
        )
    }

    static func sinkFileTaken(by name: String, at place: LocalizedText) -> Fault {
        Fault(
            "该文件已由输出“\(name)”写入，见 \(place.chinese)；每个输出须有自己的文件。",
            "The sink \"\(name)\" writes to this file (\(place.english)); each sink needs a file of its own."
        )
    }

    static func tooManySinks(_ count: Int, limit: Int) -> Fault {
        Fault("输出 \(count) 个，最多 \(limit) 个。", "\(count) sinks; \(limit) are allowed.")
    }

    static func notAbsolutePath(_ text: String) -> Fault {
        Fault(
            "应为以“/”开头的路径，实为“\(Listing.shown(text))”。",
            "Expected a path that begins with a slash, found \"\(Listing.shown(text))\"."
        )
    }

    static let addressTwice = Fault(
        "url 与 url_file 只能写一个。",
        "Give url or url_file, not both."
    )

    static let addressIsSecret = Fault(
        "缺少必需的键“url_file”：这类地址含有密钥，不能写在配置中。",
        "The key \"url_file\" is missing: addresses of this type hold a key, which does not belong into the configuration.",
        suggestion: LocalizedText(
            "请把地址写入只有本服务可读的文件，并在 url_file 中写该文件的路径。",
            "Write the address to a file that this service alone may read, and the path of that file as url_file."
        )
    )

    static let plainHTTP = Fault(
        "未加密的 http 地址只能是本机。",
        "An address without TLS must be of this machine.",
        suggestion: LocalizedText(
            "请用 https；确要明文传送，写 allow_plain_http: true。",
            "Use https; to send in the clear all the same, write allow_plain_http: true."
        )
    )

    static func notSyslogTarget(_ text: String) -> Fault {
        Fault(
            "不是 syslog 目标：“\(Listing.shown(text))”。",
            "Not a target of syslog: \"\(Listing.shown(text))\".",
            suggestion: LocalizedText(
                "可写 unix:/dev/log、udp://主机:514、tcp://主机:514 或 tls://主机:6514；端口为 1 至 65535。",
                "Write unix:/dev/log, udp://host:514, tcp://host:514 or tls://host:6514, with a port of 1 to 65535."
            )
        )
    }

    static func notMailServer(_ text: String) -> Fault {
        Fault(
            "不是邮件服务器：“\(Listing.shown(text))”。",
            "Not a mail server: \"\(Listing.shown(text))\".",
            suggestion: LocalizedText(
                "可写 smtp://主机:587（STARTTLS）或 smtps://主机:465；端口为 1 至 65535。",
                "Write smtp://host:587 (STARTTLS) or smtps://host:465, with a port of 1 to 65535."
            )
        )
    }

    static func notMailAddress(_ text: String) -> Fault {
        Fault(
            "不是邮件地址：“\(Listing.shown(text))”。",
            "Not a mail address: \"\(Listing.shown(text))\".",
            suggestion: LocalizedText("只写地址本身：name@example.gov.cn。", "The address alone: name@example.gov.cn.")
        )
    }

    static let nobodyToMail = Fault(
        "没有收件人：须写 to 或 per_agency。",
        "Nobody gets the mail: give to or per_agency."
    )

    static let passwordWithoutUser = Fault(
        "写了 password_file 就须写 user。",
        "A password_file needs a user."
    )

    static let passwordInTheClear = Fault(
        "starttls 为 optional 时，密码可能以明文发出。请写 starttls: required，或用 smtps。",
        "Where starttls is optional, the password may be sent in the clear. Write starttls: required, or use smtps."
    )

    static func secretForEverybody(_ path: String) -> Fault {
        Fault(
            "“\(Listing.shown(path))”：所有用户都可读或可写，不能存放密钥。",
            "\"\(Listing.shown(path))\": everybody may read or write it, which is no place for a secret.",
            suggestion: LocalizedText("请执行 chmod o-rwx。", "Run chmod o-rwx.")
        )
    }

    static func secretTooLong(_ path: String, limit: Int) -> Fault {
        Fault(
            "“\(Listing.shown(path))”：超过 \(limit) 字节，不是密钥。",
            "\"\(Listing.shown(path))\": more than \(limit) bytes are no secret."
        )
    }

    static let credentialsElsewhere = Fault(
        "环境变量 CREDENTIALS_DIRECTORY 未设置，此处无法检查该文件；服务启动时由 systemd 设置。",
        "CREDENTIALS_DIRECTORY is not set, so that the file cannot be looked at here; systemd sets it for the service."
    )

    static func noSuchSink(_ name: String, known: [String]) -> Fault {
        Fault(
            "没有名为“\(Listing.shown(name))”的输出，可用：\(Listing.chinese(known))。",
            "No sink is called \"\(Listing.shown(name))\"; known: \(Listing.english(known)).",
            suggestion: .didYouMean(name, among: known)
        )
    }

    static func sinkWithoutRoute(_ name: String) -> Fault {
        Fault(
            "没有路由通向输出“\(name)”，它只会收到任何路由都不取的行。",
            "No route leads to the sink \"\(name)\": it gets what no route takes, and nothing else."
        )
    }

    static func tooManyRoutes(limit: Int, depth: Int) -> Fault {
        Fault(
            "路由过多或层次过深：每层最多 \(limit) 个，最多 \(depth) 层。",
            "Too many routes: at most \(limit) beside each other, \(depth) deep."
        )
    }

    static func notClockTime(_ text: String) -> Fault {
        Fault(
            "不是时刻：“\(Listing.shown(text))”。",
            "Not a time of day: \"\(Listing.shown(text))\".",
            suggestion: LocalizedText("写作 \"22:00\"。", "Write it as \"22:00\".")
        )
    }
}
