import Supervision

/// Finds lists in JSON, and in the literals of scripts, which look like it: `[{"title":…,"url":…,"date":…}]`.
///
/// One pass over the bytes, without a tree: scripts are no JSON as a whole, their keys may lack quotes, and what is
/// searched may be any text. Nothing is run.
struct RecordScanner {
    /// A list that was found.
    struct Found: Sendable {
        var records: [DataRecord] = []
        var rowsTotal: Int?
        var pagesTotal: Int?

        var dated: Int { records.count { $0.date != nil } }

        /// How much speaks for it: a row with a date more than one without.
        var weight: Int { records.reduce(0) { $0 + ($1.date == nil ? 1 : 4) } }
    }

    /// An object that is being read.
    private struct Frame {
        var isArray: Bool
        /// The number of the array, or of the object.
        var number: Int
        var title: (rank: Int, text: String)?
        var address: (rank: Int, text: String)?
        var date: (rank: Int, day: CivilDate)?
        var identifier: String?
        var isNode = false
        /// Whether it holds the addresses of the object around it.
        var holdsAddresses = false
    }

    private static let deepest = 128
    private static let longestValue = 4_000
    /// Texts of data may be data themselves; so many times one stands in the other.
    private static let deepestText = 2

    private let mostRecords: Int
    private var frames: [Frame] = []
    /// Open brackets beyond the deepest that is read.
    private var ignoredDepth = 0
    /// For each object, its parent object, and the counts that it holds.
    private var objects: [(parent: Int, rows: Int?, pages: Int?)] = []
    /// For each array, the object that holds it, and its records.
    private var arrays: [(object: Int, records: [DataRecord])] = []
    private var recordCount = 0
    /// Whether the object or array that opens next holds the addresses of the object around it.
    private var opensAddresses = false
    /// The address that stood in what has just been closed and held nothing else.
    private var address: (rank: Int, text: String)?
    /// How many texts stand around the one that is read.
    private let textDepth: Int
    /// The best list in a text of the data.
    private var quoted: Found?

    /// The best list in `text`; nil where it holds none.
    static func list(in text: Span<UInt8>, limits: ReadingLimits) -> Found? {
        list(in: text, mostRecords: limits.rows + 1, textDepth: 0)
    }

    private static func list(in text: Span<UInt8>, mostRecords: Int, textDepth: Int) -> Found? {
        var scanner = RecordScanner(mostRecords: mostRecords, textDepth: textDepth)
        scanner.scan(text)
        return scanner.best()
    }

    private init(mostRecords: Int, textDepth: Int = 0) {
        self.mostRecords = mostRecords
        self.textDepth = textDepth
    }

    private mutating func scan(_ text: Span<UInt8>) {
        var index = 0
        while index < text.count, recordCount <= mostRecords {
            let byte = text[index]
            switch byte {
            case 0x7B, 0x5B:
                open(isArray: byte == 0x5B)
                index += 1
            case 0x7D, 0x5D:
                close(isArray: byte == 0x5D)
                index += 1
            case ASCII.quote, ASCII.apostrophe:
                let end = Self.endOfText(text, from: index)
                readQuoted(text.extracting(min(index + 1, end)..<end))
                index = key(index + 1..<end, after: min(end + 1, text.count), in: text)
            case ASCII.slash: index = Self.skippingComment(text, from: index)
            default:
                guard ASCII.isLetter(byte) || byte == 0x5F else {
                    index += 1
                    continue
                }
                var end = index + 1
                while end < text.count, ASCII.isNameByte(text[end]) { end += 1 }
                index = key(index..<end, after: end, in: text)
            }
        }
        while !frames.isEmpty { close(isArray: frames[frames.count - 1].isArray) }
    }

    // MARK: Structure

    private mutating func open(isArray: Bool) {
        defer { opensAddresses = false }
        guard frames.count < Self.deepest, objects.count < 400_000 else {
            ignoredDepth += 1
            return
        }
        let object = frames.last { !$0.isArray }?.number ?? -1
        if isArray { arrays.append((object, [])) } else { objects.append((object, nil, nil)) }
        var frame = Frame(isArray: isArray, number: (isArray ? arrays.count : objects.count) - 1)
        frame.holdsAddresses = opensAddresses || frames.last?.holdsAddresses ?? false
        frames.append(frame)
    }

    private mutating func close(isArray: Bool) {
        if ignoredDepth > 0 {
            ignoredDepth -= 1
            return
        }
        guard let frame = frames.last, frame.isArray == isArray else { return }
        frames.removeLast()
        if frame.holdsAddresses, frame.title == nil { return handOn(frame.address) }
        guard !isArray, !frame.isNode, let array = frames.last(where: \.isArray)?.number, let title = frame.title else {
            return
        }
        // A name alone may be that of anything: it is a title where a document or a date stands beside it.
        guard !PlainMarkup.line(Array(title.text.utf8).span).isEmpty, title.rank < 20 || frame.date != nil else {
            return
        }
        var address = frame.address?.text ?? ""
        if address.isEmpty, frame.date != nil, let identifier = frame.identifier {
            address = "javascript:open('\(identifier)')"
        }
        guard !address.isEmpty else { return }
        arrays[array].records.append(DataRecord(title: title.text, address: address, date: frame.date?.day))
        recordCount += 1
    }

    /// Gives an address to the object around the one that holds it.
    private mutating func handOn(_ address: (rank: Int, text: String)?) {
        guard let address else { return }
        guard let last = frames.indices.last else { return self.address = address }
        if address.rank < frames[last].address?.rank ?? .max { frames[last].address = address }
    }

    // MARK: Texts that are data

    /// Reads a list that is written in a text: `"list":"[{\"title\":…}]"`, `JSON.parse('[…]')`.
    private mutating func readQuoted(_ text: Span<UInt8>) {
        guard textDepth < Self.deepestText, text.count > 60, Self.isData(text) else { return }
        let bytes = Array(JSONText.decoded(text).utf8)
        let found = Self.list(in: bytes.span, mostRecords: mostRecords, textDepth: textDepth + 1)
        if let found, found.weight > quoted?.weight ?? 0 { quoted = found }
    }

    private static func isData(_ text: Span<UInt8>) -> Bool {
        let start = text.skippingSpaces(from: 0)
        guard start < text.count, text[start] == 0x5B || text[start] == 0x7B else { return false }
        return text.containsIgnoringCase("title") || text.containsIgnoringCase("name")
    }

    /// The best address of a text that holds those of one document: `{"pc":"/a/1.html","wap":"/m/1.html"}`.
    private static func address(in text: String) -> String? {
        guard let first = text.utf8.first, first == 0x7B || first == 0x5B else { return nil }
        var scanner = RecordScanner(mostRecords: 1)
        scanner.opensAddresses = true
        scanner.scan(Array(text.utf8).span)
        return scanner.address?.text
    }

    // MARK: Values

    /// Reads what may be a key, and its value where that is a text or a number; returns where to go on.
    private mutating func key(_ name: Range<Int>, after end: Int, in text: Span<UInt8>) -> Int {
        var index = text.skippingSpaces(from: end)
        guard index < text.count, text[index] == ASCII.colon, let last = frames.indices.last, !frames[last].isArray,
            ignoredDepth == 0, let key = self.key(text.extracting(name), in: last)
        else { return end }
        index = text.skippingSpaces(from: index + 1)
        guard index < text.count else { return index }
        if case .node = key {
            frames[last].isNode = true
            return index
        }
        if text[index] == 0x7B || text[index] == 0x5B {
            opensAddresses = key.isOfAddresses
            return index
        }
        if text[index] == ASCII.quote || text[index] == ASCII.apostrophe {
            let close = Self.endOfText(text, from: index)
            if close - index <= Self.longestValue {
                note(key, JSONText.decoded(text.extracting(min(index + 1, close)..<close)), in: last)
            }
            return min(close + 1, text.count)
        }
        if let number = Numerals.run(in: text, at: index) {
            note(key, text.string(index..<Self.endOfNumber(text, from: index)), in: last)
            return number.end
        }
        return index
    }

    private func key(_ name: Span<UInt8>, in frame: Int) -> RecordKey? {
        (frames[frame].holdsAddresses ? RecordKey.screen(name) : nil) ?? RecordKey.named(name)
    }

    private mutating func note(_ key: RecordKey, _ value: String, in frame: Int) {
        guard !value.isEmpty else { return }
        switch key {
        case .title(let rank):
            if rank < frames[frame].title?.rank ?? .max { frames[frame].title = (rank, value) }
        case .address(let rank):
            let value = Self.address(in: value) ?? value
            if rank < frames[frame].address?.rank ?? .max { frames[frame].address = (rank, value) }
        case .addresses:
            if let address = Self.address(in: value) { note(.address(.max - 1), address, in: frame) }
        case .identifier:
            if value.utf8.count <= 64, value.utf8.allSatisfy({ ASCII.isNameByte($0) || $0 == ASCII.hyphen }) {
                frames[frame].identifier = frames[frame].identifier ?? value
            }
        case .date(let rank):
            if rank < frames[frame].date?.rank ?? .max, let day = DataDate.day(value) {
                frames[frame].date = (rank, day)
            }
        case .rowsTotal: objects[frames[frame].number].rows = Int(value) ?? objects[frames[frame].number].rows
        case .pagesTotal: objects[frames[frame].number].pages = Int(value) ?? objects[frames[frame].number].pages
        case .node: break
        }
    }

    /// Where the quoted text that begins at `start` ends. A line break ends it too: it was no text then.
    private static func endOfText(_ text: Span<UInt8>, from start: Int) -> Int {
        var index = start + 1
        while index < text.count {
            if text[index] == 0x5C {
                index += 2
                continue
            }
            if text[index] == text[start] || text[index] == ASCII.lineFeed { return index }
            index += 1
        }
        return text.count
    }

    private static func endOfNumber(_ text: Span<UInt8>, from start: Int) -> Int {
        var index = start
        while index < text.count, ASCII.isDigit(text[index]), index - start < 20 { index += 1 }
        return index
    }

    private static func skippingComment(_ text: Span<UInt8>, from start: Int) -> Int {
        if text.has("//", at: start) { return text.firstIndex(ofByte: ASCII.lineFeed, from: start) ?? text.count }
        if text.has("/*", at: start) { return text.firstIndex(of: "*/", from: start + 2).map { $0 + 2 } ?? text.count }
        return start + 1
    }

    // MARK: Choice

    /// The longest list; one with dates before one without.
    private func best() -> Found? {
        let lists = arrays.indices.filter { !arrays[$0].records.isEmpty }.map(list)
        return (lists + [quoted].compactMap { $0 }).max { $0.weight < $1.weight }
    }

    private func list(_ array: Int) -> Found {
        var found = Found(records: arrays[array].records)
        var object = arrays[array].object
        while object >= 0, found.rowsTotal == nil, found.pagesTotal == nil {
            found.rowsTotal = objects[object].rows
            found.pagesTotal = objects[object].pages
            object = objects[object].parent
        }
        return found
    }
}
