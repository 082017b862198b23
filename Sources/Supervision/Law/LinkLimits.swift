/// How many links of one page are followed at most.
package struct LinkLimits: Equatable, Sendable {
    /// Links that are only asked for, to see whether they are dead.
    package var probes: Int
    /// Links whose pages are read as lists.
    package var lists: Int
    /// Files that are opened.
    package var files: Int

    package init(probes: Int = 20, lists: Int = 16, files: Int = 5) {
        self.probes = probes
        self.lists = lists
        self.files = files
    }

    /// The first of `links`, as many of each sort as the limits allow; one address is followed once, in the way that
    /// finds out most.
    func bounded(_ links: [FollowedLink]) -> [FollowedLink] {
        var how: [WebAddress: FollowedLink.How] = [:]
        var order: [WebAddress] = []
        for link in links {
            if let known = how[link.address] {
                how[link.address] = max(known, link.how)
            } else {
                how[link.address] = link.how
                order.append(link.address)
            }
        }
        var left: [FollowedLink.How: Int] = [.probe: probes, .readList: lists, .readFile: files]
        return order.compactMap { address in
            guard let how = how[address], let rest = left[how], rest > 0 else { return nil }
            left[how] = rest - 1
            return FollowedLink(address, how)
        }
    }
}
