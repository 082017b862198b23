import FoundationEssentials

/// The programs that read PDF, and the data that they need.
struct PDFToolbox: Sendable {
    var info = Self.program("pdfinfo")
    var words = Self.program("pdftotext")
    var images = Self.program("pdfimages")
    var drawing = Self.program("pdftoppm")
    /// Where poppler keeps the tables that turn the codes of Chinese fonts into characters. Without them pdftotext
    /// finds no text in a document whose fonts are not embedded, and calls that a success.
    var characterTables = ["/usr/share/poppler/cMap/Adobe-GB1", "/usr/local/share/poppler/cMap/Adobe-GB1"]

    static let installation = "apt-get install poppler-utils poppler-data"

    static func program(_ name: String) -> ProgramRunner.Program {
        ProgramRunner.Program(path: "/usr/bin/\(name)", installation: installation)
    }

    var hasCharacterTables: Bool {
        characterTables.contains { FileManager.default.fileExists(atPath: $0) }
    }
}
