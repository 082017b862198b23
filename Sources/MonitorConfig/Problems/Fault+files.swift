import Supervision

/// What is wrong with a file as a file.
extension Fault {
    static let fileMissing = Fault("文件不存在。", "There is no such file.")

    static func fileUnreadable(_ cause: SystemCause) -> Fault {
        Fault("文件无法读取：\(cause.words.chinese)。", "The file cannot be read: \(cause.words.english).")
    }

    static let directory = Fault("这是目录，不是文件。", "This is a directory, not a file.")

    static let notRegularFile = Fault("这不是普通文件。", "This is not a regular file.")

    /// - Parameter limit: The most bytes, whole mebibytes.
    static func fileTooLarge(_ limit: Int) -> Fault {
        Fault("文件过大，最大 \(limit >> 20) MiB。", "The file is too large: at most \(limit >> 20) MiB.")
    }

    static let emptyFile = Fault("文件是空的。", "The file is empty.")

    static let notUTF8 = Fault(
        "不是 UTF-8 编码。",
        "Not UTF-8.",
        suggestion: LocalizedText("请转换为 UTF-8 后保存。", "Save the file as UTF-8.")
    )

    /// What is wrong with a file that another one names.
    static func namedFile(_ path: String, _ fault: Fault) -> Fault {
        Fault(
            "“\(path)”：\(fault.message.chinese)",
            "\"\(path)\": \(fault.message.english)",
            suggestion: fault.suggestion
        )
    }

    static func nothingMatches(_ pattern: String) -> Fault {
        Fault("没有文件匹配“\(Listing.shown(pattern))”。", "No file matches \"\(Listing.shown(pattern))\".")
    }

    static func includeMissing(_ path: String) -> Fault {
        Fault("要包含的文件“\(Listing.shown(path))”不存在。", "There is no file \"\(Listing.shown(path))\" to include.")
    }

    static func includeCycle(_ chain: [String]) -> Fault {
        Fault(
            "循环包含：\(chain.joined(separator: " → "))。",
            "The files include each other: \(chain.joined(separator: " → "))."
        )
    }

    static func includedTwice(_ path: String, first: String) -> Fault {
        Fault("文件“\(path)”重复包含，首次见 \(first)。", "\"\(path)\" is included twice; first at \(first).")
    }

    static func tooManyFiles(_ limit: Int) -> Fault {
        Fault("包含的文件过多，最多 \(limit) 个。", "Too many included files: at most \(limit).")
    }

    static func unsupportedVersion(_ found: Int) -> Fault {
        Fault(
            "不支持的配置版本 \(found)。",
            "Configuration version \(found) is not supported.",
            suggestion: LocalizedText("本程序只读 version: 1。", "This program reads version: 1 only.")
        )
    }

    static func wrongSchema(_ found: String, expected: String) -> Fault {
        Fault(
            "schema 应为“\(expected)”，实为“\(Listing.shown(found))”。",
            "The schema must be \"\(expected)\", found \"\(Listing.shown(found))\"."
        )
    }
}
