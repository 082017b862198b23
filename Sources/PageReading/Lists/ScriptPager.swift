import Supervision

/// Reads the facts of a pager out of the scripts that draw it, without running them.
enum ScriptPager {
    static func facts(of script: Span<UInt8>, pageFile: String?) -> PagerFacts {
        var facts = call(in: script)
        let variables = Variables(script)
        if facts.pagesTotal == nil, let pages = variables.pages {
            facts.pagesTotal = pages
            let current = variables.current ?? 0
            if current + 1 < pages { facts.nextFile = nextFile(index: current + 1, script, pageFile: pageFile) }
        }
        facts.rowsTotal = facts.rowsTotal ?? variables.rows
        return facts
    }

    // MARK: createPageHTML

    /// The last call with numbers: the function is often defined in the page itself.
    private static func call(in script: Span<UInt8>) -> PagerFacts {
        var facts = PagerFacts()
        var search = 0
        while let found = script.firstIndexIgnoringCase(of: "createpagehtml", from: search) {
            search = found + 14
            let start = script.skippingSpaces(from: search)
            guard start < script.count, script[start] == 0x28 else { continue }
            if let called = PagerFacts(call: ScriptArguments.read(script, from: start + 1)) { facts = called }
        }
        return facts
    }

    private static func nextFile(index: Int, _ script: Span<UInt8>, pageFile: String?) -> String {
        let parts = (pageFile ?? "").split(separator: ".", omittingEmptySubsequences: true)
        let ownExtension = parts.count > 1 ? String(parts[parts.count - 1]) : nil
        let base = script.contains("index\"+\"_\"") || parts.count < 2 ? "index" : withoutNumber(String(parts[0]))
        let quoted: [(pattern: StaticString, name: String)] = [
            ("\"shtml", "shtml"), ("\"html", "html"), ("\"htm", "htm"), ("\"jsp", "jsp"),
        ]
        var ending = ownExtension ?? "html"
        for (pattern, name) in quoted.reversed() where script.contains(pattern) { ending = name }
        return "\(base)_\(index).\(ending)"
    }

    /// `index_3` is a page of `index`.
    private static func withoutNumber(_ name: String) -> String {
        guard let underscore = name.lastIndex(of: "_"), name[underscore...].dropFirst().allSatisfy(\.isNumber) else {
            return name
        }
        return String(name[..<underscore])
    }

    // MARK: Variables

    /// Numbers that pagers keep in variables or settings, quoted or not.
    private struct Variables {
        var pages: Int?
        var rows: Int?
        var current: Int?

        init(_ script: Span<UInt8>) {
            pages = Self.number(of: ["countpage", "pagecount", "totalpage", "totalpages", "pagetotal"], in: script)
            rows = Self.number(
                of: ["recordcount", "totalrecord", "totalrecords", "countnum", "totalcount"],
                in: script
            )
            current = Self.number(of: ["currentpage", "currpage", "nowpage"], in: script)
        }

        private static func number(of names: [StaticString], in script: Span<UInt8>) -> Int? {
            for name in names {
                if let number = number(of: name, in: script) { return number }
            }
            return nil
        }

        private static func number(of name: StaticString, in script: Span<UInt8>) -> Int? {
            var search = 0
            while let found = script.firstIndexIgnoringCase(of: name, from: search) {
                search = found + name.utf8CodeUnitCount
                if found > 0, ASCII.isNameByte(script[found - 1]) { continue }
                var index = search
                if index < script.count, script[index] == ASCII.quote || script[index] == ASCII.apostrophe {
                    index += 1
                }
                index = script.skippingSpaces(from: index)
                guard index < script.count, script[index] == ASCII.equals || script[index] == ASCII.colon else {
                    continue
                }
                index = script.skippingSpaces(from: index + 1)
                if index < script.count, script[index] == ASCII.quote || script[index] == ASCII.apostrophe {
                    index += 1
                }
                if let run = Numerals.run(in: script, at: index), run.digits <= 8 { return run.value }
            }
            return nil
        }
    }
}
