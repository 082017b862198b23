import Supervision

/// A document and the pages made of it, each made when it is first asked for.
final class Shown: Sendable {
    let document: StatusDocument
    private let civilTime: CivilTime
    private let dashboards = Locked<[Language: ServedBody]>([:])

    init(_ document: StatusDocument, civilTime: CivilTime) {
        self.document = document
        self.civilTime = civilTime
    }

    var snapshot: StatusSnapshot { document.snapshot }

    func dashboard(in language: Language) -> ServedBody {
        if let body = dashboards.withLock({ $0[language] }) { return body }
        let page = DashboardPage(snapshot: snapshot, text: DashboardText(language), civilTime: civilTime)
        let body = ServedBody(Array(page.html().utf8), type: .html)
        dashboards.withLock { $0[language] = body }
        return body
    }

    /// The page of one agency; nil where no agency has the identifier.
    func agencyPage(_ id: Agency.ID, in language: Language) -> ServedBody? {
        guard let view = AgencyView(id, in: snapshot) else { return nil }
        let page = AgencyPage(view: view, text: DashboardText(language), civilTime: civilTime)
        return ServedBody(Array(page.html().utf8), type: .html)
    }

    /// Everything about one agency; nil where no agency has the identifier.
    func agencyJSON(_ id: Agency.ID) -> ServedBody? {
        AgencyView(id, in: snapshot).map { ServedBody($0.json(), type: .json) }
    }
}
