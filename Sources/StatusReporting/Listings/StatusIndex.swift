import FoundationEssentials
import Supervision

/// A status with what pages look up in it, made once: of five thousand agencies nobody looks through all for each row.
final class StatusIndex: Sendable {
    let snapshot: StatusSnapshot
    /// What is demanded of whom; nil where only a status is at hand.
    let rules: SupervisionRules?
    private let agencyPlaces: [Agency.ID: Int32]
    /// Apart from everything else of an agency: rows ask for names by the thousand.
    private let agencyNames: [String]
    private let sourcePlaces: [Source.ID: Int32]
    private let alertPlaces: [String: Int32]
    private let alertsByAgency: [Agency.ID: [Int32]]
    private let alertsBySource: [Source.ID: [Int32]]
    private let sourcesByAgency: [Agency.ID: [Int32]]
    private let casePlaces: [RectificationCase.ID: Int32]
    /// The ids of the duties that anybody owes, in the order of the rule packs.
    let duties: [String]
    /// The report years that anything is owed for, the latest first.
    let years: [Int]
    /// The territories of agencies, sorted.
    let jurisdictions: [String]
    /// What territories are called.
    let territories: TerritoryNames
    /// The texts of listings that were looked through, by listing and language.
    private let searchedTexts = Locked<[String: SearchedTexts]>([:])

    init(_ snapshot: StatusSnapshot, rules: SupervisionRules?) {
        self.snapshot = snapshot
        self.rules = rules
        agencyNames = snapshot.agencies.map(\.name)
        agencyPlaces = Self.places(of: snapshot.agencies.map(\.id))
        sourcePlaces = Self.places(of: snapshot.sources.map(\.id))
        alertPlaces = Self.places(of: snapshot.alerts.map(\.fingerprint))
        casePlaces = Self.places(of: snapshot.cases.map(\.id))
        alertsByAgency = Self.places(of: snapshot.alerts, by: \.agencies)
        alertsBySource = Self.places(of: snapshot.alerts) { $0.source.map { [$0] } ?? [] }
        sourcesByAgency = Self.places(of: snapshot.sources, by: \.agencies)
        let owed = snapshot.agencies.lazy.flatMap(\.obligations)
        let known = Set(owed.map(\.duty))
        let listed = rules?.ruleBook.duties.map(\.duty.id) ?? []
        duties = listed.filter(known.contains) + known.subtracting(listed).sorted()
        years = Set(owed.map(\.reportYear)).sorted(by: >)
        jurisdictions = Set(snapshot.agencies.map(\.jurisdiction.rawValue)).sorted()
        territories = TerritoryNames(
            snapshot.agencies.lazy.map { (kind: $0.kind, jurisdiction: $0.jurisdiction, name: $0.name) }
        )
    }

    /// The texts of a listing, made when they are looked through for the first time.
    func searched(_ listing: String, _ language: Language, _ make: () -> SearchedTexts) -> SearchedTexts {
        let key = "\(listing) \(language.rawValue)"
        if let known = searchedTexts.withLock({ $0[key] }) { return known }
        let made = make()
        searchedTexts.withLock { $0[key] = made }
        return made
    }

    func agency(_ id: Agency.ID) -> AgencyStatus? { agencyPlaces[id].map { snapshot.agencies[Int($0)] } }

    func source(_ id: Source.ID) -> SourceStatus? { sourcePlaces[id].map { snapshot.sources[Int($0)] } }

    func alert(_ fingerprint: String) -> AlertStatus? { alertPlaces[fingerprint].map { snapshot.alerts[Int($0)] } }

    func rectification(_ id: RectificationCase.ID) -> RectificationCase? {
        casePlaces[id].map { snapshot.cases[Int($0)] }
    }

    /// The alerts that concern an agency, those of its pages included, the gravest first.
    func alerts(of agency: Agency.ID) -> [AlertStatus] { alerts(alertsByAgency[agency]) }

    /// The alerts about a page, the gravest first.
    func alerts(of source: Source.ID) -> [AlertStatus] { alerts(alertsBySource[source]) }

    /// The pages on which an agency publishes.
    func sources(of agency: Agency.ID) -> [SourceStatus] {
        (sourcesByAgency[agency] ?? []).map { snapshot.sources[Int($0)] }
    }

    /// The agency's name; its id where it is not supervised any longer.
    func name(of agency: Agency.ID) -> String { agencyPlaces[agency].map { agencyNames[Int($0)] } ?? agency.rawValue }

    /// What a duty is called; nil where no pack knows it.
    func title(ofDuty id: String) -> LocalizedText? { rules?.ruleBook.duties.first { $0.duty.id == id }?.duty.title }

    /// What a row of a statutory table is called; nil where no form has it.
    func label(ofRow id: String) -> String? {
        for (_, duty) in rules?.ruleBook.duties ?? [] {
            let rows = duty.tableForms.lazy.flatMap(\.rows)
            if let row = rows.first(where: { $0.id == id }) { return row.label }
        }
        return nil
    }

    /// Every name under which an agency is looked for.
    func names(of agency: AgencyStatus) -> [String] {
        rules?.watchlist.agency(agency.id)?.names ?? [agency.name]
    }

    /// The site of a page: its host, and the port where it is not the usual one.
    static func site(of source: SourceStatus) -> String { source.address.site }

    private func alerts(_ places: [Int32]?) -> [AlertStatus] { (places ?? []).map { snapshot.alerts[Int($0)] } }

    private static func places<Key: Hashable>(of keys: [Key]) -> [Key: Int32] {
        Dictionary(zip(keys, 0...)) { first, _ in first }
    }

    private static func places<Element, Key: Hashable>(
        of elements: [Element],
        by keys: (Element) -> [Key]
    ) -> [Key: [Int32]] {
        var places: [Key: [Int32]] = [:]
        for (element, place) in zip(elements, Int32(0)...) {
            for key in keys(element) { places[key, default: []].append(place) }
        }
        return places
    }
}
