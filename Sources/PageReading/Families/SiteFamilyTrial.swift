import FoundationEssentials
package import Supervision

/// Tries the examples of a family by the reader that the monitor uses.
package struct SiteFamilyTrial {
    private let family: SiteFamily
    private let reader: any PageReader

    /// - Parameter reader: What reads pages and answers.
    package init(family: SiteFamily, reader: any PageReader) {
        self.family = family
        self.reader = reader
    }

    /// What comes otherwise than the examples say, in words; nothing where all is right.
    package func failures() -> [LocalizedText] {
        family.examples.enumerated().flatMap { number, example in
            failures(of: example).map { failure in
                LocalizedText(
                    chinese: "\(family.id)，示例\(number + 1)：\(failure.chinese)",
                    english: "\(family.id), example \(number + 1): \(failure.english)"
                )
            }
        }
    }

    private func failures(of example: SiteFamily.Example) -> [LocalizedText] {
        let page = fetched(example.page, at: example.address)
        guard case .list(let list) = reader.derivation(in: page, at: example.address, by: [family], with: [:]) else {
            return [LocalizedText(chinese: "未识别出该页面", english: "the page is not recognised")]
        }
        let size = family.paging.size
        let requests = family.requests.indices.compactMap {
            reader.request(of: list, page: 1, size: size, candidate: $0).map(Self.text)
        }
        guard requests.contains(example.request.trimmedEnd) else {
            let found = requests.first ?? "–"
            return [LocalizedText(chinese: "请求为 \(found)", english: "the request is \(found)")]
        }
        return difference(example, reader.read(fetched(example.answer, at: example.address), of: list, seeking: .none))
    }

    private func difference(_ example: SiteFamily.Example, _ answer: DataAnswer) -> [LocalizedText] {
        switch answer {
        case .rows(let reading, _):
            let titles = reading.rows.map(\.title)
            if titles == example.titles, reading.rowsTotal == example.total { return [] }
            let found = "\(titles.joined(separator: " | ")), \(reading.rowsTotal.map(String.init) ?? "–")"
            return [LocalizedText(chinese: "读出的是：\(found)", english: "what is read: \(found)")]
        case .empty: return example.titles.isEmpty ? [] : [LocalizedText(chinese: "没有条目", english: "no rows")]
        case .refused(let words), .unproven(let words): return [LocalizedText(chinese: words, english: words)]
        }
    }

    private func fetched(_ text: String, at address: WebAddress) -> FetchedPage {
        FetchedPage(
            requested: address,
            address: address,
            contentType: "text/html; charset=utf-8",
            body: Data(text.utf8),
            digest: ContentDigest(high: 0, low: 0),
            fetchedAt: Date(timeIntervalSince1970: 0)
        )
    }

    /// As an example writes it: `GET http://…`, and behind a space what is posted.
    private static func text(of request: FetchRequest) -> String {
        switch request.method {
        case .get, .head: "GET \(request.address.text)"
        case .post(let body): "POST \(request.address.text) \(String(decoding: body.bytes, as: UTF8.self))"
        }
    }
}

extension String {
    /// Without the line break that YAML leaves at its end.
    fileprivate var trimmedEnd: String { last?.isNewline == true ? String(dropLast()) : self }
}
