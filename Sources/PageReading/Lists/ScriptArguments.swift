import Supervision

/// The arguments of a call in a script: numbers and quoted texts. Anything else ends the reading.
enum ScriptArguments {
    enum Argument: Equatable, Sendable {
        case number(Int)
        case text(String)

        var number: Int? {
            guard case .number(let value) = self else { return nil }
            return value
        }

        var text: String? {
            guard case .text(let value) = self else { return nil }
            return value
        }
    }

    /// Nil where an argument is no literal, as in a definition.
    static func read(_ script: Span<UInt8>, from start: Int) -> [Argument]? {
        var arguments: [Argument] = []
        var index = start
        while arguments.count < 12 {
            index = script.skippingSpaces(from: index)
            guard index < script.count else { return nil }
            if let (argument, end) = literal(in: script, at: index) {
                arguments.append(argument)
                index = script.skippingSpaces(from: end)
            }
            guard index < script.count else { return nil }
            if script[index] == 0x29 { return arguments }
            guard script[index] == 0x2C else { return nil }
            index += 1
        }
        return nil
    }

    private static func literal(in script: Span<UInt8>, at index: Int) -> (Argument, Int)? {
        if let run = Numerals.run(in: script, at: index) { return (.number(run.value), run.end) }
        guard script[index] == ASCII.quote || script[index] == ASCII.apostrophe else { return nil }
        var end = index + 1
        while end < script.count, script[end] != script[index], end - index < 500 { end += 1 }
        guard end < script.count else { return nil }
        let text = script.string(index + 1..<end)
        return (Int(text).map { .number($0) } ?? .text(text), end + 1)
    }
}

extension PagerFacts {
    /// The facts of a call of createPageHTML.
    ///
    /// Page count, index from zero, file name, extension, and perhaps the count of records; or a target before them,
    /// and then the page from one.
    ///
    /// - Parameter pageFile: The name of the page's own file, which tells indexes from zero from those from one.
    init?(call arguments: [ScriptArguments.Argument]?, pageFile: String?) {
        self.init()
        guard var arguments, (4...6).contains(arguments.count) else { return nil }
        var isFromOne = false
        if arguments[0].text != nil {
            arguments.removeFirst()
            isFromOne = arguments.count == 5 || Self.isFirst(pageFile, of: arguments) && arguments[1].number == 1
        }
        guard arguments.count >= 4, let pages = arguments[0].number, let index = arguments[1].number,
            let base = arguments[2].text, let ending = arguments[3].text
        else { return nil }
        if arguments.count == 5 { rowsTotal = arguments[4].number.flatMap { $0 > 0 ? $0 : nil } }
        pagesTotal = max(pages, 1)
        // Counted from one, page 0 is the first all the same, and page k has the name k.
        let next = isFromOne ? max(index, 1) + 1 : index + 1
        let isLast = isFromOne ? next > pages : next >= pages
        if !isLast { nextFile = "\(base)_\(next).\(ending)" }
    }

    private static func isFirst(_ pageFile: String?, of arguments: [ScriptArguments.Argument]) -> Bool {
        guard let pageFile, arguments.count >= 4, let base = arguments[2].text else { return true }
        return !pageFile.hasPrefix(base + "_")
    }
}
