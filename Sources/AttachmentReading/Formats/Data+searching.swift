import CLibXML2
import FoundationEssentials

extension Data {
    /// Whether these bytes stand somewhere in it, in linear time.
    func holds(_ bytes: [UInt8]) -> Bool {
        withUnsafeBytes { own in
            guard let start = own.baseAddress else { return false }
            return memmem(start, own.count, bytes, bytes.count) != nil
        }
    }
}
