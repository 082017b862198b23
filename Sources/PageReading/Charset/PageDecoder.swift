import Supervision

/// Turns a page's bytes into clean UTF-8, and says in which encoding they were written and how that is known.
///
/// The order of evidence: byte order mark, HTTP header, declaration in the markup, the bytes themselves. Bytes that
/// contradict a declaration win over it.
enum PageDecoder {
    /// The decoded text of a page.
    struct Decoded: Sendable {
        /// UTF-8 without byte order mark and NUL; nil where the page's own bytes from `start` on are that already.
        var text: [UInt8]?
        var start = 0
        var reading: CharsetReading
    }

    static func decode(_ bytes: Span<UInt8>, contentType: String?) -> Decoded {
        if let marked = decodeMarked(bytes) { return marked }
        let census = UTF8Census(bytes)
        let header = CharsetDeclaration(contentType: contentType)
        let meta = CharsetDeclaration(markup: bytes)
        let declarations = [(header, CharsetReading.Basis.header), (meta, .meta)]
        let declared = declarations.first { $0.0?.encoding != nil }
        let encoding = encoding(of: bytes, declared: declared?.0?.encoding, census: census)
        let basis = declared?.0?.encoding == encoding ? declared?.1 ?? .content : .content
        let contradicted = declarations.compactMap(\.0).first { $0.encoding != nil && $0.encoding != encoding }
        var decoded = decode(bytes, as: encoding, census: census, basis: basis)
        decoded.reading.contradictedDeclaration = contradicted?.label
        return decoded
    }

    /// The encoding that the bytes are in, given what is declared.
    private static func encoding(
        of bytes: Span<UInt8>,
        declared: CharacterEncoding?,
        census: UTF8Census
    ) -> CharacterEncoding {
        if census.isChineseUTF8 || census.isMixed && census.isMostlyUTF8 { return .utf8 }
        switch declared {
        case .gb18030, .big5: return declared ?? .gb18030
        case .utf8 where census.isValid: return .utf8
        case .utf8:
            let asNational = CharsetConverter.convert(bytes, from: .gb18030)
            return asNational.invalidBytes < census.invalidBytes ? .gb18030 : .utf8
        default: return census.isValid ? .utf8 : .gb18030
        }
    }

    private static func decode(
        _ bytes: Span<UInt8>,
        as encoding: CharacterEncoding,
        census: UTF8Census,
        basis: CharsetReading.Basis
    ) -> Decoded {
        let reading = CharsetReading(name: encoding.rawValue, basis: basis)
        if encoding == .utf8, census.isValid, census.nulBytes == 0 { return Decoded(text: nil, reading: reading) }
        var decoded = converted(bytes, from: encoding, reading: reading)
        // Sequences of UTF-8 are something else in GB 18030, and nothing that a reader could use.
        if encoding == .gb18030, census.isMixed { decoded.reading.invalidBytes += census.longerSequences * 3 }
        return decoded
    }

    private static func decodeMarked(_ bytes: Span<UInt8>) -> Decoded? {
        if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF {
            let reading = CharsetReading(name: CharacterEncoding.utf8.rawValue, basis: .byteOrderMark)
            let rest = bytes.extracting(3..<bytes.count)
            let census = UTF8Census(rest)
            if census.isValid, census.nulBytes == 0 { return Decoded(text: nil, start: 3, reading: reading) }
            return converted(rest, from: .utf8, reading: reading)
        }
        guard bytes.count >= 2 else { return nil }
        let encoding: CharacterEncoding
        switch (bytes[0], bytes[1]) {
        case (0xFF, 0xFE): encoding = .utf16LittleEndian
        case (0xFE, 0xFF): encoding = .utf16BigEndian
        default: return nil
        }
        let reading = CharsetReading(name: encoding.rawValue, basis: .byteOrderMark)
        return converted(bytes.extracting(2..<bytes.count), from: encoding, reading: reading)
    }

    private static func converted(
        _ bytes: Span<UInt8>,
        from encoding: CharacterEncoding,
        reading: CharsetReading
    ) -> Decoded {
        var conversion = CharsetConverter.convert(bytes, from: encoding)
        var index = 0
        while let found = conversion.bytes.span.firstIndex(ofByte: 0, from: index) {
            conversion.bytes[found] = ASCII.space
            index = found + 1
        }
        var reading = reading
        reading.invalidBytes = conversion.invalidBytes
        return Decoded(text: conversion.bytes, reading: reading)
    }
}
