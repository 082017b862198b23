import Supervision

/// A parameter of an address that says nothing that could be looked for: what is wrong, and what may stand there.
struct ViewFault: Error, Equatable {
    /// The parameter's name, as it was written.
    let parameter: String
    /// Its value, as it was written.
    let value: String
    /// What may stand there, in both languages.
    let expectation: LocalizedText

    /// In one line; what was written is made visible and cut.
    func words(in language: Language) -> String {
        let (name, value) = (VisibleText.clean(parameter, limit: 60), VisibleText.clean(value, limit: 120))
        return language.pick(
            "地址中的参数 \(name)=“\(value)”无法理解：\(expectation[language])",
            "The parameter \(name)=\"\(value)\" of the address cannot be understood: \(expectation[language])"
        )
    }
}

extension ViewFault {
    /// A whole number in a range, written in digits alone.
    static func number(_ name: String, _ value: String, in range: ClosedRange<Int>) throws(ViewFault) -> Int {
        let isPlain = value.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        if isPlain, let number = Int(value), range.contains(number) { return number }
        let (least, most) = (range.lowerBound, range.upperBound)
        throw ViewFault(
            parameter: name,
            value: value,
            expectation: LocalizedText(
                chinese: "须为 \(least) 到 \(most) 的整数。",
                english: "it is a whole number from \(least) to \(most)."
            )
        )
    }
}
