extension WebAddress {
    /// The address without what is written into it anew at each visit (`PassingPart`): by it a page is known over time. What
    /// people see, and what is asked for, is the address as it was printed.
    package var lasting: WebAddress {
        guard mayPass else { return self }
        let end = text.firstIndex { $0 == "?" || $0 == "#" } ?? text.endIndex
        let path = lastingPath(text[..<end])
        let fragment = text[end...].firstIndex(of: "#") ?? text.endIndex
        let query = text[end..<fragment].dropFirst()
        let kept = query.split(separator: "&", omittingEmptySubsequences: false).filter { !PassingPart.isParameter($0) }
            .joined(separator: "&")
        guard path.utf8.count + kept.utf8.count < text[..<end].utf8.count + query.utf8.count else { return self }
        return WebAddress(path + (kept.isEmpty ? "" : "?" + kept) + text[fragment...]) ?? self
    }

    /// Asked of every row: most addresses are those of files, in which nothing passes.
    private var mayPass: Bool {
        text.utf8.contains { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "(") }
    }

    private func lastingPath(_ path: Substring) -> String {
        guard path.utf8.contains(where: { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "(") }) else {
            return String(path)
        }
        let segments = path.split(separator: "/", omittingEmptySubsequences: false).filter {
            !PassingPart.isSession($0)
        }
        return segments.map { $0[..<(PassingPart.session(in: $0) ?? $0.endIndex)] }.joined(separator: "/")
    }
}
