import Glibc
package import Supervision

extension Receiver {
    /// What would keep it from being told anything, as far as that is seen without telling it: secrets that cannot be used, an
    /// address in a secret that is none, a program that is not there or may not be run.
    package func lacks() -> [DeliveryFailure] {
        switch self {
        case .web(let web):
            failures { () throws(DeliveryFailure) in _ = try web.target(query: "") }
                + failures { () throws(DeliveryFailure) in _ = try web.secret?.value() }
        case .mail(let mail): failures { () throws(DeliveryFailure) in _ = try mail.server.password?.value() }
        case .command(let command): failures { () throws(DeliveryFailure) in try command.check() }
        case .syslog, .journal: []
        }
    }

    private func failures(of attempt: () throws(DeliveryFailure) -> Void) -> [DeliveryFailure] {
        do throws(DeliveryFailure) {
            try attempt()
            return []
        } catch {
            return [error]
        }
    }
}

extension CommandReceiver {
    fileprivate func check() throws(DeliveryFailure) {
        guard let path = arguments.first, access(path, X_OK) != 0 else { return }
        throw DeliveryFailure(.unavailable, SystemCause(errno).words.of(path))
    }
}
