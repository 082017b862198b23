/// The web sites on which the watched pages stand, by host.
package struct Sites: Equatable, Sendable {
    private var columnsByHost: [String: [Source]] = [:]
    private var homeByHost: [String: Source] = [:]

    package init(of sources: [Source]) {
        for source in sources {
            switch source.kind {
            case .home: homeByHost[source.address.host] = homeByHost[source.address.host] ?? source
            case .column: columnsByHost[source.address.host, default: []].append(source)
            case .annualReportList, .platform, .guide, .dutyList: break
            }
        }
    }

    /// The columns that are watched on a host.
    package func columns(of host: String) -> [Source] { columnsByHost[host] ?? [] }

    /// The source at which findings on the site as a whole are told: its home page, else the first of its columns.
    package func speaker(of host: String) -> Source.ID? {
        homeByHost[host]?.id ?? columnsByHost[host]?.first?.id
    }

    /// The home page of a host, where it is watched.
    package func home(of host: String) -> Source? { homeByHost[host] }
}
