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
    /// Four arguments: page count, index from zero, file name, extension. Six: target, page count, page from one, file
    /// name, extension, records.
    init?(call arguments: [ScriptArguments.Argument]?) {
        self.init()
        guard let arguments else { return nil }
        let numbers = arguments.compactMap(\.number)
        let texts = arguments.compactMap(\.text)
        if arguments.count == 4, numbers.count == 2, texts.count == 2, arguments[0].number != nil {
            pagesTotal = numbers[0]
            if numbers[1] + 1 < numbers[0] { nextFile = "\(texts[0])_\(numbers[1] + 1).\(texts[1])" }
        } else if arguments.count == 6, numbers.count == 3, texts.count == 3, arguments[0].text != nil {
            pagesTotal = numbers[0]
            rowsTotal = numbers[2]
            if numbers[1] < numbers[0] { nextFile = "\(texts[1])_\(numbers[1] + 1).\(texts[2])" }
        } else {
            return nil
        }
    }
}
