import CCurl
package import FoundationEssentials
package import Supervision

extension ContentDigest {
    /// XXH3 with 128 bits: fast, and without a known seed not easy to aim at; no proof of anything to others.
    package init(of body: Data, seed: UInt64) {
        var high: UInt64 = 0
        var low: UInt64 = 0
        body.withUnsafeBytes { cs_digest($0.baseAddress, $0.count, seed, &high, &low) }
        self.init(high: high, low: low)
    }
}
