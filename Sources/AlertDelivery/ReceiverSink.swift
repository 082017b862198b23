package import FoundationEssentials
package import Supervision

/// Tells one receiver of alert lines, in a thread of its own.
///
/// What it was told it does not remember: the outbox does. Where a part of a batch was taken, `DeliveryFailure` says which.
package actor ReceiverSink: AlertSink {
    private let courier: any Courier
    private nonisolated let cancel: @Sendable () -> Void
    private let executor = DeliveryThread()
    package nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }
    package nonisolated let refreshInterval: TimeInterval?

    /// Nothing is reached before there is something to tell.
    package init(_ receiver: Receiver, context: DeliveryContext) {
        let courier = Self.courier(receiver, context)
        self.courier = courier
        cancel = courier.cancel
        refreshInterval = receiver.kind == .alertmanager ? AlertmanagerCourier.refreshInterval : nil
    }

    package func deliver(_ lines: [AlertLine]) async throws {
        guard !lines.isEmpty else { return }
        _ = try await send(lines)
    }

    /// Delivers lines and says what the receiver answered.
    ///
    /// - Throws: as `deliver`.
    package func send(_ lines: [AlertLine]) async throws -> LocalizedText {
        try await withTaskCancellationHandler {
            try courier.send(lines)
        } onCancel: {
            cancel()
        }
    }

    package func refresh() async throws {
        try await withTaskCancellationHandler {
            try courier.refresh()
        } onCancel: {
            cancel()
        }
    }

    package func lastDeliveredSequence() async -> Int? { nil }

    private static func courier(_ receiver: Receiver, _ context: DeliveryContext) -> any Courier {
        switch receiver {
        case .web(let web):
            switch web.form {
            case .webhook: WebhookCourier(web, context)
            case .alertmanager: AlertmanagerCourier(web, context)
            case .wecom, .dingtalk, .feishu, .slack: ChatCourier(web, context)
            }
        case .syslog(let syslog): SyslogCourier(syslog, context)
        case .journal(let path): JournalCourier(path: path, context)
        case .mail(let mail): MailCourier(mail, context)
        case .command(let command): CommandCourier(command, context)
        }
    }
}
