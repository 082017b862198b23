import CArchive
import Foundation

/// Writes small Word documents.
enum SampleWord {
    static let namespace = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""

    static func document(_ body: String, numbering: String? = nil, styles: String? = nil) -> Data {
        var parts = [
            ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
            ("word/document.xml", "<w:document \(namespace)><w:body>\(body)</w:body></w:document>"),
        ]
        if let numbering {
            parts.append(("word/numbering.xml", "<w:numbering \(namespace)>\(numbering)</w:numbering>"))
        }
        if let styles { parts.append(("word/styles.xml", "<w:styles \(namespace)>\(styles)</w:styles>")) }
        return zip(parts.map { ($0.0, Data($0.1.utf8)) })
    }

    static func paragraph(_ text: String, _ properties: String = "") -> String {
        "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:t>\(text)</w:t></w:r></w:p>"
    }

    static func cell(_ text: String, _ properties: String = "") -> String {
        "<w:tc><w:tcPr>\(properties)</w:tcPr>\(paragraph(text))</w:tc>"
    }

    static func row(_ cells: String...) -> String {
        "<w:tr>\(cells.joined())</w:tr>"
    }

    /// A zip archive made by libarchive.
    static func zip(_ entries: [(String, Data)]) -> Data {
        let largest = entries.map(\.1.count).reduce(0, +) + 4096 * (entries.count + 4)
        var bytes = [UInt8](repeating: 0, count: largest)
        var used = 0
        let archive = archive_write_new()
        defer { archive_write_free(archive) }
        archive_write_set_format_zip(archive)
        bytes.withUnsafeMutableBytes { buffer in
            archive_write_open_memory(archive, buffer.baseAddress, buffer.count, &used)
            for (name, contents) in entries {
                let entry = archive_entry_new()
                archive_entry_set_pathname(entry, name)
                archive_entry_set_size(entry, la_int64_t(contents.count))
                archive_entry_set_filetype(entry, 0o100000)
                archive_entry_set_perm(entry, 0o644)
                archive_write_header(archive, entry)
                contents.withUnsafeBytes { _ = archive_write_data(archive, $0.baseAddress, $0.count) }
                archive_entry_free(entry)
            }
            archive_write_close(archive)
        }
        return Data(bytes[..<used])
    }
}
