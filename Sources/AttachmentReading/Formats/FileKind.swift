import FoundationEssentials
import Supervision

/// What a file is by its content. Names and `Content-Type` are often wrong, so only the bytes decide; the name tells
/// apart what the bytes cannot.
enum FileKind: Equatable {
    case pdf, docx, xlsx, ofd, doc, wps, xls, image, archive
    /// A text of OpenDocument, and a page that a browser saved in one file.
    case openDocument, webArchive
    /// A document of Microsoft Office behind a password.
    case encryptedOffice

    init?(_ file: FetchedPage, limits: AttachmentLimits) {
        let body = file.body
        guard let kind = Self.signed(body) ?? Self.container(body, name: file.address.text, limits) else { return nil }
        self = kind
    }

    var format: AttachmentFormat {
        switch self {
        case .pdf: .pdf
        case .docx, .encryptedOffice: .docx
        case .xlsx: .xlsx
        case .ofd: .ofd
        case .doc: .doc
        case .wps: .wps
        case .xls: .xls
        case .image: .image
        case .archive, .openDocument, .webArchive: .archive
        }
    }

    /// Why its text cannot be read; nil for the formats that are read.
    var problem: AttachmentProblem? {
        switch self {
        case .pdf, .docx: nil
        case .encryptedOffice: AttachmentProblem(.encrypted, detail: "an Office document with a password")
        case .image: AttachmentProblem(.noText, detail: "a picture; its text must be read by a person")
        case .doc: unknown("a Word 97-2003 document (DOC); publish it as DOCX, PDF or text on the page")
        case .wps: unknown("a document of WPS Writer; publish it as DOCX, PDF or text on the page")
        case .xls: unknown("an Excel 97-2003 workbook (XLS); publish the report as text on the page")
        case .xlsx: unknown("an Excel workbook (XLSX); publish the report as text on the page")
        case .ofd: unknown("an OFD document; publish it as PDF, DOCX or text on the page")
        case .openDocument: unknown("an OpenDocument text (ODT); publish it as DOCX, PDF or text on the page")
        case .webArchive: unknown("a page saved as a web archive (MHT); save it as HTML")
        case .archive: unknown("an archive of files; publish the report itself")
        }
    }

    private func unknown(_ detail: String) -> AttachmentProblem {
        AttachmentProblem(.unknownFormat, detail: detail)
    }

    // MARK: Signatures

    private static let signatures: [([UInt8], FileKind)] = [
        ([0xFF, 0xD8, 0xFF], .image),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .image),
        (Array("GIF87a".utf8), .image),
        (Array("GIF89a".utf8), .image),
        ([0x49, 0x49, 0x2A, 0x00], .image),
        ([0x4D, 0x4D, 0x00, 0x2A], .image),
        (Array("Rar!\u{1A}\u{07}".utf8), .archive),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .archive),
        ([0x1F, 0x8B, 0x08], .archive),
        (Array("{\\rtf".utf8), .doc),
        (Array("MIME-Version: ".utf8), .webArchive),
        (Array("From: <Saved by ".utf8), .webArchive),
    ]

    private static func signed(_ body: Data) -> FileKind? {
        if let known = signatures.first(where: { body.starts(with: $0.0) }) { return known.1 }
        if body.starts(with: Array("BM".utf8)), body.count > 14,
            body[body.startIndex + 6..<body.startIndex + 10].allSatisfy({ $0 == 0 })
        {
            return .image
        }
        // Readers take a header anywhere in the first 1024 bytes (ISO 32000-1, annex H, note 13 of 3.4.1).
        return body.prefix(1024).holds(Array("%PDF-".utf8)) ? .pdf : nil
    }

    private static func container(_ body: Data, name: String, _ limits: AttachmentLimits) -> FileKind? {
        if body.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { return compound(body, name: name) }
        guard body.starts(with: [0x50, 0x4B, 0x03, 0x04]) || body.starts(with: [0x50, 0x4B, 0x05, 0x06]) else {
            return nil
        }
        return zipped(ArchiveFile(body, limits: limits).names)
    }

    /// Tells the documents that are zip archives by the part that each must have.
    private static func zipped(_ names: [String]) -> FileKind {
        if names.contains(where: ArchiveFile.isWordDocument) { return .docx }
        if names.contains("xl/workbook.xml") { return .xlsx }
        if names.contains("OFD.xml") { return .ofd }
        return names.contains("content.xml") && names.contains("META-INF/manifest.xml") ? .openDocument : .archive
    }

    /// Tells compound files (MS-CFB) by the names of their streams. WPS Writer writes the streams of Word.
    private static func compound(_ body: Data, name: String) -> FileKind? {
        func holds(_ stream: String) -> Bool {
            body.holds(stream.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
        }
        if holds("EncryptedPackage") { return .encryptedOffice }
        if holds("WordDocument") { return name.lowercased().hasSuffix(".wps") ? .wps : .doc }
        if holds("Workbook") || holds("Book") { return .xls }
        return holds("WpsContent") || name.lowercased().hasSuffix(".wps") ? .wps : nil
    }
}
