/// What following a link of a judged page came to.
package enum LinkOutcome: Hashable, Sendable {
    /// There is a page or a file.
    case alive
    /// The server says that there is none, or that it cannot give it: `http-404`, `soft-404`, `empty`, `login-form`.
    case dead(reason: Reason)
    /// A file that is there and cannot be read: `attachment-encrypted`, `attachment-scan`, `empty`.
    case unreadableFile(reason: Reason)
    /// A list, with how many rows it shows; without any, whether the page says that there are none.
    case list(rows: Int, saysBlank: Bool)
    /// It could not be found out from here: refused, timed out, a page for browsers alone.
    case unknown(reason: Reason)
}
