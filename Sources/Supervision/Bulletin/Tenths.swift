/// Shares and scores in tenths, in whole numbers, so that every machine rounds them alike.
enum Tenths {
    /// The share in tenths of a percent, half a tenth rounded up; nil where there is nothing to take a share of.
    static func percent(_ part: Int, of whole: Int) -> Int? {
        whole > 0 ? (part * 2000 + whole) / (2 * whole) : nil
    }

    /// `98.5`; `+1.2` where the sign is wanted.
    static func text(_ tenths: Int, isSigned: Bool = false) -> String {
        let sign = tenths < 0 ? "−" : isSigned && tenths > 0 ? "+" : ""
        return "\(sign)\(abs(tenths) / 10).\(abs(tenths) % 10)"
    }

    /// `+3`, `−3`, `0`.
    static func signed(_ number: Int) -> String { number > 0 ? "+\(number)" : number < 0 ? "−\(-number)" : "0" }
}
