import FoundationEssentials
import HTTPTypes
import Supervision

/// The pages and files for people: what stands at which path under the status that is shown.
struct SitePages {
    let context: PageContext
    let parameters: [String: String]
    /// nil where no store can be asked.
    let archive: ArchiveReader?
    /// The lines that feeds are made of, the newest last.
    let lines: [AlertLine]
    /// Tells the feeds of two monitors apart.
    let feedName: String
    /// When the oldest feed would have been made.
    let startedAt: Date
    /// How people say something of what a page shows; nil where they cannot.
    var forms: DeskForms?
    /// Whether drafts can be handed in.
    var takesDrafts = false

    /// nil where there is nothing at that path.
    func content(at path: [String]) async -> Content? {
        guard let first = path.first else { return nil }
        let rest = Array(path.dropFirst())
        if rest.isEmpty, let content = listing(first) { return content }
        switch (first, rest.count) {
        case ("search", 0): return Content(html: SearchPage(parameters["q"], context: context).html())
        case ("jurisdictions", 1...): return jurisdiction(rest)
        case ("agencies", 1): return agency(rest[0])
        case ("agencies", 2) where rest[1] == "status":
            return context.index.agency(Agency.ID(rest[0])).map {
                PlainStatusPage(agency: $0, context: context).content()
            }
        case ("alerts", 1): return await alert(rest[0])
        case ("cases", 1): return await rectification(RectificationCase.ID(rest[0]))
        case ("sources", 1): return await source(Source.ID(rest[0]))
        case ("sites", 1): return SitePage(rest[0], context: context).map { Content(html: $0.html()) }
        case ("rules", 1): return RulePage(Rule.ID(rest[0]), context: context).map { Content(html: $0.html()) }
        default: return nil
        }
    }

    // MARK: Listings

    private func listing(_ name: String) -> Content? {
        let isFile = name.hasSuffix(".csv")
        switch isFile ? String(name.dropLast(4)) : name {
        case AgencyListing.shape.name: return listing(AgencyListing(context: context), isFile)
        case ObligationListing.shape.name: return listing(ObligationListing(context: context), isFile)
        case AlertListing.shape.name: return listing(AlertListing(context: context), isFile)
        case SourceListing.shape.name: return listing(SourceListing(context: context), isFile)
        case CaseListing.shape.name: return listing(CaseListing(context: context), isFile)
        case RuleListing.shape.name: return listing(RuleListing(context: context), isFile)
        case SiteListing.shape.name: return listing(SiteListing(context: context), isFile)
        case JurisdictionListing.shape.name: return listing(JurisdictionListing(context: context), isFile)
        case DutyMatrix.shape.name: return matrix(isFile)
        default: return nil
        }
    }

    private func listing<Shown: StatusListing>(_ listing: Shown, _ isFile: Bool) -> Content {
        do throws(ViewFault) {
            let query = try ViewQuery(parameters, of: Shown.shape)
            if isFile { return Content(body: ServedBody(listing.csv(query), type: .csv)) }
            return Content(html: ListPage(listing: listing, query: query, context: context).html())
        } catch {
            if isFile { return refused(error) }
            let page = ListPage(listing: listing, query: ViewQuery(), context: context, fault: error)
            return Content(status: .badRequest, html: page.html())
        }
    }

    private func matrix(_ isFile: Bool) -> Content {
        do throws(ViewFault) {
            let matrix = DutyMatrix(try ViewQuery(parameters, of: DutyMatrix.shape), context: context)
            if isFile { return Content(body: ServedBody(matrix.csv(context.text, context.index), type: .csv)) }
            return Content(html: MatrixPage(matrix: matrix, context: context).html())
        } catch {
            if isFile { return refused(error) }
            let page = MatrixPage(matrix: DutyMatrix(ViewQuery(), context: context), context: context, fault: error)
            return Content(status: .badRequest, html: page.html())
        }
    }

    private func refused(_ fault: ViewFault) -> Content {
        let words = Array("\(fault.words(in: context.language))\n".utf8)
        return Content(status: .badRequest, body: ServedBody(words, type: .plain))
    }

    // MARK: One thing each

    private func agency(_ name: String) -> Content? {
        if let agency = context.index.agency(Agency.ID(name)) {
            return Content(html: AgencyPage(agency: agency, context: context, takesDrafts: takesDrafts).html())
        }
        if let view = bare(name, ".json").flatMap({ AgencyView(Agency.ID($0), in: context.index) }) {
            return Content(body: ServedBody(view.json(), type: .json))
        }
        guard let id = bare(name, ".atom").map({ Agency.ID($0) }), let agency = context.index.agency(id) else {
            return nil
        }
        return feed(of: agency.name, ["agencies", name], page: ["agencies", id.rawValue]) { finding in
            finding.concerned.contains(id)
        }
    }

    private func jurisdiction(_ path: [String]) -> Content? {
        let name = path.joined(separator: "/")
        if let page = JurisdictionPage(Jurisdiction(rawValue: name), context: context) {
            return Content(html: page.html())
        }
        guard let place = bare(name, ".atom").map(Jurisdiction.init(rawValue:)) else { return nil }
        let inside = Set(context.snapshot.agencies.lazy.filter { $0.jurisdiction.lies(in: place) }.map(\.id))
        guard !inside.isEmpty else { return nil }
        let page = ["jurisdictions"] + place.rawValue.split(separator: "/").map(String.init)
        return feed(of: place.rawValue, ["jurisdictions"] + path, page: page) { finding in
            finding.concerned.contains(where: inside.contains)
        }
    }

    private func bare(_ name: String, _ suffix: String) -> String? {
        name.hasSuffix(suffix) ? String(name.dropLast(suffix.count)) : nil
    }

    private func feed(
        of scope: String,
        _ path: [String],
        page: [String],
        _ takes: (Finding) -> Bool
    ) -> Content {
        let own = lines.filter { takes($0.finding) }
        var feed = AtomFeed(
            lines: own,
            text: context.text,
            name: feedName,
            updated: own.last?.time ?? startedAt,
            links: context.links
        )
        (feed.scope, feed.path, feed.page) = (scope, path, page)
        feed.civilTime = context.civilTime
        return Content(body: ServedBody(Array(feed.xml().utf8), type: .atom))
    }

    // MARK: With what the store remembers

    private func alert(_ fingerprint: String) async -> Content? {
        let standing = context.index.alert(fingerprint)
        var life: AlertLife?
        var fault: ArchiveReader.Fault?
        if let archive, Self.isFingerprint(fingerprint) {
            do { life = try await archive.life(of: fingerprint) } catch { fault = error }
        }
        let remembered = life?.alert.map { AlertStatus($0) } ?? life?.lines.last.map { AlertStatus(remembering: $0) }
        guard let alert = standing ?? remembered else { return nil }
        var page = AlertPage(alert: alert, life: life, fault: fault, context: context)
        if standing != nil { page.desk = forms.map { forms in { forms.write(ofAlert: alert, into: &$0) } } }
        return Content(html: page.html())
    }

    /// Sixteen digits: nothing else is worth asking the store for.
    private static func isFingerprint(_ text: String) -> Bool {
        text.utf8.count == 16 && text.utf8.allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || ($0 >= 0x61 && $0 <= 0x66) }
    }

    private func source(_ id: Source.ID) async -> Content? {
        guard let source = context.index.source(id) else { return nil }
        var page = SourcePage(source: source, context: context)
        if let archive { do { page.state = try await archive.state(of: id) } catch { page.fault = error } }
        return Content(html: page.html())
    }

    private func rectification(_ id: RectificationCase.ID) async -> Content? {
        var record: CaseRecord?
        var fault: ArchiveReader.Fault?
        if let archive, id.yearAndNumber != nil {
            do { record = try await archive.record(of: id) } catch { fault = error }
        }
        guard let one = context.index.rectification(id) ?? record?.case else { return nil }
        var page = CasePage(rectification: one, record: record, fault: fault, context: context)
        page.desk = forms.map { forms in { forms.write(ofCase: one, into: &$0) } }
        return Content(html: page.html())
    }
}
