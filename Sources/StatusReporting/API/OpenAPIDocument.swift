import Supervision

/// What `/api/v1` takes and answers, for programs (OpenAPI 3.1). It is made of the listings themselves, so that it says what
/// the server does.
struct OpenAPIDocument {
    let prefix: SitePrefix

    /// The listings, with what a row of each is called in `components`.
    static let listings: [(shape: ViewShape, item: String)] = [
        (AgencyListing.shape, "Agency"), (ObligationListing.shape, "Owed"), (AlertListing.shape, "Alert"),
        (SourceListing.shape, "Source"), (CaseListing.shape, "Case"), (RuleListing.shape, "Rule"),
        (SiteListing.shape, "Site"), (JurisdictionListing.shape, "Jurisdiction"),
    ]
    /// The listings whose rows can be asked for one by one.
    private static let single = ["agencies", "alerts", "sources", "cases", "rules"]

    var body: ServedBody {
        var writer = JSONWriter(capacity: 32_768)
        writer.object { writer in
            writer.field("openapi", "3.1.0")
            writer.key("info")
            writer.object { writer in
                writer.field("title", "disclosure-monitor")
                writer.field("version", "1")
                writer.field(
                    "description",
                    "What the pages of the status endpoint show, read-only. A parameter without a value counts as left out, and of one that is given twice the first value counts."
                )
            }
            writer.field("servers", ["\(prefix.text)/api/v1"]) { writer, address in
                writer.object { $0.field("url", address) }
            }
            writer.key("paths")
            writer.object { paths(&$0) }
            writer.key("components")
            writer.object { OpenAPISchemas().write(into: &$0) }
        }
        writer.endLine()
        return ServedBody(writer.bytes, type: .json)
    }

    private func paths(_ writer: inout JSONWriter) {
        for (shape, item) in Self.listings {
            operation("/\(shape.name)", "list_\(shape.name)", "ListOf\(item)", parameters(of: shape), &writer)
            guard Self.single.contains(shape.name) else { continue }
            let id = OpenAPIParameter(name: "id", place: "path", kind: .text)
            operation("/\(shape.name)/{id}", "get_\(shape.name)", "One\(item)", [id], &writer)
        }
        let bounds = [
            OpenAPIParameter(name: "since", kind: .number(0...Int.max)),
            OpenAPIParameter(name: "limit", kind: .number(1...StatusAPI.mostLines)),
        ]
        operation("/history", "list_history", "History", bounds + [Self.language], &writer)
    }

    private static let language = OpenAPIParameter(name: "lang", kind: .language)

    private func parameters(of shape: ViewShape) -> [OpenAPIParameter] {
        let filters = shape.filters.map { filter -> OpenAPIParameter in
            if let words = shape.allowed(filter) {
                return OpenAPIParameter(name: filter.rawValue, kind: .words(words))
            }
            switch filter {
            case .year: return OpenAPIParameter(name: filter.rawValue, kind: .number(1990...2200))
            case .since: return OpenAPIParameter(name: filter.rawValue, kind: .date)
            default: return OpenAPIParameter(name: filter.rawValue, kind: .text)
            }
        }
        let orders = shape.orders.flatMap { [$0.rawValue, "-\($0.rawValue)"] }
        return filters + [
            OpenAPIParameter(name: "sort", kind: .words(orders)),
            OpenAPIParameter(name: "page", kind: .number(1...1_000_000_000)),
            OpenAPIParameter(name: "per_page", kind: .number(1...ViewQuery.largestPage)), Self.language,
        ]
    }

    private func operation(
        _ path: String,
        _ id: String,
        _ schema: String,
        _ parameters: [OpenAPIParameter],
        _ writer: inout JSONWriter
    ) {
        let answers = [("200", schema), ("400", "Failure"), ("404", "Failure"), ("503", "Failure")]
        writer.key(path)
        writer.object { writer in
            writer.key("get")
            writer.object { writer in
                writer.field("operationId", id)
                writer.field("parameters", parameters) { $1.write(into: &$0) }
                writer.key("responses")
                writer.object { writer in
                    for (code, schema) in answers {
                        writer.key(code)
                        writer.object { Self.answer(code, schema, &$0) }
                    }
                }
            }
        }
    }

    private static func answer(_ code: String, _ schema: String, _ writer: inout JSONWriter) {
        let meanings = ["200": "What was asked for", "400": "A parameter is wrong", "404": "There is no such thing"]
        writer.field("description", meanings[code] ?? "Not at present; ask again")
        writer.key("content")
        writer.object { writer in
            writer.key("application/json")
            writer.object { writer in
                writer.key("schema")
                writer.object { $0.field("$ref", "#/components/schemas/\(schema)") }
            }
        }
    }
}
