import CCurl
import FoundationEssentials
import Glibc
import Supervision

/// A request on the wire. Lives on the thread of the transfers.
final class RunningTransfer {
    let pending: PendingRequest
    let host: String
    let transfer: OpaquePointer
    let startedAt = ContinuousClock.now
    /// The memory for its body; whoever takes the body takes it over.
    var claim: BodyClaim
    private let budget: BodyBudget
    private let addresses: AddressPolicy
    private let legacyTLSHosts: Set<String>

    init(_ pending: PendingRequest, on transfer: OpaquePointer, within budget: BodyBudget, by policy: FetchPolicy) {
        self.pending = pending
        self.budget = budget
        claim = budget.claim(pending.neededBytes, host: pending.host, account: pending.request.account)
        host = pending.host
        self.transfer = transfer
        addresses = policy.addresses
        legacyTLSHosts = policy.legacyTLSHosts
    }

    /// Sets the request up in libcurl; anything but `CURLE_OK` means that it cannot start.
    func prepare(_ policy: FetchPolicy) -> CURLcode {
        var limits = policy.transferLimits
        let code = cs_transfer_prepare(
            transfer,
            pending.request.address.wireText,
            policy.userAgent.headerText,
            policy.authorityFile,
            &limits
        )
        guard code == CURLE_OK else { return code }
        cs_transfer_set_context(
            transfer,
            Unmanaged.passUnretained(self).toOpaque(),
            { context, family, bytes in
                let running = Unmanaged<RunningTransfer>.fromOpaque(context).takeUnretainedValue()
                return running.permits(bytes, family: family)
            },
            { context, needed in
                let running = Unmanaged<RunningTransfer>.fromOpaque(context).takeUnretainedValue()
                return running.grant(needed)
            }
        )
        let spared = spareOldTLS()
        guard spared == CURLE_OK else { return spared }
        let asked = ask(by: pending.request.method)
        guard asked == CURLE_OK else { return asked }
        for line in pending.request.headerLines {
            let code = cs_transfer_add_header(transfer, line)
            guard code == CURLE_OK else { return code }
        }
        return CURLE_OK
    }

    /// Only the host itself, and hosts that are listed as well, are spoken to so, wherever redirects lead.
    private func spareOldTLS() -> CURLcode {
        guard legacyTLSHosts.contains(PendingRequest.queueName(of: pending.request.address)) else { return CURLE_OK }
        return cs_transfer_allow_old_tls(transfer) { context, host in
            let running = Unmanaged<RunningTransfer>.fromOpaque(context).takeUnretainedValue()
            let name = String(cString: host).lowercased()
            return running.legacyTLSHosts.contains(name.hasSuffix(".") ? String(name.dropLast()) : name)
        }
    }

    private func ask(by method: FetchRequest.Method) -> CURLcode {
        switch method {
        case .get: CURLE_OK
        case .head: cs_transfer_ask_for_head(transfer)
        case .post(let body): body.bytes.withUnsafeBytes { cs_transfer_post(transfer, $0.baseAddress, $0.count) }
        }
    }

    /// The bytes that the body may have from now on.
    private func grant(_ needed: Int) -> Int {
        _ = budget.grow(&claim, to: needed)
        return claim.bytes
    }

    private func permits(_ bytes: UnsafePointer<UInt8>, family: Int32) -> Bool {
        switch family {
        case AF_INET: addresses.permits(IPAddress(v4Bytes: UnsafeRawBufferPointer(start: bytes, count: 4)))
        case AF_INET6: addresses.permits(IPAddress(v6Bytes: UnsafeRawBufferPointer(start: bytes, count: 16)))
        default: false
        }
    }
}

extension FetchPolicy {
    fileprivate var transferLimits: cs_limits {
        cs_limits(
            timeout_ms: max(1, timeout.milliseconds),
            connect_timeout_ms: max(1, connectTimeout.milliseconds),
            max_body_bytes: max(0, maxBodyBytes),
            max_header_bytes: max(0, maxHeaderBytes),
            max_redirects: Int64(max(0, maxRedirects))
        )
    }
}

extension Duration {
    /// Whole milliseconds, rounded up, so that waiting never ends early.
    var milliseconds: Int64 {
        let (seconds, attoseconds) = components
        return seconds * 1_000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
    }
}
