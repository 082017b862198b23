import Supervision

/// Reads the facts of a pager out of the scripts that draw it, without running them.
enum ScriptPager {
    static func facts(of script: Span<UInt8>, pageFile: String?) -> PagerFacts {
        // Hardly any script is a pager: one walk tells.
        guard script.first(of: words) != nil else { return PagerFacts() }
        var facts = call(in: script, pageFile: pageFile)
        let variables = Variables(script)
        if facts.pagesTotal == nil, let pages = variables.pages {
            facts.pagesTotal = pages
            // Only a script that knows which page this is says by which name the next one goes.
            if let current = variables.current, current + 1 < pages {
                facts.nextFile = nextFile(index: current + 1, script, pageFile: pageFile)
            }
        }
        facts.rowsTotal = facts.rowsTotal ?? variables.rows
        facts.rowsTotal = facts.rowsTotal ?? variables.count ?? entries(in: script)
        facts.pagesTotal = facts.pagesTotal ?? filePages(in: script)
        return facts
    }

    /// One of these stands in every script that is read here.
    private static let words =
        Variables.pageNames + Variables.rowNames + ["reatePage", "ager(", "laypage", "agination"]

    // MARK: createPageHTML

    /// The number of entries that is given to a jQuery plug-in: `.pagination(237, {items_per_page: 8})`.
    private static func entries(in script: Span<UInt8>) -> Int? {
        let name: StaticString = ".pagination("
        guard let found = script.firstIndex(of: name) else { return nil }
        let start = script.skippingSpaces(from: found + name.utf8CodeUnitCount)
        return Numerals.run(in: script, at: start).map(\.value)
    }

    /// The number of pages that is given to a pager over files: `Pager({size:16, current:0, prefix:'index'})`.
    private static func filePages(in script: Span<UInt8>) -> Int? {
        guard let found = script.firstIndex(of: "ager(") else { return nil }
        let call = script.extracting(found..<min(script.count, found + 400))
        guard call.contains("prefix") || call.contains("suffix") else { return nil }
        return Variables.number(of: ["ize"], in: call)
    }

    /// The last call with numbers: the function is often defined in the page itself.
    private static func call(in script: Span<UInt8>, pageFile: String?) -> PagerFacts {
        var facts = PagerFacts()
        for name in ["createPageHTML", "createPageHtml", "createPage"] as [StaticString] {
            var search = 0
            while let found = script.firstIndex(of: name, from: search) {
                search = found + name.utf8CodeUnitCount
                let start = script.skippingSpaces(from: search)
                guard start < script.count, script[start] == 0x28 else { continue }
                if let called = PagerFacts(call: ScriptArguments.read(script, from: start + 1), pageFile: pageFile) {
                    facts = called
                }
            }
            if facts.pagesTotal != nil { break }
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

    /// Numbers that pagers keep in variables or settings, quoted or not. The names lack their first letter, which some
    /// write as a capital and some do not.
    private struct Variables {
        var pages: Int?
        var rows: Int?
        var current: Int?
        /// `count` or `total` alone, which count rows where a pager reads them.
        var count: Int?

        static let pageNames: [StaticString] = [
            "ountPage", "ageCount", "otalPage", "ageTotal", "ountpage", "agecount", "otalpage",
        ]
        static let rowNames: [StaticString] = [
            "ecordCount", "otalRecord", "ountnum", "ountNum", "otalCount", "ecordcount", "otalrecord", "otalData",
            "otalNum", "otalRow", "otalItem", "otalElement", "ecordTotal",
        ]

        init(_ script: Span<UInt8>) {
            pages = Self.number(of: Self.pageNames, in: script)
            rows = Self.number(of: Self.rowNames, in: script)
            current = Self.number(of: ["urrentPage", "urrPage", "owPage", "urrentpage"], in: script, acceptsZero: true)
            if script.contains("laypage") {
                count = Self.number(of: ["ount"], in: script)
            } else if script.contains("agination") {
                count = Self.number(of: ["otal"], in: script)
            }
        }

        static func number(
            of names: [StaticString],
            in script: Span<UInt8>,
            acceptsZero: Bool = false
        ) -> Int? {
            for name in names {
                if let number = number(of: name, in: script, acceptsZero) { return number }
            }
            return nil
        }

        /// Whether a name begins here, the marks of its kind before it aside, as in `m_nPageCount`.
        private static func isBeginning(_ index: Int, in script: Span<UInt8>) -> Bool {
            var before = index - 1
            let isCapital = script[index] < 0x61
            if isCapital, before >= 0, script[before] == 0x6E || script[before] == 0x69 { before -= 1 }
            if before >= 1, script[before] == 0x5F, script[before - 1] == 0x6D { before -= 2 }
            return before < 0 || !ASCII.isNameByte(script[before])
        }

        private static func number(of name: StaticString, in script: Span<UInt8>, _ acceptsZero: Bool) -> Int? {
            var search = 0
            while let found = script.firstIndex(of: name, from: search) {
                search = found + name.utf8CodeUnitCount
                // The one letter that is missing, and none before it.
                guard found > 0, ASCII.isLetter(script[found - 1]), isBeginning(found - 1, in: script) else { continue }
                var index = search
                if index < script.count, script[index] | 0x20 == 0x73 { index += 1 }
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
                if let run = Numerals.run(in: script, at: index), run.digits <= 8, run.value > 0 || acceptsZero {
                    return run.value
                }
            }
            return nil
        }
    }
}
