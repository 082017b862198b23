import Supervision
import TestSupport

/// The server of one column in one scene.
final class TrialServer: Sendable {
    private struct State {
        var id = "77001"
        var hasGrown = false
    }

    private let column: ServedColumn
    private let scene: TrialScene
    private let state = Locked(State())

    init(_ column: ServedColumn, _ scene: TrialScene) {
        self.column = column
        self.scene = scene
    }

    /// What is so from the second check on.
    func moveOn() {
        if scene == .changed { state.withLock { $0.id = "77002" } }
    }

    func answer(_ request: FetchRequest) -> ScriptDrawnSite.Answer {
        let (id, rows) = state.withLock { ($0.id, self.rows($0)) }
        let text = ServedColumn.text(of: request)
        if request.address.withoutFragment == column.address.prefix(while: { $0 != "#" }) {
            return .text(column.shell(id, page(rows[...], of: rows, id)))
        }
        if let script = column.script(request.address.text, id) { return .text(script, type: "text/javascript") }
        if let number = column.pageAsked(text, id) { return answer(number, of: rows, id) }
        return article(at: request.address) ?? .notFound
    }

    private func rows(_ state: State) -> [ServedRow] {
        var rows = ServedRow.rows(news: scene.isShort ? 2 : column.size ?? 7)
        if scene.hasReport { rows.insert(.report(on: 2025), at: rows.count - 5) }
        if scene == .foreignLink { rows[rows.count - 6].link = "https://elsewhere.example/doc/2025.html" }
        return state.hasGrown ? [.report(on: 2025)] + rows : rows
    }

    private func page(_ part: ArraySlice<ServedRow>, of rows: [ServedRow], _ id: String) -> ServedColumn.Page {
        let size = column.size ?? rows.count
        var page = ServedColumn.Page(
            rows: Array(part),
            total: rows.count,
            pages: (rows.count + size - 1) / size,
            id: id
        )
        if scene == .totalTooLarge { (page.total, page.pages) = (rows.count + 500, page.pages + 30) }
        if scene == .totalOfPage { (page.total, page.pages) = (part.count, 1) }
        return page
    }

    private func answer(_ number: Int, of rows: [ServedRow], _ id: String) -> ScriptDrawnSite.Answer {
        let size = column.size ?? rows.count
        let part = rows.dropFirst((number - 1) * size).prefix(size)
        if scene == .login { return .text("<html><body><form>登录<input type=\"password\"></form></body></html>") }
        if scene == .totalOfPage, number > 1 { return .refused }
        if part.isEmpty { return pastEnd(of: rows, id) }
        let answer = column.answer(page(part, of: rows, id))
        if scene == .broken || scene == .brokenSecond && number > 1 {
            return .text(String(answer.prefix(answer.count / 2)))
        }
        // The next request finds the list with a row more.
        if scene == .grows { state.withLock { $0.hasGrown = true } }
        return .text(answer, type: "application/json;charset=utf-8")
    }

    private func pastEnd(of rows: [ServedRow], _ id: String) -> ScriptDrawnSite.Answer {
        switch scene {
        case .endEmpty: .text(column.empty ?? column.answer(page([], of: rows, id)))
        case .endRepeats: .text(column.answer(page(rows.prefix(column.size ?? rows.count), of: rows, id)))
        default: .notFound
        }
    }

    private func article(at address: WebAddress) -> ScriptDrawnSite.Answer? {
        guard address.text.contains("/doc/") || address.text.contains("docId=") else { return nil }
        let title = ServedRow.report(on: 2025).title
        return .text("<html><body><h1>\(title)</h1><p>发布时间：2026-01-20</p><p>本报告由本机关编制。</p></body></html>")
    }
}
