import ServiceLifecycle
import UnixSignals

/// Reloads on SIGHUP until shutdown.
struct ReloadService: Service, CustomStringConvertible {
    let reload: Reload
    /// Called once signals are waited for: before, SIGHUP would end the program.
    let onWaiting: @Sendable () -> Void

    /// What the log calls it; without it the log would hold everything that a reload needs.
    var description: String { "reload" }

    func run() async throws {
        let signals = await UnixSignalsSequence(trapping: .sighup)
        onWaiting()
        for await _ in signals.cancelOnGracefulShutdown() {
            await reload.run()
        }
    }
}
