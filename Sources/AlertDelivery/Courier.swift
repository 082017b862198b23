import Supervision

/// Takes lines to one receiver, and waits there for its answer. Belongs to one thread.
protocol Courier: AnyObject {
    /// Lets what runs end soon; from any thread.
    var cancel: @Sendable () -> Void { get }
    /// Takes all lines there, in order.
    ///
    /// - Returns: what the receiver answered, in a few words.
    /// - Throws: `DeliveryFailure`, or what kept a secret from being read.
    func send(_ lines: [AlertLine]) throws -> String
    /// Says again what stands; see `AlertSink.refresh`.
    func refresh() throws
}

extension Courier {
    func refresh() throws {}
}
