import Glibc

/// Why the system refused something, in words: in English as the system says it, in Chinese by its number.
package struct SystemCause: Hashable, Sendable {
    /// A clause, without a full stop.
    package let words: LocalizedText

    /// - Parameter code: What `errno` holds after a call that failed.
    package init(_ code: Int32) {
        words = LocalizedText(
            chinese: Self.chinese[code] ?? "系统错误第\(code)号",
            english: String(cString: strerror(code))
        )
    }

    /// - Parameter code: What `getaddrinfo` returned: why a name or address was not found.
    package init(ofLookup code: Int32) {
        words = LocalizedText(
            chinese: Self.chineseOfLookups[code] ?? "域名解析错误第\(code)号",
            english: String(cString: gai_strerror(code))
        )
    }

    /// What files and sockets give.
    static let chinese: [Int32: String] = [
        ENOENT: "文件或目录不存在", EACCES: "没有权限", EPERM: "操作不被允许", ENOSPC: "磁盘已满", EDQUOT: "超出磁盘配额",
        EROFS: "文件系统只读", EISDIR: "是目录", ENOTDIR: "路径中有一段不是目录", EEXIST: "文件已存在",
        EMFILE: "本程序打开的文件过多", ENFILE: "系统打开的文件过多", ENOMEM: "内存不足", EIO: "读写出错",
        ELOOP: "符号链接层数过多", ENAMETOOLONG: "文件名过长", ENOTEMPTY: "目录不为空", EBUSY: "正被占用",
        EINVAL: "参数无效", EFBIG: "文件过大", EXDEV: "不在同一文件系统", ENOTSUP: "不支持该操作", EBADF: "文件已关闭",
        ENODEV: "设备不存在", ENXIO: "设备或接收进程不存在", ESPIPE: "不能定位", EMLINK: "链接过多", ESTALE: "网络文件已失效",
        EAGAIN: "暂时不可用", EINTR: "操作被中断", ENOEXEC: "不是可执行的程序", ETXTBSY: "程序文件正被写入",
        ESRCH: "进程不存在", ECHILD: "没有子进程", E2BIG: "参数过长", EDEADLK: "会造成死锁", ENOLCK: "没有可用的锁",
        EADDRINUSE: "地址已被占用", EADDRNOTAVAIL: "本机没有该地址", ECONNREFUSED: "连接被拒绝", ECONNRESET: "连接被对方中断",
        ECONNABORTED: "连接已中止", ENOTCONN: "尚未连接", EPIPE: "对方已关闭连接", ETIMEDOUT: "连接超时",
        EHOSTUNREACH: "无法到达该主机", ENETUNREACH: "无法到达该网络", ENETDOWN: "网络已断开", EMSGSIZE: "内容过长",
        ENOBUFS: "缓冲区已满", EPROTOTYPE: "套接字类型不符", EAFNOSUPPORT: "不支持该类地址", ENOTSOCK: "不是套接字",
    ]

    /// What looking a name up gives. -5, that a name has no address, is a number that not every header names.
    static let chineseOfLookups: [Int32: String] = [
        EAI_NONAME: "域名无法解析", EAI_AGAIN: "域名暂时无法解析", EAI_FAIL: "域名服务器出错", EAI_FAMILY: "不支持该类地址",
        EAI_SOCKTYPE: "不支持该类连接", EAI_SERVICE: "端口无效", EAI_BADFLAGS: "参数无效", EAI_MEMORY: "内存不足",
        EAI_SYSTEM: "系统出错", -5: "域名没有地址",
    ]
}
