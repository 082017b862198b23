import Foundation
import SiteDiscovery
import Supervision

/// What `discover --format json` prints (`disclosure-monitor/discover/v1`).
struct ProposalDocument: Encodable {
    private let schema = "disclosure-monitor/discover/v1"
    private let start: WebAddress
    private let agency: Agency
    private let sources: [SourcePart]
    private let notes: [LocalizedText]
    private let limits: [LocalizedText]

    init(_ proposal: SiteProposal) {
        start = proposal.start
        agency = Agency(
            id: Line(proposal.id),
            name: Line(proposal.name),
            kind: Line(proposal.kind),
            siteCode: proposal.siteCode.map(Line.init)
        )
        sources = proposal.sources.map(SourcePart.init)
        notes = proposal.notes
        limits = proposal.limits
    }

    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }

    /// A proposed value, and what it rests on.
    private struct Line: Encodable {
        let value: String
        let signs: [LocalizedText]

        init(_ line: SiteProposal.Line) {
            value = line.value
            signs = line.signs
        }
    }

    private struct Agency: Encodable {
        let id: Line
        let name: Line
        let kind: Line
        let siteCode: Line?

        private enum CodingKeys: String, CodingKey {
            case id, name, kind
            case siteCode = "site_code"
        }
    }

    private struct Family: Encodable {
        let id: String
        let title: LocalizedText
    }

    private struct SourcePart: Encodable {
        let url: WebAddress
        let kind: SourceKind
        let columnClass: String?
        let duties: [String]
        let family: Family?
        let signs: [LocalizedText]

        init(_ source: SiteProposal.ProposedSource) {
            url = source.address
            kind = source.kind
            columnClass = source.columnClass
            duties = source.duties
            family = source.family.map { Family(id: $0.family, title: $0.title) }
            signs = source.signs
        }

        private enum CodingKeys: String, CodingKey {
            case url, kind, duties, family, signs
            case columnClass = "class"
        }
    }
}
