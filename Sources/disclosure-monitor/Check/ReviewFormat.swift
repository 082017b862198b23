import ArgumentParser
import DocumentWriting
import StatusReporting
import Supervision

/// The shape in which a review is handed out.
enum ReviewFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json, html, docx

    /// Whether all reports make one document, which is written when the last of them was looked at.
    var isOneDocument: Bool { self == .html || self == .docx }

    /// The bytes of a document; json is made report by report, and has none.
    func bytes(of document: ReviewDocument) throws -> [UInt8] {
        switch self {
        case .text: Array((ReviewText(document: document).text + "\n").utf8)
        case .json: []
        case .html: Array(ReviewPage.html(document).utf8)
        case .docx: try WordReview.bytes(of: document)
        }
    }
}
