import MonitorConfig
import Monitoring
import PageReading
import Supervision

/// What `read` tells of a list that only a script draws: by which family, which request gives it, and what came of that.
struct DataListReading {
    /// What the page tells of the list.
    let list: DataList
    /// The request for its first page; nil where the entry makes none of what the page gave.
    let request: FetchRequest?
    /// What the request came to; nil where it was not made.
    let outcome: PageAccess.DataVisit.Outcome?

    /// What is derived, and with `visit` what was asked and came.
    init(_ list: DataList, _ visit: PageAccess.DataVisit?) {
        self.list = list
        request =
            visit?.request
            ?? InputReading.pages.request(of: list, page: 1, size: list.family.paging.size, candidate: 0)
        outcome = visit?.outcome
    }

    /// The rows that came; nil where none did.
    var rows: ListReading? {
        guard case .answer(.rows(let list, _)) = outcome else { return nil }
        return list
    }

    /// Why no rows came, in the words of status and alerts; nil where they did or nobody asked.
    var reason: Reason? {
        switch outcome {
        case nil, .answer(.rows): nil
        case .refused(let refusal): refusal.reason
        case .failed(let failure): failure.word
        case .answer(.refused): .word(.dataAnswerRefused)
        case .answer(.unproven): .word(.dataAnswerUnproven)
        case .answer(.empty): .word(.noRows)
        }
    }

    /// What came in the place of rows, in words; nil where the reason says it all.
    var detail: String? {
        switch outcome {
        case .failed(let failure): FieldText.bounded(failure.detail)
        case .answer(.refused(let words)), .answer(.unproven(let words)): FieldText.bounded(words)
        default: nil
        }
    }
}

extension DataListReading {
    /// For a person at a terminal.
    func text(in language: Language) -> String {
        let family = list.family
        let title = language.pick(
            "系统：\(family.title.chinese)（\(family.id)）",
            "family     \(family.id) (\(family.confidence.rawValue))"
        )
        var lines = [title, language.pick("请求：", "request    ") + (request.map(Self.text) ?? "–")]
        if outcome != nil { lines.append(language.pick("答复：", "answer     ") + answer(in: language)) }
        return lines.joined(separator: "\n")
    }

    private func answer(in language: Language) -> String {
        if let rows {
            let total = rows.rowsTotal.map(String.init) ?? "–"
            let count = language.pick(
                "读到\(rows.rows.count)条，答复称共\(total)条",
                "\(rows.rows.count) rows, \(total) said to be there"
            )
            return ([count] + ReadText.lines(of: rows.rows)).joined(separator: "\n")
        }
        guard let reason else { return "–" }
        let words = language.pick(ChineseText(reason.name(in: .chinese)), reason.text)
        return [words, detail].compactMap(\.self).joined(separator: ": ")
    }

    private static func text(_ request: FetchRequest) -> String {
        switch request.method {
        case .get, .head: "GET \(request.address.text)"
        case .post(let body):
            "POST \(request.address.text)\n           " + String(decoding: body.bytes, as: UTF8.self)
        }
    }
}
