import Supervision

/// Takes lines to one receiver, and waits there for its answer. Belongs to one thread.
protocol Courier: AnyObject {
    /// Lets what runs end soon; from any thread.
    var cancel: @Sendable () -> Void { get }
    /// Takes all lines there, in order.
    ///
    /// - Returns: what the receiver answered, in a few words.
    /// - Throws: `DeliveryFailure`, or what kept a secret from being read.
    func send(_ lines: [AlertLine]) throws -> LocalizedText
    /// Says again what stands; see `AlertSink.refresh`.
    func refresh() throws
}

extension Courier {
    func refresh() throws {}

    /// Takes pieces there one after the other. Where one is not taken, the failure says up to which line all were.
    ///
    /// - Parameter last: The number of the last line that is in a piece.
    func takeInOrder<Piece>(
        _ pieces: [Piece],
        through last: (Piece) -> Int,
        _ take: (Piece) throws(DeliveryFailure) -> Void
    ) throws(DeliveryFailure) {
        var through: Int?
        for piece in pieces {
            do throws(DeliveryFailure) {
                try take(piece)
            } catch {
                var failure = error
                failure.deliveredThrough = through
                throw failure
            }
            through = last(piece)
        }
    }
}
