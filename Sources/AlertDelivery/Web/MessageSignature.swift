import CCurl
import FoundationEssentials

/// Signatures by HMAC-SHA256 (RFC 2104), by which a receiver knows who has sent a message, and when.
enum MessageSignature {
    /// Of `timestamp.body`, in hexadecimal digits.
    static func hexadecimal(of body: [UInt8], at timestamp: Int, secret: String) -> String {
        let signed = Array("\(timestamp).".utf8) + body
        return code(of: signed, key: secret).map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0\(digits)" : digits
        }.joined()
    }

    /// Of `text` with the key `key`, in Base64 (RFC 4648).
    static func base64(of text: String, key: String) -> String {
        Data(code(of: Array(text.utf8), key: key)).base64EncodedString()
    }

    private static func code(of bytes: [UInt8], key: String) -> [UInt8] {
        let key = Array(key.utf8)
        return [UInt8](unsafeUninitializedCapacity: cs_hmac_sha256_bytes) { code, count in
            count = cs_hmac_sha256(key, key.count, bytes, bytes.count, code.baseAddress) ? cs_hmac_sha256_bytes : 0
        }
    }
}
