package import Supervision

/// One thing that is wrong in a configuration file, and where it stands.
package struct ConfigurationProblem: Hashable, Sendable {
    /// The file's path as it was named, or `built-in:` and its name.
    package var file: String
    /// Nil where the file as a whole is meant.
    package var place: Place?
    /// The cell of a table that is meant; nil in files that are no tables.
    package var cell: TableCellName?
    /// The way to the value, such as `agencies[3].sources[0].url`; empty where the file as a whole is meant.
    package var keyPath: String
    /// What is wrong, in both languages, with the value as it was written.
    package var message: LocalizedText
    /// What to write or do instead.
    package var suggestion: LocalizedText?

    /// Counted from 1; nil where the file as a whole is meant.
    package var line: Int? { place?.line }
    /// Counted from 1 in Unicode scalars; nil where the file as a whole is meant.
    package var column: Int? { place?.column }

    init(_ fault: Fault, file: String, place: Place? = nil, keyPath: String = "") {
        self.file = file
        self.place = place
        self.keyPath = keyPath
        message = fault.message
        suggestion = fault.suggestion
    }

    /// `file:line:column: key: message`, as compilers write it, so that editors can jump there; of a table
    /// `file: row, heading: message`, as a person finds it in the spreadsheet.
    package func text(in language: Language) -> String {
        if let cell {
            return "\(file): \(cell.text[language])" + language.pick("：", ": ") + sentence(in: language)
        }
        let location = place.map { "\(file):\($0.line):\($0.column): " } ?? "\(file): "
        let key = keyPath.isEmpty ? "" : "\(keyPath): "
        return location + key + sentence(in: language)
    }

    /// The text of a problem that stops nothing, told as such.
    package func warningText(in language: Language) -> String {
        language.pick("警告：", "warning: ") + text(in: language)
    }

    private func sentence(in language: Language) -> String {
        message[language] + (suggestion.map { language.pick("", " ") + $0[language] } ?? "")
    }
}

extension ConfigurationProblem: Comparable {
    /// By file, then by line and column.
    package static func < (left: ConfigurationProblem, right: ConfigurationProblem) -> Bool {
        (left.file, left.place ?? .start, left.keyPath, left.message.english)
            < (right.file, right.place ?? .start, right.keyPath, right.message.english)
    }
}
