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

    /// The name under which the request queues: of the host that is asked, or of the one to which that one leads on.
    var host: String

    init(id: UInt64, request: FetchRequest, continuation: CheckedContinuation<Ending, Never>) {
        self.id = id
        self.request = request
        self.continuation = continuation
        host = Self.queueName(of: request.address)
    }

    /// The host of an address, written in one way.
    static func queueName(of address: WebAddress) -> String {
        let name = address.host
        return name.hasSuffix(".") ? String(name.dropLast()) : name
    }
}
