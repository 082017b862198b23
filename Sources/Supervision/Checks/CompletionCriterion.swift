/// More was completed than was accepted, and yet everything is said to be completed.
package struct CompletionCriterion: Equatable, Sendable {
    /// Before the number of what came in: 受理.
    package var accepted: [String]
    /// Before the number of what was done: 办结.
    package var completed: [String]
    /// What says that nothing is left: 办结率100%, 均已办结.
    package var allDone: [String]
    /// In the sentence, these explain it: 上年结转.
    package var carriedOver: [String]
    /// What stands behind the numbers: 件.
    package var units: [String]

    package init(
        accepted: [String],
        completed: [String],
        allDone: [String],
        carriedOver: [String],
        units: [String]
    ) {
        self.accepted = accepted
        self.completed = completed
        self.allDone = allDone
        self.carriedOver = carriedOver
        self.units = units
    }

    func failures(in subject: ReportCase) -> [CheckFailure] {
        let scanner = NumberScanner(units: units)
        return subject.sentences.flatMap { sentence -> [CheckFailure] in
            let text = sentence.folded
            guard text.holdsOne(ofEach: [accepted, completed, allDone]), !text.holdsOne(ofEach: [carriedOver]) else {
                return []
            }
            return failures(in: NumberedSentence(text, scanner: scanner), evidence: sentence.excerpt)
        }
    }

    /// What was accepted must stand right before what was completed, and nothing else be accepted before all is done.
    private func failures(in sentence: NumberedSentence, evidence: String) -> [CheckFailure] {
        let counts = sentence.numbers.indices.filter { !sentence.numbers[$0].isShare }
        return zip(counts, counts.dropFirst()).compactMap { first, second in
            let (came, done) = (sentence.numbers[first], sentence.numbers[second])
            guard came.isExact, done.isExact, came.unit == done.unit, done.value > came.value else { return nil }
            let (label, other) = (sentence.text(sentence.label(of: first)), sentence.text(sentence.label(of: second)))
            guard label.holdsOne(ofEach: [accepted]), !label.holdsOne(ofEach: [completed]),
                other.holdsOne(ofEach: [completed]), !other.holdsOne(ofEach: [accepted])
            else { return nil }
            guard isAllDone(behind: done, in: sentence) else { return nil }
            return CheckFailure(
                found: "\(other)\(done.value)\(done.unit)",
                expected: "≤\(came.value)\(came.unit)（\(label)）",
                evidence: evidence
            )
        }
    }

    /// Whether the same statement goes on to say that all is done.
    private func isAllDone(behind number: StatedNumber, in sentence: NumberedSentence) -> Bool {
        let start = number.range.upperBound
        let end = sentence.scalars[start...].firstIndex(of: ";") ?? sentence.scalars.count
        let rest = sentence.text(start..<end)
        guard let done = allDone.compactMap({ rest.range(holding: $0) }).min(by: { $0.lowerBound < $1.lowerBound })
        else { return false }
        let before = String(rest[..<done.lowerBound])
        return !before.holdsOne(ofEach: [accepted])
    }
}
