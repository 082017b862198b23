import FoundationEssentials
import HTTPTypes
import Supervision

/// What the pages show, as JSON: the same filters, the same order, the same pages (`/api/v1/…`).
struct StatusAPI {
    static let schemaName = "disclosure-monitor/api/v1"

    let context: PageContext
    let parameters: [String: String]
    let archive: ArchiveReader?

    /// - Parameter path: Behind `/api/v1`. nil where there is nothing.
    func content(at path: [String]) async -> Content? {
        switch (path.first, path.count) {
        case (AgencyListing.shape.name, 1): listing(AgencyListing(context: context))
        case (ObligationListing.shape.name, 1): listing(ObligationListing(context: context))
        case (AlertListing.shape.name, 1): listing(AlertListing(context: context))
        case (SourceListing.shape.name, 1): listing(SourceListing(context: context))
        case (CaseListing.shape.name, 1): listing(CaseListing(context: context))
        case (RuleListing.shape.name, 1): listing(RuleListing(context: context))
        case (SiteListing.shape.name, 1): listing(SiteListing(context: context))
        case (JurisdictionListing.shape.name, 1): listing(JurisdictionListing(context: context))
        case ("history", 1): await history()
        case ("alerts", 2): await life(of: path[1])
        case (_, 2): one(path[0], path[1])
        default: nil
        }
    }

    private func listing<Shown: StatusListing>(_ listing: Shown) -> Content {
        do throws(ViewFault) {
            let query = try ViewQuery(parameters, of: Shown.shape, isStrict: true)
            let page = ListingPage(listing.chosen(query), query)
            return document { writer in
                writer.field("total", page.total)
                writer.field("page", page.page)
                writer.field("pages", page.pages)
                writer.field("per_page", query.pageSize)
                writer.field("items", page.rows) { listing.write($1, &$0) }
            }
        } catch {
            return refused(error)
        }
    }

    private func one(_ name: String, _ id: String) -> Content? {
        switch name {
        case AgencyListing.shape.name:
            context.index.agency(Agency.ID(id)).map { item($0, of: AgencyListing(context: context)) }
        case SourceListing.shape.name:
            context.index.source(Source.ID(id)).map { item($0, of: SourceListing(context: context)) }
        case CaseListing.shape.name:
            context.index.rectification(RectificationCase.ID(id)).map { item($0, of: CaseListing(context: context)) }
        case RuleListing.shape.name:
            RulePage(Rule.ID(id), context: context).map { item($0.row, of: RuleListing(context: context)) }
        default: nil
        }
    }

    private func item<Shown: StatusListing>(_ row: Shown.Row, of listing: Shown) -> Content {
        document { writer in
            writer.key("item")
            listing.write(row, &writer)
        }
    }

    // MARK: What the store remembers

    /// The most lines of one answer.
    static let mostLines = 500

    /// The lines that were told, for followers: what came after `since`, and where to go on.
    private func history() async -> Content {
        do throws(ViewFault) {
            let bounds = try HistoryBounds(parameters)
            guard let archive else {
                return unavailable(.unreadable(LocalizedText(chinese: "没有数据库", english: "there is no store")))
            }
            do throws(ArchiveReader.Fault) {
                let lines = try await archive.lines(after: bounds.since, limit: bounds.limit)
                return document { write(lines, after: bounds.since, &$0) }
            } catch {
                return unavailable(error)
            }
        } catch {
            return refused(error)
        }
    }

    private func write(_ lines: [AlertLine], after since: Int, _ writer: inout JSONWriter) {
        writer.field("since", since)
        writer.field("next", lines.last?.sequence ?? since)
        // Every line that was ever issued has the next number: what is not there was pruned.
        writer.field("pruned", lines.first.map { $0.sequence > since + 1 } ?? false)
        writer.field("items", lines) { writer, line in
            let bytes = AlertLineFormat.json.line(for: line, in: context.language).dropLast()
            writer.literal(String(decoding: bytes, as: UTF8.self))
        }
    }

    private func life(of fingerprint: String) async -> Content? {
        let standing = context.index.alert(fingerprint)
        guard let archive else {
            return standing.map { item($0, of: AlertListing(context: context)) }
        }
        do throws(ArchiveReader.Fault) {
            let life = try await archive.life(of: fingerprint)
            guard
                let alert = standing ?? life.alert.map({ AlertStatus($0) })
                    ?? life.lines.last.map(AlertStatus.init(remembering:))
            else { return nil }
            let report = AlertLifeReport(
                life,
                watchlist: context.index.rules?.watchlist,
                successes: context.index.rules?.policy.confirmSuccesses,
                civilTime: context.civilTime
            )
            return document { writer in
                writer.key("item")
                writer.write(alert)
                writer.key("life")
                writer.literal(report.json())
            }
        } catch {
            return unavailable(error)
        }
    }

    // MARK: Documents

    private func document(_ content: (inout JSONWriter) -> Void) -> Content {
        var writer = JSONWriter(capacity: 4096)
        writer.object { writer in
            writer.field("schema", Self.schemaName)
            writer.field("generated_at", context.snapshot.generatedAt)
            writer.field("sequence", context.snapshot.sequence)
            content(&writer)
        }
        writer.endLine()
        return Content(body: ServedBody(writer.bytes, type: .json))
    }

    private func refused(_ fault: ViewFault) -> Content {
        .failure(.badRequest, parameter: fault.parameter, fault.words(in: context.language))
    }

    private func unavailable(_ fault: ArchiveReader.Fault) -> Content {
        .failure(.serviceUnavailable, context.text.words(fault))
    }
}

extension Content {
    /// Why a program gets no document, as JSON.
    static func failure(_ status: HTTPResponse.Status, parameter: String? = nil, _ message: String) -> Content {
        var writer = JSONWriter()
        writer.object { writer in
            writer.field("schema", StatusAPI.schemaName)
            writer.key("error")
            writer.object { writer in
                writer.field("status", status.code)
                writer.field("parameter", parameter)
                writer.field("message", message)
            }
        }
        writer.endLine()
        return Content(status: status, body: ServedBody(writer.bytes, type: .json))
    }
}
