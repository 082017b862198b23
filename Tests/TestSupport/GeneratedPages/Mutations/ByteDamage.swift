import FoundationEssentials

/// Damage to bytes, whatever they mean.
enum ByteDamage {
    static func withBytesInserted(_ body: Data, _ dice: inout Dice) -> Data {
        var bytes = Array(body)
        for _ in 0..<dice.number(1...12) {
            let run = (0..<dice.number(1...4)).map { _ in UInt8(dice.number(0...255)) }
            bytes.insert(contentsOf: run, at: dice.number(0...bytes.count))
        }
        return Data(bytes)
    }
}
