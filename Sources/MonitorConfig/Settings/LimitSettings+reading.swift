import Supervision

extension LimitSettings {
    /// Without the section, `fetch.max_body` alone decides.
    init(for fetch: FetchSettings) {
        self.init()
        memory = max(memory, Self.least(for: fetch))
    }

    init?(reading entry: Entry, for fetch: FetchSettings) {
        guard let section = Section(entry, keys: ["memory", "keep_removed"]) else { return nil }
        self.init(for: fetch)
        keepRemoved = section.value("keep_removed", default: keepRemoved) {
            $0.duration(in: .seconds(86_400) ... .seconds(3_660 * 86_400))
        }
        memory = section.value("memory", default: memory) { entry in
            guard let size = entry.size(in: (64 << 20)...(1 << 40)) else { return nil }
            guard size >= Self.least(for: fetch) else {
                entry.report(.memoryTooSmall(size, least: Self.least(for: fetch)))
                return nil
            }
            return size
        }
    }

    /// The part for bodies must hold the largest that is allowed.
    private static func least(for fetch: FetchSettings) -> Int { 4 * fetch.maximumBody }
}
