/// Quotation marks and what stands between them: names of documents, sayings, samples.
enum QuotationMarks {
    private static let closing: [Unicode.Scalar: Unicode.Scalar] = [
        "《": "》", "“": "”", "‘": "’", "「": "」", "『": "』", "〈": "〉", "\"": "\"", "„": "”",
    ]

    /// The text with nothing left between its quotation marks. A mark that is never closed quotes nothing.
    static func emptied(in text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        let last = Dictionary(zip(scalars, scalars.indices)) { $1 }
        var result = String.UnicodeScalarView()
        var position = 0
        while position < scalars.count {
            let scalar = scalars[position]
            result.append(scalar)
            position += 1
            guard let close = closing[scalar], let end = last[close], end >= position else { continue }
            position = scalars[position...].firstIndex(of: close) ?? position
            // An opening mark that is its own closing one must not open again.
            result.append(close)
            position += 1
        }
        return String(result)
    }
}
