/// Takes the lines of a `robots.txt` in order, and keeps the rules that are for one program.
struct RobotsReader {
    /// A line that counts.
    struct Line {
        let key: Key
        let value: ArraySlice<UInt8>
    }

    enum Key {
        case agent, allow, disallow
    }

    private let product: [UInt8]
    private var own: [Line] = []
    private var common: [Line] = []
    private var hasOwnGroup = false
    /// For whom the group is that is being read.
    private var isOwn = false
    private var isCommon = false
    /// Whether the last line that counted named a program: lines of names in a row begin one group.
    private var isNaming = false

    init(product: String) {
        self.product = Array(product.lowercased().utf8)
    }

    /// The rules that hold for the program; all groups for it count together (RFC 9309, section 2.2.1).
    var lines: [Line] { hasOwnGroup ? own : common }

    mutating func take(_ bytes: some Collection<UInt8>) {
        guard let line = Self.line(Array(bytes)) else { return }
        guard line.key == .agent else {
            isNaming = false
            // An empty value matches nothing: `Disallow:` allows everything.
            guard !line.value.isEmpty else { return }
            if isOwn { own.append(line) }
            if isCommon { common.append(line) }
            return
        }
        if !isNaming { (isOwn, isCommon) = (false, false) }
        isNaming = true
        if line.value.first == UInt8(ascii: "*") { isCommon = true }
        // A version behind the name says nothing of whom it means.
        if line.value.prefix(while: Self.isOfName).map(Self.lowercased) == product {
            (isOwn, hasOwnGroup) = (true, true)
        }
    }

    private static func line(_ bytes: [UInt8]) -> Line? {
        var bytes = bytes[...]
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
        if let comment = bytes.firstIndex(of: UInt8(ascii: "#")) { bytes = bytes[..<comment] }
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")),
            let key = key(trimmed(bytes[..<colon]).map(lowercased))
        else { return nil }
        return Line(key: key, value: trimmed(bytes[(colon + 1)...]))
    }

    private static func key(_ name: [UInt8]) -> Key? {
        switch String(decoding: name.prefix(12), as: UTF8.self) {
        case "user-agent": .agent
        case "allow": .allow
        case "disallow": .disallow
        default: nil
        }
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let start = bytes.drop { $0 <= 0x20 }
        let end = start.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? start.startIndex
        return start[..<end]
    }

    private static func lowercased(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }

    private static func isOfName(_ byte: UInt8) -> Bool {
        let letter = lowercased(byte)
        return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter) || byte == UInt8(ascii: "-")
            || byte == UInt8(ascii: "_")
    }
}
