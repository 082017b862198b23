/// A parameter of the API.
struct OpenAPIParameter: Equatable {
    /// What may stand there.
    enum Kind: Equatable {
        case text
        /// A day, or nothing where it does not matter, as forms send it.
        case date
        /// A language tag (BCP 47); one that is not spoken here is not minded.
        case language
        case words([String])
        case number(ClosedRange<Int>)
    }

    let name: String
    var place = "query"
    let kind: Kind

    func write(into writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("name", name)
            writer.field("in", place)
            writer.field("required", place == "path")
            writer.key("schema")
            writer.object { schema(&$0) }
        }
    }

    private func schema(_ writer: inout JSONWriter) {
        switch kind {
        case .text:
            writer.field("type", "string")
            if place == "query" { writer.field("maxLength", 200) } else { writer.field("minLength", 1) }
        case .date:
            writer.field("anyOf", [true, false]) { writer, isDate in
                writer.object { writer in
                    writer.field("type", "string")
                    if isDate { writer.field("format", "date") } else { writer.field("maxLength", 0) }
                }
            }
        case .language:
            writer.field("type", "string")
        case .words(let words):
            writer.field("type", "string")
            writer.field("enum", words) { $0.string($1) }
        case .number(let range):
            writer.field("type", "integer")
            writer.field("minimum", range.lowerBound)
            writer.field("maximum", range.upperBound)
        }
    }
}
