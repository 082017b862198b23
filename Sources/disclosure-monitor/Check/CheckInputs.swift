import AttachmentReading
import Foundation
import PageReading
import Supervision

/// The reports that a command was given, one after the other: files, those in directories and archives, and addresses.
///
/// What cannot be had is one of them, with the reason: it never stops the others.
struct CheckInputs {
    /// What is next.
    enum Input {
        /// A file or an address.
        case named(String)
        /// A file out of an archive, by the name that the archive gives it.
        case unpacked(String, FetchedPage)
        case problem(InputProblem)
    }

    private enum Source {
        case named(String)
        case archive(String)
        case problem(InputProblem)
    }

    /// More than any supervisor has of one year; a slip such as `/` must not read a disk.
    private static let most = 10_000

    private var sources: ArraySlice<Source>
    private var archive: (path: String, entries: ReportArchive)?
    /// Whether it is one report, named by itself.
    let isAlone: Bool
    /// Whether one of them stands on the web.
    let holdsAddresses: Bool
    /// How many there are, as far as that is known before archives are opened.
    let count: Int
    /// How many files of directories and archives were passed over so far, because they are plainly no reports.
    private(set) var passed: Int

    /// - Parameter lists: Files with an address on each line.
    init(_ inputs: [String], lists: [String] = []) {
        let given = inputs.map(Self.sources)
        let sources = given.flatMap(\.sources) + lists.flatMap(Self.addresses)
        passed = given.reduce(0) { $0 + $1.passed }
        self.sources = sources.prefix(Self.most)
        if sources.count > Self.most {
            self.sources.append(.problem(Self.tooMany(inputs.last ?? lists.last ?? "")))
        }
        if sources.count == 1, inputs.count == 1, case .named(inputs[0]) = sources[0] {
            isAlone = true
        } else {
            isAlone = false
        }
        count = self.sources.count
        holdsAddresses = sources.contains { if case .named(let name) = $0 { PageInput.isAddress(name) } else { false } }
    }

    /// The next report; nil where there is none left.
    mutating func next() -> Input? {
        if let archive {
            if let entry = archive.entries.next() { return Self.input(entry, in: archive.path) }
            passed += archive.entries.passed
            self.archive = nil
        }
        switch sources.popFirst() {
        case nil: return nil
        case .named(let name): return .named(name)
        case .problem(let problem): return .problem(problem)
        case .archive(let path):
            do throws(ReportArchive.Fault) {
                archive = (path, try ReportArchive(path: path, passing: PassedFiles.holds))
            } catch {
                return .problem(InputProblem(path, error.words))
            }
            return next()
        }
    }

    // MARK: Archives

    private static func input(_ entry: ReportArchive.Entry, in path: String) -> Input {
        let name = "\(path)/\(shownName(entry.name))"
        do {
            return .unpacked(name, try LocalFile.page(of: try entry.contents.get(), named: name))
        } catch let fault as ReportArchive.Fault {
            return .problem(InputProblem(name, fault.words))
        } catch {
            return .problem(InputProblem(name, error))
        }
    }

    /// Old programs write names in GB 18030 without saying so. Nothing is written anywhere by that name.
    private static func shownName(_ bytes: [UInt8]) -> String {
        VisibleText.clean(String(validating: bytes, as: UTF8.self) ?? NationalText.decoded(bytes), limit: 300)
    }

    // MARK: Files and lists

    private static func sources(_ input: String) -> (sources: [Source], passed: Int) {
        var isDirectory: ObjCBool = false
        guard !PageInput.isAddress(input), FileManager.default.fileExists(atPath: input, isDirectory: &isDirectory),
            isDirectory.boolValue
        else { return ([source(input)], 0) }
        let folder = ReportFolder(input, most: most)
        let problem =
            folder.isTooLarge ? tooMany(input) : folder.files.isEmpty ? noReport(in: input, folder.passed) : nil
        return (problem.map { [.problem($0)] } ?? folder.files.map(source), folder.passed)
    }

    private static func noReport(in directory: String, _ passed: Int) -> InputProblem {
        InputProblem(
            directory,
            passed == 0 ? "目录中没有文件。" : "目录中没有可能是报告的文件。",
            passed == 0 ? "there is no file in this directory." : "no file in this directory may be a report."
        )
    }

    private static func source(_ input: String) -> Source {
        !PageInput.isAddress(input) && input.lowercased().hasSuffix(".zip") ? .archive(input) : .named(input)
    }

    private static func tooMany(_ name: String) -> InputProblem {
        InputProblem(
            name,
            "超过 \(most) 份，请缩小范围，其余未审核。",
            "more than \(most) reports; name fewer of them. The rest was not looked at."
        )
    }

    /// The addresses of a list, one a line; what follows `#` at the beginning of a line is a comment.
    private static func addresses(_ path: String) -> [Source] {
        let file: FetchedPage
        do { file = try LocalFile.read(path) } catch { return [.problem(InputProblem(path, error))] }
        guard file.body.count <= longestList else {
            return [.problem(InputProblem(path, "网址清单过长，至多 1 MiB。", "the list of addresses is longer than 1 MiB."))]
        }
        let lines = String(decoding: file.body, as: UTF8.self).split(omittingEmptySubsequences: false) { $0.isNewline }
        let sources = lines.enumerated().compactMap { index, line -> Source? in
            let text = line.trimmingCharacters(in: .whitespaces.union(["\u{FEFF}"]))
            guard !text.isEmpty, !text.hasPrefix("#") else { return nil }
            if PageInput.isAddress(text), WebAddress(text) != nil { return .named(text) }
            let shown = VisibleText.clean(text, limit: 120)
            return .problem(
                InputProblem(
                    "\(path):\(index + 1)",
                    "“\(shown)”不是 http 或 https 地址。",
                    "“\(shown)” is no http or https address."
                )
            )
        }
        return sources.isEmpty
            ? [.problem(InputProblem(path, "清单中没有网址。", "no address is on this list."))] : sources
    }

    private static let longestList = 1 << 20
}

extension ReportArchive.Fault {
    /// What it says to people.
    fileprivate var words: LocalizedText {
        switch self {
        case .damaged(let detail):
            LocalizedText(
                chinese: "压缩包或其中的文件已损坏：\(detail)",
                english: "the archive or a file in it is damaged: \(detail)"
            )
        case .encrypted:
            LocalizedText(chinese: "设有密码，没有打开。", english: "it has a password and was not opened.")
        case .nested:
            LocalizedText(
                chinese: "压缩包中的压缩包不再打开，请解压后审核。",
                english: "an archive inside of an archive is not opened; unpack it and check what is in it."
            )
        case .tooLarge(let limit):
            LocalizedText(
                chinese: "解压后超过 \(limit) 字节，没有读取。",
                english: "it unpacks to more than \(limit) bytes and was not read."
            )
        case .tooMuch:
            LocalizedText(
                chinese: "压缩包文件过多、过大或压缩比异常，其余文件没有读取。",
                english:
                    "the archive holds too many or too large files, or unpacks to suspiciously much; the rest was not read."
            )
        case .empty:
            LocalizedText(chinese: "压缩包中没有报告。", english: "no report is in this archive.")
        }
    }
}
