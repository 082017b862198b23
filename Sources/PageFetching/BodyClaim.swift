import Supervision

/// The memory that one body may take, from the start of its transfer until its reader has let it go.
struct BodyClaim: Sendable {
    /// The name under which its host queues.
    let host: String
    /// Whose share it takes beside that of its host.
    let account: FetchAccount?
    /// The pool that the bytes are taken from.
    var pool: Int
    /// Bytes that are counted as taken.
    var bytes: Int
}
