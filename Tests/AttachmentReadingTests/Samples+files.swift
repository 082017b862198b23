import Foundation
import Supervision
import TestSupport

@testable import AttachmentReading

extension FetchedPage {
    static func file(_ body: Data, name: String = "nb.pdf") -> FetchedPage {
        let address = Samples.address("/files/\(name)")
        return FetchedPage(
            requested: address,
            address: address,
            contentType: nil,
            body: body,
            digest: ContentDigest(high: 0, low: 0),
            fetchedAt: Date(timeIntervalSince1970: 0)
        )
    }
}

extension AttachmentReading {
    var blocks: [ContentBlock] {
        guard case .read(let blocks, _) = self else { return [] }
        return blocks
    }

    var paragraphs: [String] {
        blocks.compactMap { block in
            guard case .text(let text) = block else { return nil }
            return text.text
        }
    }

    var grids: [TableGrid] {
        blocks.compactMap { block in
            guard case .table(let grid) = block else { return nil }
            return grid
        }
    }

    var problem: AttachmentProblem? {
        guard case .unreadable(let problem) = self else { return nil }
        return problem
    }
}
