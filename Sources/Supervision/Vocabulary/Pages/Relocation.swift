/// Whether a redirect led to another page, or only to the same one under another spelling.
package struct Relocation: Sendable {
    private let from: Parts
    private let to: Parts

    package init(from: WebAddress, to: WebAddress) {
        self.from = Parts(from)
        self.to = Parts(to)
    }

    /// Another host, or another place on it. `https`, `www.`, an index file, a slash or a query more are no other page.
    package var isMove: Bool { from.site != to.site || from.path != to.path }

    /// The address that answered, where it is another page than the one asked for.
    package static func target(of page: FetchedPage) -> WebAddress? {
        // Asked first: nearly every page answers where it was asked for.
        guard page.address != page.requested else { return nil }
        return Relocation(from: page.requested, to: page.address).isMove ? page.address : nil
    }

    /// Another host.
    package var leavesSite: Bool { from.site != to.site }

    /// A page inside of a site that leads to the site's entrance is gone.
    package var isToEntrance: Bool { isMove && to.path.isEmpty && !from.path.isEmpty }

    private struct Parts {
        let site: String
        let path: String

        init(_ address: WebAddress) {
            let rest = address.withoutFragment.split(separator: "://", maxSplits: 1).last ?? ""
            let end = rest.firstIndex { $0 == "/" || $0 == "?" } ?? rest.endIndex
            var site = rest[..<end].lowercased()
            for port in [":80", ":443"] where site.hasSuffix(port) { site.removeLast(port.count) }
            self.site = site.hasPrefix("www.") ? String(site.dropFirst(4)) : site
            let path = rest[end...].prefix { $0 != "?" }
            var steps = path.split(separator: "/").map(String.init)
            if let last = steps.last, Self.isIndexFile(last) { steps.removeLast() }
            self.path = steps.joined(separator: "/")
        }

        /// `index.html`, `index.shtml`, `default.aspx`: what a server gives for the directory.
        private static func isIndexFile(_ name: String) -> Bool {
            let stem = name.lowercased().split(separator: ".").first
            return name.contains(".") && (stem == "index" || stem == "default")
        }
    }
}
