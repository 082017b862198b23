import FoundationEssentials

/// What a sentence states of a statutory table.
struct StatementReading {
    let criterion: TextTableCriterion
    let sentence: NumberedSentence
    /// The report year: numbers of other years are not those of the table.
    let year: Int

    struct Stated {
        /// The index among the test's statements.
        var statement: Int
        var value: Decimal
        /// The words beside the number.
        var label: String
        /// Whether it is the number of a whole area, or of others than the agency.
        var isOfOthers = false
        /// How many brackets and words like 其中 make it a part of another number; 0 where it stands for itself.
        var level = 0
    }

    var statements: [Stated] { numbers + nothings }

    // MARK: Numbers

    private var numbers: [Stated] {
        var stated: [Stated] = []
        var last: Int?
        for index in sentence.numbers.indices {
            guard let new = number(index, isBehindAnother: last == index - 1 && last != nil) else { continue }
            stated.append(new)
            if !new.isOfOthers { last = index }
        }
        return stated
    }

    private func number(_ index: Int, isBehindAnother: Bool) -> Stated? {
        let number = sentence.numbers[index]
        let level = level(of: number.range.lowerBound)
        guard number.isExact, !number.isShare, !isDoubtful(index) else { return nil }
        let label = sentence.text(label(of: index))
        let phrase = label + following(index)
        guard let place = statement(label) ?? statement(phrase) else { return nil }
        let statement = criterion.statements[place]
        guard !statement.unless.contains(where: phrase.holds), isOfTheYear(before: number.range.lowerBound),
            statement.isPart || level == 0,
            !statement.isShort || (isBehindAnother && label.unicodeScalars.count <= Self.shortest)
        else { return nil }
        guard !isOfAnotherMatter(index), !standsBesideOthers(index, label) else { return nil }
        let isOfOthers = !isOfTheAgency(before: number.range.lowerBound)
        return Stated(
            statement: place,
            value: number.value,
            label: Self.shown(label),
            isOfOthers: isOfOthers,
            level: level
        )
    }

    /// The words as a message shows them: a list's marks before them belong to the number before.
    private static func shown(_ label: String) -> String {
        String(label.drop { "、)]】”’".contains($0) })
    }

    /// `全部按时办结` has six characters.
    private static let shortest = 6

    /// `9件予以公开4件部分公开`: the words before the number may be those of the number before.
    private func isDoubtful(_ index: Int) -> Bool {
        guard index > 0, sentence.label(of: index).lowerBound == sentence.numbers[index - 1].range.upperBound,
            sentence.scalars[sentence.label(of: index)].first != "、"
        else { return false }
        return statement(sentence.text(label(of: index - 1))) == nil
    }

    private func statement(_ text: String) -> Int? { criterion.statements.firstIndex { $0.holds(in: text) } }

    /// The words before the number; those of the clause before where only 共计 stands there.
    private func label(of index: Int) -> Range<Int> {
        let label = sentence.label(of: index)
        // `9件予以公开、4件部分公开`: the words stand behind the numbers.
        if sentence.scalars[label].last == "、" { return label.upperBound..<label.upperBound }
        let isFiller = sentence.scalars[label].allSatisfy { Self.fillers.contains($0) }
        guard isFiller, label.lowerBound > 0, sentence.scalars[label.lowerBound - 1] == "," else { return label }
        let floor = index > 0 ? sentence.numbers[index - 1].range.upperBound : 0
        var start = label.lowerBound - 1
        while start > floor, !NumberedSentence.clauseEnds.contains(sentence.scalars[start - 1]) { start -= 1 }
        return start == floor && index > 0 ? label : start..<label.upperBound
    }

    private static let fillers = Set("共计总合".unicodeScalars)

    /// The words behind the number; none where they lead on to the next number: those are its words.
    private func following(_ index: Int) -> String {
        let following = sentence.following(index)
        let isNext =
            index + 1 < sentence.numbers.count
            && sentence.numbers[index + 1].range.lowerBound == following.upperBound
        return isNext ? "" : sentence.text(following)
    }

    private func level(of place: Int) -> Int {
        let start = sentence.scalars[..<place].lastIndex { $0 == ";" || $0 == "。" } ?? 0
        let markers = criterion.partMarkers.flatMap { sentence.places(of: $0) }
        return sentence.depths[place] + markers.count { $0.lowerBound >= start && $0.upperBound <= place }
    }

    // MARK: Whose matter

    /// `承办提案35件，予以公开35件`: what was last spoken of before the number's own words is another matter, and nothing has
    /// led back to the table's.
    private func isOfAnotherMatter(_ index: Int) -> Bool {
        guard !criterion.digressions.isEmpty else { return false }
        let own = sentence.label(of: index)
        guard !holdsMatter(sentence.text(own)) else { return false }
        for phrase in phrases(before: own.lowerBound).reversed() {
            let text = sentence.text(phrase)
            if holdsMatter(text) { return false }
            if text.holdsOne(ofEach: criterion.digressions) { return true }
        }
        return false
    }

    /// In a sentence that does not name the matter itself, a number that states nothing of the table makes those behind it
    /// doubtful: `会议纪要35件，予以公开12件`; and so do words of their own: `会议纪要35件均予以公开`.
    private func standsBesideOthers(_ index: Int, _ label: String) -> Bool {
        let place = sentence.numbers[index].range.lowerBound
        guard let end = sentence.scalars[..<place].lastIndex(of: "。"), !holdsMatter(sentence.text(end..<place)) else {
            return false
        }
        if statement(label) == nil, !label.unicodeScalars.allSatisfy(Self.fillers.contains) { return true }
        return sentence.numbers.indices[..<index].contains { other in
            let number = sentence.numbers[other]
            guard number.range.lowerBound > end, !number.isShare else { return false }
            let words = sentence.text(self.label(of: other))
            return statement(words) == nil && statement(words + following(other)) == nil
        }
    }

    private func holdsMatter(_ text: String) -> Bool {
        criterion.context.contains { $0.contains(where: text.holds) }
    }

    /// What stands between the ends of clauses and the ends of numbers.
    private func phrases(before end: Int) -> [Range<Int>] {
        let ends = Set(sentence.numbers.map(\.range.upperBound))
        var phrases: [Range<Int>] = []
        var start = 0
        for place in 0..<end where NumberedSentence.clauseEnds.contains(sentence.scalars[place]) || ends.contains(place)
        {
            phrases.append(start..<place)
            start = place
        }
        return phrases + [start..<end]
    }

    // MARK: Nothing

    /// `未收到政府信息公开申请` states a zero.
    private var nothings: [Stated] {
        clauses.compactMap { clause in
            let text = sentence.text(clause)
            guard let word = criterion.none.first(where: text.holds), let statement = statement(text),
                !sentence.numbers.contains(where: { clause.overlaps($0.range) }),
                isOfTheAgency(before: clause.upperBound), isOfTheYear(before: clause.upperBound),
                level(of: clause.lowerBound) == 0
            else { return nil }
            return Stated(statement: statement, value: 0, label: "“\(word)”即")
        }
    }

    private var clauses: [Range<Int>] {
        var clauses: [Range<Int>] = []
        var start = 0
        for (place, scalar) in sentence.scalars.enumerated() where NumberedSentence.clauseEnds.contains(scalar) {
            clauses.append(start..<place)
            start = place + 1
        }
        return clauses + [start..<sentence.scalars.count]
    }

    // MARK: Whose and when

    private func isOfTheAgency(before place: Int) -> Bool {
        !sentence.text(0..<place).holdsOne(ofEach: [criterion.scope])
    }

    private func isOfTheYear(before place: Int) -> Bool {
        let start = sentence.scalars[..<place].lastIndex(of: "。") ?? 0
        guard !PartOfYear(sentence.scalars[start..<place]).isNamed else { return false }
        guard let last = years.last(where: { $0.place < place }) else { return true }
        return last.year == year
    }

    /// Every `2025年`.
    private var years: [(place: Int, year: Int)] {
        sentence.scalars.indices.dropFirst(4).compactMap { place in
            guard sentence.scalars[place] == "年" else { return nil }
            let digits = sentence.text(place - 4..<place)
            return Int(digits).map { (place, $0) }
        }
    }
}
