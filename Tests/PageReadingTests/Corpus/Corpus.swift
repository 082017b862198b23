import Foundation
import Supervision
import TestSupport

@testable import PageReading

/// The labelled pages that are kept beside the repository, where they are.
enum Corpus {
    static let folder: URL = {
        if let path = ProcessInfo.processInfo.environment["DISCLOSURE_CORPUS"] { return URL(filePath: path) }
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        return root.deletingLastPathComponent().appending(path: "shared/corpus")
    }()

    static var isPresent: Bool { FileManager.default.fileExists(atPath: folder.appending(path: "manifest.tsv").path) }

    static let absence = "the corpus is not beside the repository; set DISCLOSURE_CORPUS to its folder"

    static func data(_ path: String) throws -> Data {
        try Data(contentsOf: folder.appending(path: path))
    }

    /// The fields of every line but the first.
    static func table(_ path: String) throws -> [[String]] {
        let text = String(decoding: try data(path), as: UTF8.self)
        return text.split(separator: "\n").dropFirst().map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
    }

    /// The addresses under which the pages stood.
    static func address(of path: String) -> WebAddress? {
        let known = [
            "html/pingtan/zfxxgknb-index.html": "https://www.pingtan.gov.cn/zwgk/zfxxgk/zfxxgknb/",
            "html/gansu-jyt/wenjiantongzhi-index.html": "http://jyt.gansu.gov.cn/jyt/c110634/zwgklist.shtml",
            "html/handan/index.html": "http://hdzfxxgk.hd.gov.cn/",
            "html/handan/list.html": "http://hdzfxxgk.hd.gov.cn/zfwj/jinqixxgk/",
            "html/handan/gkzn.html": "http://hdzfxxgk.hd.gov.cn/zfxxgkzn/",
            "html/yuanzhou/zwyw-index.html": "http://www.yzq.gov.cn/zwgk/zwdt/zwyw/",
            "html/ordos-engebei/nianbao-index.html": "http://egb.ordos.gov.cn/xxgk/xxgknb/",
            "html/pingtan/nianbao-2025-article.part.html":
                "https://www.pingtan.gov.cn/zwgk/zfxxgk/zfxxgknb/202603/t20260313_105587.htm",
        ]
        return known[path].flatMap { WebAddress($0) }
    }

    static func read(_ path: String, as purpose: ReadingPurpose = .matter) throws -> ReadPage {
        HTMLPageReader().read(
            try data(path),
            name: path,
            address: address(of: path),
            as: purpose,
            seeking: .annualReports
        )
    }
}
