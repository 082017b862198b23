import ServiceLifecycle
import UnixSignals

/// Reloads on SIGHUP until shutdown.
struct ReloadService: Service {
    let reload: Reload
    /// Called once signals are waited for: before, SIGHUP would end the program.
    let onWaiting: @Sendable () -> Void

    func run() async throws {
        let signals = await UnixSignalsSequence(trapping: .sighup)
        onWaiting()
        for await _ in signals.cancelOnGracefulShutdown() {
            await reload.run()
        }
    }
}
