import Supervision

extension RowReader {
    /// A legal date, kept as `YYYY-MM-DD`. It is read from the bytes, since tens of thousands are read at start.
    mutating func optionalCivilDate() throws -> CivilDate? {
        try optionalTextBytes { bytes in CivilDate(isoBytes: bytes) }
    }

    /// A legal date that is always there.
    mutating func civilDate() throws -> CivilDate {
        guard let date = try optionalCivilDate() else { throw unreadable("NULL") }
        return date
    }
}

extension RowWriter {
    mutating func put(_ date: CivilDate?) {
        put(date?.description)
    }
}

extension CivilDate {
    /// Reads `YYYY-MM-DD` and nothing else.
    init?(isoBytes bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = Self.number(bytes[0..<4]),
            let month = Self.number(bytes[5..<7]),
            let day = Self.number(bytes[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
        var number = 0
        for digit in digits {
            guard digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9") else { return nil }
            number = number * 10 + Int(digit - UInt8(ascii: "0"))
        }
        return number
    }
}
