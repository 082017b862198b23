import Supervision

/// A request that someone waits for.
struct PendingRequest: Sendable {
    let id: UInt64
    let request: FetchRequest
    /// Resumed once, by the thread of the transfers, which alone knows it.
    let continuation: CheckedContinuation<Ending, Never>
    /// How many bytes its body is known to need; 0 as long as nothing is known.
    var neededBytes = 0

    enum Ending: Sendable {
        case answered(TransferAnswer)
        /// Nobody wants the page any more: the task was cancelled, or the fetcher was shut down.
        case cancelled
    }

    /// The name under which the request queues.
    var host: String {
        let name = request.address.host
        return name.hasSuffix(".") ? String(name.dropLast()) : name
    }
}
