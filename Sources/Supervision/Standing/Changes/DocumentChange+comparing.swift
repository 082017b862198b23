extension DocumentChange {
    /// What differs between two editions; nil stands for one that was not kept.
    package init(from old: DocumentText?, to new: DocumentText?) {
        guard let old, let new else {
            self.init(old == nil ? .beforeUnknown : .afterUnknown)
            return
        }
        self.init(.listed)
        if FoldedText.fold(old.title) != FoldedText.fold(new.title) {
            let (before, after) = Self.quoted(old.title, beside: new.title)
            title = Replacement(before: before, after: after)
        }
        compare(old.sentences, new.sentences)
        compare(old.tables, new.tables)
        if isEmpty { extent = old.isCut || new.isCut ? .beyondKept : .wordingSame }
    }

    /// Whether nothing was found that differs.
    private var isEmpty: Bool {
        title == nil && removed.count + added.count + moved + cellCount == 0 && extent == .listed
    }

    // MARK: Sentences

    private mutating func compare(_ old: [String], _ new: [String]) {
        let comparison = SentenceComparison(from: old, to: new)
        (removed.count, added.count) = (comparison.removedCount, comparison.addedCount)
        moved = comparison.moved
        if comparison.isTooMuch { extent = .tooMuch }
        let (gone, come) = (comparison.removed.map { old[$0] }, comparison.added.map { new[$0] })
        // Where as many come as go, each most likely takes the place of the one that it is listed beside.
        let isPaired = gone.count == come.count
        removed.listed = gone.prefix(Self.mostListed).enumerated().map { index, sentence in
            Self.quoted(sentence, beside: isPaired ? come[index] : "").0
        }
        added.listed = come.prefix(Self.mostListed).enumerated().map { index, sentence in
            Self.quoted(sentence, beside: isPaired ? gone[index] : "").0
        }
    }

    /// The most scalars of a sentence that are shown, and how many of them stand before the first that differs.
    private static let (longest, before) = (160, 40)

    /// Both texts, each cut around the first place at which they differ for a reader.
    private static func quoted(_ text: String, beside other: String) -> (String, String) {
        let (left, right) = (Array(text.unicodeScalars), Array(other.unicodeScalars))
        let place = firstDifference(left, right)
        return (excerpt(of: left, at: place.0), excerpt(of: right, at: place.1))
    }

    private static func excerpt(of text: [Unicode.Scalar], at place: Int) -> String {
        let start = text.count <= longest ? 0 : max(0, min(place - before, text.count - longest))
        let end = min(text.count, start + longest)
        let shown = VisibleText.clean(String(String.UnicodeScalarView(text[start..<end])), limit: 4 * longest)
        return (start > 0 ? "…" : "") + shown + (end < text.count ? "…" : "")
    }

    /// Width, script and white space are no difference.
    private static func firstDifference(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> (Int, Int) {
        var (first, second) = (0, 0)
        while first < left.count, second < right.count {
            guard let one = FoldedText.folded(left[first]) else {
                first += 1
                continue
            }
            guard let other = FoldedText.folded(right[second]) else {
                second += 1
                continue
            }
            if one != other { break }
            (first, second) = (first + 1, second + 1)
        }
        return (first, second)
    }

    // MARK: Figures

    private mutating func compare(_ old: [DocumentTable], _ new: [DocumentTable]) {
        let before = Self.rows(of: old)
        let after = Self.rows(of: new)
        for row in Set(before.keys).union(after.keys).sorted(by: Self.isBefore) {
            let (left, right) = (before[row]?.cells ?? [], after[row]?.cells ?? [])
            let count = max(left.count, right.count)
            for index in 0..<count {
                let cell = CellChange(
                    row: row,
                    column: Self.column(index, of: count, in: (after[row] ?? before[row])?.columns ?? []),
                    before: left.indices.contains(index) ? left[index] : nil,
                    after: right.indices.contains(index) ? right[index] : nil
                )
                guard FoldedText.fold(cell.before ?? "") != FoldedText.fold(cell.after ?? "") else { continue }
                cellCount += 1
                if cells.count < Self.mostListed { cells.append(cell) }
            }
        }
    }

    private static func rows(of tables: [DocumentTable]) -> [String: (cells: [String], columns: [String])] {
        let rows = tables.flatMap { table in table.rows.map { ($0.key, (cells: $0.value, columns: table.columns)) } }
        return Dictionary(rows) { first, _ in first }
    }

    private static func column(_ index: Int, of count: Int, in labels: [String]) -> String? {
        if labels.count == count { return labels[index] }
        return count > 1 ? "\(index + 1)" : nil
    }

    /// `t3.refused.2` stands before `t3.refused.10`.
    private static func isBefore(_ left: String, _ right: String) -> Bool {
        let (first, second) = (left.split(separator: "."), right.split(separator: "."))
        for (one, other) in zip(first, second) where one != other {
            if let number = Int(one), let next = Int(other) { return number < next }
            return one < other
        }
        return first.count < second.count
    }
}
