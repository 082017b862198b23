import Supervision

/// What `pdfinfo` says of a document.
struct PDFFacts: Equatable {
    var pages: Int

    init(_ outcome: ProgramRunner.Outcome, limits: AttachmentLimits) throws(AttachmentProblem) {
        guard let code = outcome.exitCode else {
            throw AttachmentProblem(.damaged, detail: "pdfinfo was ended by a signal; a limit of it was reached")
        }
        guard code == 0 else { throw Self.problem(outcome.complaints) }
        let lines = String(decoding: outcome.output, as: UTF8.self).split(separator: "\n")
        let value = lines.first { $0.hasPrefix("Pages:") }?.dropFirst(6)
        guard let value, let pages = Int(String(value).filter { $0 != " " }), pages > 0 else {
            throw AttachmentProblem(.damaged, detail: "the PDF has no pages")
        }
        guard pages <= limits.pages else {
            throw AttachmentProblem(.tooLarge, detail: "the PDF has \(pages) pages; the limit is \(limits.pages)")
        }
        self.pages = pages
    }

    private static func problem(_ complaints: String) -> AttachmentProblem {
        if complaints.contains("Incorrect password") {
            return AttachmentProblem(.encrypted, detail: "the PDF opens only with a password")
        }
        let first = complaints.split(separator: "\n").first.map { String($0.prefix(200)) } ?? "no reason given"
        return AttachmentProblem(.damaged, detail: "the PDF cannot be opened: \(first)")
    }
}
