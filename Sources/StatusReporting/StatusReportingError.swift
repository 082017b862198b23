import Glibc
package import Supervision

/// What can go wrong while telling the outside, said with what to do about it.
package enum StatusReportingError: SpokenError, Hashable, Sendable {
    /// A system call on a file failed.
    case file(operation: String, path: String, code: Int32)
    /// The endpoint cannot listen.
    case listen(address: String, code: Int32)
    /// The endpoint cannot listen beside the address on which it listens.
    case listenBeside(address: String, current: String)
    /// Another program answers on the socket.
    case socketInUse(path: String)
    /// The bytes are no status document.
    case unreadableStatus(reason: LocalizedText)
}

extension StatusReportingError {
    /// What happened and what to do, in a sentence.
    package func text(in language: Language) -> String {
        switch self {
        case .file(let operation, let path, let code):
            let remedy = Self.remedy(for: code)[language]
            return language.pick(
                "\(path)：无法写入（\(SystemCause(code).words[language])）；\(remedy)。",
                "\(path): cannot \(operation): \(SystemCause(code).words[language]); \(remedy)"
            )
        case .listen(let address, let code):
            let remedy = Self.listenRemedy(for: code)[language]
            return language.pick(
                "\(address)：无法监听（\(SystemCause(code).words[language])）；\(remedy)。",
                "\(address): cannot listen: \(SystemCause(code).words[language]); \(remedy)"
            )
        case .listenBeside(let address, let current):
            return language.pick(
                "\(address)：无法监听，端口已由 \(current) 占用；请重新启动服务，或改 listen。",
                "\(address): cannot listen beside \(current), which holds the port; restart the service, or change `listen`"
            )
        case .socketInUse(let path):
            return language.pick(
                "unix:\(path)：无法监听，另有程序在此应答；请停止该程序，或改 listen。",
                "unix:\(path): cannot listen: another program answers there; stop it, or change `listen`"
            )
        case .unreadableStatus(let reason):
            return language.pick(
                "不是本程序的状态文件（\(reason[language])）；请核对网址或文件。",
                "not a status document of this program: \(reason[language]); is the address or file the right one?"
            )
        }
    }

    private static func remedy(for code: Int32) -> LocalizedText {
        switch code {
        case ENOSPC, EDQUOT:
            LocalizedText(
                chinese: "请腾出该文件系统的空间；未写的内容已留存，稍后再写",
                english: "free space on that file system; what was not written is kept and written later"
            )
        case EACCES, EPERM:
            LocalizedText(
                chinese: "请让服务的用户能够写入（StateDirectory=、LogsDirectory= 或 chown）",
                english: "let the user of the service write there (StateDirectory=, LogsDirectory= or chown)"
            )
        case EROFS:
            LocalizedText(
                chinese: "该文件系统只读；请改写 ReadWritePaths= 或状态目录之下的路径",
                english: "the file system is read-only; name a path below ReadWritePaths= or the state directory"
            )
        case ENOENT, ENOTDIR:
            LocalizedText(
                chinese: "请建立该目录，或在配置中另写路径",
                english: "create the directory, or name another path in the configuration"
            )
        case EISDIR:
            LocalizedText(chinese: "这是目录，请在配置中写文件", english: "this is a directory; name a file in the configuration")
        case ELOOP:
            LocalizedText(chinese: "该路径是符号链接，请直接写文件", english: "the path is a symbolic link; name the file itself")
        default:
            LocalizedText(
                chinese: "请核对配置中的路径及其文件系统",
                english: "check the path in the configuration and the file system under it"
            )
        }
    }

    private static func listenRemedy(for code: Int32) -> LocalizedText {
        switch code {
        case EADDRINUSE:
            LocalizedText(
                chinese: "该地址已被其他程序占用，请停止该程序（ss -ltnp 可查），或改 listen",
                english: "another program uses this address; stop it (`ss -ltnp` names it), or change `listen`"
            )
        case EADDRNOTAVAIL:
            LocalizedText(chinese: "本机没有该地址，请改 listen", english: "this host has no such address; change `listen`")
        case EACCES, EPERM:
            LocalizedText(
                chinese: "1024 以下的端口和他人的目录须有权限，请改 listen",
                english: "ports below 1024 and foreign directories need a permission; change `listen`"
            )
        case ENOENT:
            LocalizedText(
                chinese: "请建立套接字所在的目录（RuntimeDirectory=），或改 listen",
                english: "create the socket's directory (RuntimeDirectory=), or change `listen`"
            )
        default: LocalizedText(chinese: "请核对配置中的 listen", english: "check `listen` in the configuration")
        }
    }
}
