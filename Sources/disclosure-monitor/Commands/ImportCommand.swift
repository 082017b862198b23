import ArgumentParser
import MonitorConfig
import PageReading
import Supervision

/// `import`: turns a table of agencies into a file for `agencies.d/`.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: HelpText.said(
            "把机关表格（CSV）转为 YAML 配置；返回码 0，有错误时列出全部错误并返回 78。",
            "Turn a table of agencies (CSV) into configuration YAML; exit 0, or 78 with everything that is wrong."
        ),
        discussion: HelpText.said(
            """
            首行为标题，中英文均可，次序不限：必须有“名称”（name）和“类别”（kind）；还可有标识、简称、辖区、\
            生效日期、失效日期、前身、网站标识码、首页、信息公开平台、公开指南、年报、栏目:通知公告、事项:部门预算。\
            一格中有多个网址的，以换行或分号分隔。
            """,
            """
            The first row holds the headings, in Chinese or Englis\
            h and in any order: 名称 (name) and 类别 (kind) must be th\
            ere; 标识, 简称, 辖区, 生效日期, 失效日期, 前身, 网站标识码, 首页, 信息公开平台, 公开\
            指南, 年报, 栏目:通知公告 and 事项:部门预算 may. Several addresses in \
            one cell are parted by line breaks or semicolons.
            """
        )
    )

    @Argument(
        help: .said(
            "表格：CSV，以逗号、分号或制表符分隔，编码为 UTF-8、UTF-16 或 GB18030。",
            "The table: CSV with commas, semicolons or tabs, in UTF-8, UTF-16 or GB18030."
        )
    )
    var file: String

    @Option(help: .said("要写入的文件；不写则输出到标准输出。", "The file to write; without it the YAML goes to standard output."))
    var output: String?

    @Flag(help: .said("文件已存在时予以替换。", "Replace the output file where there is one."))
    var force = false

    @OptionGroup var language: LanguageOption

    func run() throws {
        let table = try table()
        for warning in table.warnings {
            Console.error(warning.warningText(in: language.language))
        }
        if let output {
            do throws(NewFile.Problem) {
                try NewFile(path: output).write(table.yaml, replaces: force)
            } catch {
                Console.error(error.text(in: language.language))
                throw ExitCodes.cannotCreate
            }
        } else {
            Console.write(table.yaml, to: 1)
        }
        Console.error(ImportSummary(table: table, file: file, output: output).text(in: language.language))
    }

    private func table() throws -> AgencyImport {
        do throws(ConfigurationProblems) {
            return try AgencyImport.read(file, decodesNational: NationalText.decoded)
        } catch {
            Console.write(error.text(in: language.language), to: 2)
            throw ExitCodes.configuration
        }
    }
}
