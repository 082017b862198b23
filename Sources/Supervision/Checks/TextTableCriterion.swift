import FoundationEssentials

/// A number in the text is not that of the statutory table.
package struct TextTableCriterion: Equatable, Sendable {
    /// The table by its id: `t3`.
    package var table: String
    /// The column that the text speaks of, by its id; nil for the last one.
    package var column: String?
    /// The parts of the outline in which the text speaks of the table.
    package var parts: [String]
    /// The part in which everything is about the table's matter; nil where there is none.
    package var home: String?
    /// Elsewhere a sentence is about its matter only where it holds one of each set.
    package var context: [[String]]
    /// Before the number, these make it that of others than the agency: 全市, 各部门.
    package var scope: [String]
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
        scope: [String],
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
        self.scope = scope
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
        let scanner = NumberScanner(units: units)
        let readings = subject.sentences.compactMap {
            sentence -> (stated: [StatementReading.Stated], excerpt: String)? in
            guard let part = sentence.part, parts.contains(part),
                part == home || sentence.folded.holdsOne(ofEach: context), !sentence.folded.holdsOne(ofEach: [aside])
            else { return nil }
            let numbered = NumberedSentence(sentence.folded, scanner: scanner)
            return (
                StatementReading(criterion: self, sentence: numbered, year: subject.year).statements, sentence.excerpt
            )
        }
        let ofOthers = readings.flatMap(\.stated).filter(\.isOfOthers)
        return readings.flatMap { reading in
            let own = reading.stated.filter { !$0.isOfOthers && !mayTableBe(of: ofOthers, beside: $0, figures) }
            return failures(of: own, against: figures, evidence: reading.excerpt)
        }
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
            let plausible = figures.plausible(for: statements[index], withRows: own.contains { $0.value != 0 })
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
    /// With one of these it is about something else.
    package var unless: [String]
    /// Sums of rows that may be meant; the first is the one that should be. `t3.refused.*` is every row of that group,
    /// and a row behind `-` is taken off.
    package var sums: [[String]]
    /// Rows any one of which may be meant.
    package var rows: [String]
    /// Whether it may be stated as a part: `其中予以公开3件`.
    package var isPart: Bool
    /// The words need not name the matter: they are a few, right behind another statement: `收到…申请20件，办结19件`.
    package var isShort: Bool

    package init(
        label: String,
        words: [[String]],
        unless: [String] = [],
        sums: [[String]],
        rows: [String] = [],
        isPart: Bool = false,
        isShort: Bool = false
    ) {
        self.label = label
        self.words = words
        self.unless = unless
        self.sums = sums
        self.rows = rows
        self.isPart = isPart
        self.isShort = isShort
    }

    func holds(in text: String) -> Bool { text.holdsOne(ofEach: words) && !text.holdsOne(ofEach: [unless]) }
}
