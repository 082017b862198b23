/// The web sites on which the watched pages stand: a site is a host and a port.
package struct Sites: Equatable, Sendable {
    private var columnsBySite: [String: [Source]] = [:]
    private var homeBySite: [String: Source] = [:]
    private var pagesBySite: [String: [Source.ID]] = [:]

    package init(of sources: [Source]) {
        for source in sources {
            let site = source.address.site
            pagesBySite[site, default: []].append(source.id)
            switch source.kind {
            case .home: homeBySite[site] = homeBySite[site] ?? source
            case .column: columnsBySite[site, default: []].append(source)
            case .annualReportList, .platform, .guide, .dutyList: break
            }
        }
    }

    /// The sites, as `WebAddress.site` writes them, in no order that means anything.
    package var names: some Collection<String> { pagesBySite.keys }

    /// Every page that is watched on the site of an address, in the order of the list.
    package func pages(beside address: WebAddress) -> [Source.ID] { pages(on: address.site) }

    /// Every page that is watched on a site, as `WebAddress.site` writes it, in the order of the list.
    package func pages(on site: String) -> [Source.ID] { pagesBySite[site] ?? [] }

    /// The columns that are watched on the site of an address.
    package func columns(beside address: WebAddress) -> [Source] { columnsBySite[address.site] ?? [] }

    /// The source at which findings on the site as a whole are told: its home page, else the first of its columns.
    package func speaker(for address: WebAddress) -> Source.ID? {
        homeBySite[address.site]?.id ?? columnsBySite[address.site]?.first?.id
    }

    /// The home page of the site of an address, where it is watched.
    package func home(beside address: WebAddress) -> Source? { homeBySite[address.site] }
}
