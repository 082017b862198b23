import ArgumentParser
import MonitorConfig
import StateStorage
import Supervision

/// `backup`: a copy of the store, beside a running monitor.
struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: HelpText.said("在监测运行时复制数据库。", "Copy the database while the monitor runs."),
        discussion: HelpText.said(
            """
            副本是一个文件，含此前已提交的全部内容，经通读无误后才命名。恢复时先停止监测，\
            以副本替换状态目录中的 state.sqlite，\
            并删除其旁的 state.sqlite-wal 和 state.sqlite-shm。返回码 0；\
            数据库无法读取或副本无法写入为 3；配置有误为 78。
            """,
            """
            The copy holds everything that was committed before, in one file; it is read through before it gets its name. To \
            go back to it, stop the monitor, put it in place of state.sqlite in the state directory, and delete \
            state.sqlite-wal and state.sqlite-shm there. Exit 0; 3 where the store cannot be read or the copy cannot be \
            written; 78 for a wrong configuration.
            """
        )
    )

    @Argument(help: .said("要写入的文件。", "The file to write."))
    var file: String

    @Flag(help: .said("文件已存在时予以替换。", "Replace the file where it exists."))
    var force = false

    @OptionGroup var store: StoreOptions

    func run() throws {
        let configuration = try store.configuration()
        let (path, language) = (store.path(configuration), configuration?.language ?? .spoken)
        do {
            try StoreBackup.write(path, to: file, replaces: force)
        } catch {
            Console.error("backup: \(error.text(in: language))")
            throw ExitCodes.unknown
        }
        Console.print(language.pick("\(path)：已复制到 \(file)。", "\(path): copied to \(file)."))
    }
}
