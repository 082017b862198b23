package import Supervision

/// Why state could not be opened, read or remembered: what happened, to which file, and what to do.
///
/// Whatever the reason, what was committed before stands as it was, and a commit that failed left nothing behind.
package struct StorageError: SpokenError, Hashable, Sendable {
    /// What kind of failure it is: it decides whether trying again can help.
    package let reason: Reason
    /// The file or directory that it is about.
    package let path: String
    /// What the system or SQLite said; a clause without a full stop.
    package let cause: LocalizedText

    package init(_ reason: Reason, path: String, cause: LocalizedText) {
        self.reason = reason
        self.path = path
        self.cause = cause
    }

    /// What happened and what to do, in a sentence.
    package func text(in language: Language) -> String {
        let (summary, remedy) = (reason.summary[language], reason.remedy[language])
        return language.pick(
            "状态“\(path)”\(summary)（\(cause[language])）；\(remedy)。",
            "state '\(path)': \(summary) (\(cause[language])); \(remedy)"
        )
    }

    /// The kinds of failures, as an operator would tell them apart.
    package enum Reason: String, Hashable, Sendable, CaseIterable {
        /// The file cannot be opened or made: no such directory, no permission, a directory in its place.
        case notOpened
        /// The file system, or the file, does not let itself be written.
        case readOnly
        /// The file is no SQLite database, or a broken one, or holds values that no release has written.
        case damaged
        /// The file is an SQLite database of another program.
        case foreign
        /// A later release of this program has changed the tables.
        case newerRelease
        /// An earlier release of this program made the tables, and whoever reads may not change them.
        case olderRelease
        /// There is no file, and whoever reads may not make one.
        case absent
        /// A file is there already, and nobody said that it may be replaced.
        case exists
        /// Another process kept the database locked for longer than the time allowed.
        case busy
        /// No space is left.
        case full
        /// A change contradicts what is stored, such as a line whose sequence number was issued before.
        case contradiction
        /// Reading or writing failed in another way.
        case failed
        /// Another monitor works in the same state directory.
        case directoryInUse
        /// The store was closed.
        case closed
        /// The file was deleted, moved or replaced while the store was open.
        case displaced
    }
}

extension StorageError.Reason {
    /// What happened, as a clause.
    var summary: LocalizedText {
        switch self {
        case .notOpened: LocalizedText(chinese: "无法打开", english: "cannot be opened")
        case .readOnly: LocalizedText(chinese: "无法写入", english: "cannot be written")
        case .damaged: LocalizedText(chinese: "已损坏", english: "is damaged")
        case .foreign: LocalizedText(chinese: "属于其他程序", english: "belongs to another program")
        case .newerRelease: LocalizedText(chinese: "由更新的版本写成", english: "was written by a later release")
        case .olderRelease: LocalizedText(chinese: "由更早的版本写成", english: "was written by an earlier release")
        case .absent: LocalizedText(chinese: "不存在", english: "does not exist")
        case .exists: LocalizedText(chinese: "已存在", english: "exists already")
        case .busy: LocalizedText(chinese: "被其他进程锁定", english: "is locked by another process")
        case .full: LocalizedText(chinese: "所在磁盘已满", english: "has no space left")
        case .contradiction: LocalizedText(chinese: "与所作更改矛盾", english: "contradicts the change")
        case .failed: LocalizedText(chinese: "读写失败", english: "could not be read or written")
        case .directoryInUse: LocalizedText(chinese: "正由另一监测程序使用", english: "is in use by another monitor")
        case .closed: LocalizedText(chinese: "已关闭", english: "is closed")
        case .displaced:
            LocalizedText(chinese: "在运行时被删除、移动或替换", english: "was deleted, moved or replaced under the running monitor")
        }
    }

    /// What to do about it, as a clause.
    var remedy: LocalizedText {
        switch self {
        case .notOpened:
            LocalizedText(
                chinese: "请确认状态目录存在、归服务所有且可以写入",
                english: "make sure that the state directory exists, that it belongs to the service and can be written"
            )
        case .readOnly:
            LocalizedText(
                chinese: "请让服务能够写入状态目录，或另设 state_directory",
                english: "let the service write the state directory, or set another state_directory"
            )
        case .damaged:
            LocalizedText(
                chinese: "请停止监测，留存该文件的副本，再恢复备份或移走该文件",
                english: "stop the monitor, keep a copy of the file, and restore a backup or move the file away"
            )
        case .foreign:
            LocalizedText(
                chinese: "请另设 state_directory，或移走该文件",
                english: "set another state_directory, or move the file away"
            )
        case .newerRelease:
            LocalizedText(
                chinese: "请重新安装该版本，或恢复升级前的备份",
                english: "install that release again, or restore the backup made before the upgrade"
            )
        case .olderRelease:
            LocalizedText(
                chinese: "请用本版本启动一次监测，文件即会更新",
                english: "start the monitor of this release once: it brings the file up to date"
            )
        case .absent:
            LocalizedText(
                chinese: "请指明监测程序的状态目录，或启动监测，文件即会建立",
                english: "name the state directory of the monitor, or start it: it makes the file"
            )
        case .exists:
            LocalizedText(
                chinese: "请另写文件名，或用 --force 表明可以替换",
                english: "name another file, or say that it is to be replaced (--force)"
            )
        case .busy:
            LocalizedText(
                chinese: "请结束占用它的进程；没有丢失内容，可以重新提交",
                english: "end the process that holds it; nothing is lost, the change can be committed again"
            )
        case .full:
            LocalizedText(
                chinese: "请腾出磁盘空间；没有丢失内容，可以重新提交",
                english: "free space on its file system; nothing is lost, the change can be committed again"
            )
        case .contradiction:
            LocalizedText(
                chinese: "所作更改均未保存；这是程序的缺陷，请反馈",
                english: "nothing of the change was stored; report this as a defect of the monitor"
            )
        case .failed:
            LocalizedText(
                chinese: "请查看磁盘和系统日志；所作更改均未保存",
                english: "look at the disk and the system log; nothing of the change was stored"
            )
        case .directoryInUse:
            LocalizedText(
                chinese: "请停止该监测程序，或各用各的 state_directory",
                english: "stop that monitor, or give each its own state_directory"
            )
        case .closed: LocalizedText(chinese: "监测程序正在停止，请重新启动", english: "the monitor is stopping; start it again")
        case .displaced:
            LocalizedText(
                chinese: "请重新启动服务：文件不在原处的，停止时会写回所知内容；强行终止则会丢失",
                english:
                    "restart the service: where no file is there it puts back what it knows when it stops; a kill would lose that"
            )
        }
    }
}
