import FoundationEssentials
package import Supervision

/// Lists that only a script draws.
extension HTMLPageReader {
    package func derivation(
        in page: FetchedPage,
        at configured: WebAddress,
        by families: [SiteFamily],
        with files: [WebAddress: FetchedPage]
    ) -> DataListDerivation? {
        let bytes = Self.decoded(page, limit: limits.bytes)
        let text = FamilyText(bytes)
        let address = configured.text.lowercased()
        let matching = families.filter { family in
            family.signs.allSatisfy { $0.contains { text.contains($0) || address.contains($0.lowercased()) } }
        }
        guard !matching.isEmpty else { return nil }
        let metadata = PageMetadata(PageSurvey(HTMLParser.parse(bytes.span, limits: limits), seeking: .none)).values
        let scripts = files.mapValues { FamilyText(Self.decoded($0, limit: limits.bytes)) }
        for family in matching {
            let parts = family.block.map { Array(text.blocks($0).prefix(1)) } ?? [text]
            for part in parts {
                let picker = ValuePicker(
                    family: family,
                    text: part,
                    metadata: metadata,
                    configured: configured,
                    served: page.address,
                    files: scripts
                )
                if let derivation = picker.derivation() { return derivation }
            }
        }
        return nil
    }

    package func request(of list: DataList, page: Int, size: Int, candidate: Int) -> FetchRequest? {
        guard list.family.requests.indices.contains(candidate) else { return nil }
        let request = list.family.requests[candidate]
        return DataRequestBuilder(list: list, request: request, page: page, size: size).fetchRequest()
    }

    package func read(_ answer: FetchedPage, of list: DataList, seeking sought: SoughtDocuments) -> DataAnswer {
        let reader = DataAnswerReader(
            list: list,
            readList: { rows(of: $0, on: list.page, seeking: sought) },
            sought: sought,
            limits: limits
        )
        return reader.read(Self.decoded(answer, limit: limits.bytes))
    }

    /// The answer has no markup of a page's own: rows are all that it shows.
    private func rows(of found: HiddenList.Found, on page: WebAddress, seeking sought: SoughtDocuments) -> ListReading?
    {
        var assembly = PageAssembly(
            HTMLParser.parse([UInt8]().span, limits: limits),
            address: WebAddress(page.withoutFragment),
            charset: CharsetReading(name: "utf-8", basis: .content),
            limits: limits,
            seeking: sought
        )
        assembly.data = found
        return assembly.page(as: .list).usableList
    }

    private static func decoded(_ page: FetchedPage, limit: Int) -> [UInt8] {
        page.body.withUnsafeBytes { buffer in
            let bytes = buffer.bindMemory(to: UInt8.self).span
            let decoded = PageDecoder.decode(bytes, contentType: page.contentType)
            guard let text = decoded.text else { return Array(buffer[decoded.start...].prefix(limit)) }
            return Array(text.prefix(limit))
        }
    }
}
