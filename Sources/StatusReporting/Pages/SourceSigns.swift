import FoundationEssentials
import Supervision

/// What a watched page showed when it was last read: what it calls itself, its rows and their dates, signs of trouble, the
/// documents that were looked at; and what the next request is conditional on.
struct SourceSigns {
    /// The most documents, the newest.
    private static let most = 100

    let state: SourceState
    let context: PageContext

    private var text: DashboardText { context.text }

    func write(into main: inout Markup) {
        main.section("signs", text.signs) { section in
            section.element("dl", ["class": "facts"]) { list in
                if let record = state.list { facts(of: record, &list) }
                list.fact(text.entityTag, state.validators.entityTag.map { VisibleText.clean($0, limit: 200) })
                list.fact(text.lastModified, state.validators.lastModified.map { VisibleText.clean($0, limit: 200) })
                list.fact(text.askedByValidators, validators)
                list.fact(text.digest, state.digest.map(digest))
            }
        }
        if let examination = state.examination { documents(of: examination, &main) }
    }

    /// Whether the server may answer that nothing changed; what it says so of is no reading.
    private var validators: String {
        if let until = state.list?.distrustedUntil {
            return text.validatorsDistrusted(Timestamp.local(until, in: context.civilTime))
        }
        return state.validators.isEmpty ? text.no : text.yes
    }

    private func digest(_ digest: ContentDigest) -> String {
        String(digest.high, radix: 16) + "-" + String(digest.low, radix: 16)
    }

    // MARK: The list

    private func facts(of record: ListRecord, _ list: inout Markup) {
        list.fact(text.listName, record.name.map { VisibleText.clean($0, limit: 200) })
        list.fact(text.listOwner, record.owner.map { VisibleText.clean($0, limit: 200) })
        list.fact(text.listRead) { $0.time(record.lastRead, in: context.civilTime) }
        list.fact(text.rowsByDate, text.rows(record))
        list.fact(text.usualRows, record.usualItems.map(String.init))
        list.fact(text.newestRow, record.newest?.description)
        list.fact(text.laterRows, record.laterDates.map(\.description).joined(separator: text.comma))
        list.fact(text.showsItsDuty, record.isOfDuty.map { $0 ? text.yes : text.no })
        list.fact(text.saysBlank, record.blankSign.map { VisibleText.clean($0, limit: 200) })
        if let since = record.collapsedSince {
            list.fact(text.collapsedSince) { $0.time(since, in: context.civilTime) }
        }
        if let address = record.usualAddress { list.fact(text.leadsUsually) { $0.link(to: address) } }
        if let address = record.movedTo { list.fact(text.leadsNow) { $0.link(to: address) } }
        list.fact(text.replacedBy, record.replacedBy.map { VisibleText.clean($0, limit: 200) })
    }

    // MARK: Documents

    private func documents(of examination: Examination, _ main: inout Markup) {
        main.section("examined", text.examined, count: examination.documents.count) { section in
            section.element("p", ["class": "small"]) { line in
                line.write(text.pageJudged(findings: examination.findings.count))
                line.raw(" ")
                line.time(examination.examinedAt, in: context.civilTime)
            }
            guard !examination.documents.isEmpty else { return }
            section.table([text.titleColumn, text.listDate, text.indexNumber, text.lookedAt, text.cameOut]) { body in
                for document in examination.documents.prefix(Self.most) {
                    body.element("tr") { row(document, &$0) }
                }
            }
            if examination.documents.count > Self.most {
                section.element("p", ["class": "cut"], text: text.newestOf(Self.most))
            }
        }
    }

    private func row(_ document: ExaminedDocument, _ row: inout Markup) {
        row.cell(text.titleColumn) {
            $0.link(to: document.address, text: VisibleText.clean(document.title, limit: 200))
        }
        row.cell(text.listDate, text: document.listDate?.description)
        row.cell(text.indexNumber, text: document.indexNumber.map { VisibleText.clean($0, limit: 100) })
        row.cell(text.lookedAt) { $0.time(document.examinedAt, in: context.civilTime) }
        row.cell(text.cameOut) { cell in
            if let reason = document.unreadableReason { return cell.write(reason.name(in: text.language)) }
            cell.write(text.documentJudged(findings: document.findings.count))
        }
    }
}
