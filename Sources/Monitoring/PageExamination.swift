import FoundationEssentials
import Supervision

/// Looks at a page and the documents it lists by the checks of rule packs, and follows the links that they ask for.
///
/// It goes gently: a page is judged once a day, or when it has changed; a document once, and again while something is
/// wrong with it.
struct PageExamination: Sendable {
    let access: PageAccess
    let rules: SupervisionRules
    let source: Source
    let now: Date

    private static let pagePause: TimeInterval = 86_400
    /// A document without faults is looked at again after a week: it may be replaced.
    private static let documentPause: TimeInterval = 7 * 86_400

    /// Whether the page itself has to be judged at this look, by what was found last time.
    static func isDue(_ examination: Examination?, at now: Date) -> Bool {
        guard let last = examination?.examinedAt else { return true }
        return now.timeIntervalSince(last) >= pagePause
    }

    /// What was found after this look.
    ///
    /// - Parameters:
    ///   - page: The page, read with its surroundings and the file it covers, where it has to be judged; nil where it
    ///     need not be.
    ///   - rows: The rows that the column shows, where they were read; its newest documents are looked at.
    func examine(_ page: ReadPage?, rows: [ListRow], after previous: Examination?) async -> Examination? {
        var examination = previous ?? Examination(examinedAt: .distantPast)
        if let page, let role = PageRole(source.kind) {
            examination.findings = await judged(
                rules.pageCase(page, at: source.address, as: role, of: source, at: now)
            )
            examination.examinedAt = now
        }
        let count = rules.examinedDocuments(of: source)
        if count > 0 {
            // Where the column is as it was, so are its rows.
            let rows = rows.isEmpty ? examination.documents.map(\.row) : Self.newest(count, of: rows)
            await examineDocuments(rows, in: &examination)
        }
        return examination == Examination(examinedAt: .distantPast) ? nil : examination
    }

    private func judged(_ subject: PageCase) async -> [Finding] {
        var subject = subject
        let visit = LinkVisit(access: access, rules: rules)
        for link in rules.linksToFollow(in: subject) where subject.links[link.address] == nil {
            subject.links[link.address] = await visit.follow(link)
        }
        return rules.pageFindings(in: subject)
    }

    // MARK: Documents

    /// The newest rows; among rows without dates, those that stand first.
    static func newest(_ count: Int, of rows: [ListRow]) -> [ListRow] {
        let order = rows.enumerated().sorted { left, right in
            (right.element.date ?? .distantPast, left.offset) < (left.element.date ?? .distantPast, right.offset)
        }
        return Array(order.prefix(count).map(\.element))
    }

    private func examineDocuments(_ rows: [ListRow], in examination: inout Examination) async {
        let known = Dictionary(examination.documents.map { ($0.address.lasting, $0) }) { first, _ in first }
        var documents: [ExaminedDocument] = []
        for row in rows where !documents.contains(where: { $0.address.lasting == row.address.lasting }) {
            if let document = known[row.address.lasting], !isDue(document) {
                documents.append(document)
            } else {
                documents.append(await examined(row, beside: documents, after: known[row.address.lasting]))
            }
        }
        examination.documents = documents
    }

    private func isDue(_ document: ExaminedDocument) -> Bool {
        let isFine = document.findings.isEmpty && document.unreadableReason == nil
        return now.timeIntervalSince(document.examinedAt) >= (isFine ? Self.documentPause : Self.pagePause)
    }

    private func examined(
        _ row: ListRow,
        beside others: [ExaminedDocument],
        after known: ExaminedDocument?
    ) async -> ExaminedDocument {
        var document = ExaminedDocument(row: row, examinedAt: now)
        let visit = await access.visit(
            VisitRequest(
                row.address,
                for: [.article, .surroundings, .coveredFile],
                seeking: rules.sought(in: source),
                listedAt: source.address
            )
        )
        // It is due again with the next check, and what was found before stands till then.
        guard !visit.isLeft else { return known ?? ExaminedDocument(row: row, examinedAt: .distantPast) }
        switch visit {
        case .unchanged, .refused, .failed, .noPage:
            // What was wrong before it went out of sight is neither upheld nor over.
            document.findings = known?.findings ?? []
            document.indexNumber = known?.indexNumber
            document.unreadableReason = visit.reason
        case .page(let page):
            let numbers = others.compactMap { other in other.indexNumber.map { ($0, other.address) } }
            let subject = rules.pageCase(
                page.reading,
                at: row.address,
                as: .document,
                of: source,
                row: row,
                knownIndexNumbers: Dictionary(numbers) { first, _ in first },
                at: now
            )
            document.indexNumber = rules.indexNumber(of: subject)
            document.findings = await judged(subject)
        }
        return document
    }
}

extension CivilDate {
    /// Before every date that a row bears.
    fileprivate static let distantPast = CivilDate(daysSinceEpoch: -100_000)
}
