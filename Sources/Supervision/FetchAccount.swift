/// Whose share of the monitor's connections, bytes and readers something takes: nobody's share grows by asking more.
package enum FetchAccount: Hashable, Sendable {
    /// One watched page, with everything that it leads to.
    case source(Source.ID)
    /// All sources whose checks were slow many times in a row: together they take the share of one.
    case slowSources
}
