import FoundationEssentials

/// A number in the text is not that of the statutory table.
package struct TextTableCriterion: Equatable, Sendable {
    /// The table by its id: `t3`.
    package var table: String
    /// The column that the text speaks of, by its id; nil for the last one.
    package var column: String?
    /// The parts of the outline in which the text speaks of the table; empty: anywhere.
    package var parts: [String]
    /// The part in which everything is about the table's matter; nil where there is none.
    package var home: String?
    /// Elsewhere a sentence is about its matter only where it holds one of each set.
    package var context: [[String]]
    /// What holds one of each set is about another matter, and so is what follows until a word of `context`: 承办提案35件.
    package var digressions: [[String]]
    /// Whether a sentence that names the matter speaks for those behind it in its paragraph as well.
    package var goesOn: Bool
    /// Before the number, these make it that of others than the agency: 全市, 各部门.
    package var scope: [String]
    /// Those words of `scope` that name an office: where the agency is such an office itself, they are its own name.
    package var offices: [String]
    /// Anywhere in the sentence, these say that not everything is counted: 撤回.
    package var aside: [String]
    /// Behind these, numbers are parts of another: 其中.
    package var partMarkers: [String]
    /// Before a matter, these say that there was none of it: 未收到.
    package var none: [String]
    /// What stands behind the numbers: 件.
    package var units: [String]
    /// Whether a contradiction of nothing and something is looked at.
    package var zeros: Zeros
    /// The matters that the text may state a number of.
    package var statements: [TableStatement]

    package init(
        table: String,
        column: String?,
        parts: [String],
        home: String?,
        context: [[String]],
        digressions: [[String]] = [],
        goesOn: Bool = true,
        scope: [String],
        offices: [String] = [],
        aside: [String],
        partMarkers: [String],
        none: [String],
        units: [String],
        zeros: Zeros,
        statements: [TableStatement]
    ) {
        self.table = table
        self.column = column
        self.parts = parts
        self.home = home
        self.context = context
        self.digressions = digressions
        self.goesOn = goesOn
        self.scope = scope
        self.offices = offices
        self.aside = aside
        self.partMarkers = partMarkers
        self.none = none
        self.units = units
        self.zeros = zeros
        self.statements = statements
    }

    /// Whether a contradiction of nothing and something is looked at.
    package enum Zeros: String, CaseIterable, Sendable {
        /// As any other number.
        case included
        /// It is not: another rule is about that.
        case apart
        /// Nothing else is: the text says that there was none and the table does not, or the other way round.
        case only
    }

    func failures(in subject: ReportCase) -> [CheckFailure] {
        guard let figures = TableFigures(of: self, in: subject) else { return [] }
        return ownStatements(in: subject, figures).flatMap {
            failures(of: $0.stated, against: figures, evidence: $0.excerpt)
        }
    }

    /// Whether a number was held against the table.
    func sight(of subject: ReportCase) -> CheckSight {
        guard !subject.report.isCutShort, let figures = TableFigures(of: self, in: subject) else { return .partial }
        let compared = ownStatements(in: subject, figures).contains { passage in
            passage.stated.contains { own in
                !figures.plausible(for: statements[own.statement], withRows: own.value != 0).isEmpty
                    && counts(own.value, against: figures)
            }
        }
        return compared ? .whole : .nothing
    }

    /// What the text states of the table, passage by passage, without what is others' or only a part.
    private func ownStatements(
        in subject: ReportCase,
        _ figures: TableFigures
    ) -> [(stated: [StatementReading.Stated], excerpt: String)] {
        let scanner = NumberScanner(units: units)
        let criterion = withOwnScope(in: subject.context)
        let readings = passages(of: subject.sentences).map { passage in
            let numbered = NumberedSentence(passage.folded, scanner: scanner)
            let reading = StatementReading(criterion: criterion, sentence: numbered, year: subject.year)
            return (stated: reading.statements, excerpt: passage.excerpt)
        }
        let stated = readings.flatMap(\.stated)
        let ofOthers = stated.filter(\.isOfOthers)
        return readings.map { reading in
            let own = reading.stated.filter {
                !$0.isOfOthers && !mayTableBe(of: ofOthers, beside: $0, figures) && !mayBePart($0, of: stated, figures)
            }
            return (own, reading.excerpt)
        }
    }

    /// Where sentences anywhere in the report are read and one of them states what the table does, a smaller number is of a
    /// part of it that nobody named.
    private func mayBePart(
        _ own: StatementReading.Stated,
        of stated: [StatementReading.Stated],
        _ figures: TableFigures
    ) -> Bool {
        guard parts.isEmpty else { return false }
        let plausible = figures.plausible(for: statements[own.statement], withRows: true)
        return plausible.contains { own.value < $0 }
            && stated.contains { $0.statement == own.statement && plausible.contains($0.value) }
    }

    /// The sentences about the table's matter; one that goes on in the same paragraph without naming it belongs to the one
    /// before: `收到申请20件。予以公开9件`.
    private func passages(of sentences: [ReportSentence]) -> [ReportSentence] {
        var passages: [ReportSentence] = []
        var isOpen = false
        for sentence in sentences {
            let part = sentence.part
            guard parts.isEmpty || part.map(parts.contains) ?? false, !sentence.folded.holdsOne(ofEach: [aside]) else {
                isOpen = false
                continue
            }
            if home != nil && part == home || sentence.folded.holdsOne(ofEach: context) {
                passages.append(sentence)
                isOpen = true
            } else if isOpen, goesOn, sentence.isContinued, let last = passages.last,
                last.text.utf8.count + sentence.text.utf8.count < Self.longestPassage
            {
                passages[passages.count - 1] = ReportSentence(part: part, text: last.text + "。" + sentence.text)
            } else {
                isOpen = false
            }
        }
        return passages
    }

    /// Their reports are made by their offices, and an office named in them is another one.
    private static let governments: Set<AgencyKind> = [.provincialGov, .cityGov, .countyGov, .townshipGov]

    /// In bytes; what is longer is read sentence by sentence.
    private static let longestPassage = 3_000

    /// An office that reports on itself is not one that reports for others.
    private func withOwnScope(in context: ReportContext) -> TextTableCriterion {
        let names = context.knownNames + [context.agencyName]
        guard !Self.governments.contains(context.agencyKind),
            names.contains(where: { name in offices.contains { name.holds($0) } })
        else { return self }
        var criterion = self
        criterion.scope.removeAll { offices.contains($0) }
        return criterion
    }

    /// Where the number of a whole area stands in the text beside the agency's own, the table may be the area's.
    private func mayTableBe(
        of others: [StatementReading.Stated],
        beside own: StatementReading.Stated,
        _ figures: TableFigures
    ) -> Bool {
        others.contains { other in
            guard other.statement == own.statement else { return false }
            return other.value >= own.value
                || figures.plausible(for: statements[own.statement], withRows: true).contains(other.value)
        }
    }

    private func failures(
        of stated: [StatementReading.Stated],
        against figures: TableFigures,
        evidence: String
    ) -> [CheckFailure] {
        statements.indices.compactMap { index in
            let own = stated.filter { $0.statement == index }
            // That there was none of something is not said of one row among others.
            let plausible =
                figures.plausible(for: statements[index], withRows: own.contains { $0.value != 0 })
                + loneSums(of: statements[index], at: own.map(\.level).min() ?? 0, beside: stated, in: figures)
            guard !own.isEmpty, let expected = plausible.first else { return nil }
            // Said twice, once of a part: one of the numbers that fits, or their sum, is enough.
            let values = own.map(\.value)
            guard !values.contains(where: plausible.contains), !plausible.contains(values.reduce(0, +)),
                counts(values[0], against: figures)
            else { return nil }
            return CheckFailure(
                found: "\(own[0].label)\(values[0])",
                expected: "\(statements[index].label)\(expected)",
                place: statements[index].label,
                evidence: evidence
            )
        }
    }

    /// The sums that a number may be where what they add to it is not stated apart: 新收20件，上年结转3件. What is stated as
    /// a part of the number itself is not: 新收23件（含上年结转3件）.
    private func loneSums(
        of statement: TableStatement,
        at level: Int,
        beside stated: [StatementReading.Stated],
        in figures: TableFigures
    ) -> [Decimal] {
        let apart = stated.filter { $0.level <= level }.compactMap { statements[$0.statement].sums.first }
        return statement.loneSums.filter { sum in
            !apart.contains { $0.count == 1 && sum.contains($0[0]) && statement.sums.first != $0 }
        }
        .map(figures.sum)
    }

    private func counts(_ value: Decimal, against figures: TableFigures) -> Bool {
        let isAboutNothing = value == 0 || figures.isAllZero
        return switch zeros {
        case .included: true
        case .apart: !isAboutNothing
        case .only: isAboutNothing
        }
    }
}

/// What a text may state of a table, and the figures that it may mean by it.
package struct TableStatement: Equatable, Sendable {
    /// What it states, in words for the reader.
    package var label: String
    /// The words beside the number: one of each set.
    package var words: [[String]]
    /// Instead of one of the last set, the words before the number may end with one of these: `收到申请20件`, but not
    /// `收到申请加群20件`.
    package var endings: [String]
    /// With one of these it is about something else.
    package var unless: [String]
    /// Sums of rows that may be meant; the first is the one that should be. `t3.refused.*` is every row of that group,
    /// and a row behind `-` is taken off.
    package var sums: [[String]]
    /// Sums that may be meant as well, where none of their other rows is stated apart.
    package var loneSums: [[String]]
    /// Rows any one of which may be meant.
    package var rows: [String]
    /// Whether it may be stated as a part: `其中予以公开3件`.
    package var isPart: Bool
    /// The words need not name the matter: they are a few, right behind another statement: `收到…申请20件，办结19件`.
    package var isShort: Bool

    package init(
        label: String,
        words: [[String]],
        endings: [String] = [],
        unless: [String] = [],
        sums: [[String]],
        loneSums: [[String]] = [],
        rows: [String] = [],
        isPart: Bool = false,
        isShort: Bool = false
    ) {
        self.label = label
        self.words = words
        self.endings = endings
        self.unless = unless
        self.sums = sums
        self.loneSums = loneSums
        self.rows = rows
        self.isPart = isPart
        self.isShort = isShort
    }

    func holds(in text: String) -> Bool {
        (text.holdsOne(ofEach: words) || endsSo(text)) && !text.holdsOne(ofEach: [unless])
    }

    private func endsSo(_ text: String) -> Bool {
        guard !endings.isEmpty, text.holdsOne(ofEach: words.dropLast()) else { return false }
        var scalars = text.unicodeScalars[...]
        while let last = scalars.last, Self.fillers.contains(last) { scalars.removeLast() }
        let bare = String(scalars)
        return endings.contains(where: bare.hasSuffix)
    }

    /// What may stand between what is counted and the number.
    private static let fillers = Set("共计总合为是有达约数量件的了:各类情况".unicodeScalars)
}
