import Supervision

/// A reader that never comes to an end with one page, until it is let go, and reads all others as `others` does.
final class EndlessReader: PageReader {
    private let address: WebAddress
    private let others: any PageReader
    private let isLetGo = Locked(false)
    private let start = AsyncStream<Void>.makeStream()

    init(at address: WebAddress, others: any PageReader) {
        self.address = address
        self.others = others
    }

    deinit { letGo() }

    /// Lets the reading of the page come to its end.
    func letGo() {
        isLetGo.withLock { $0 = true }
    }

    /// Waits until the page is being read.
    func hasStarted() async {
        for await _ in start.stream { return }
    }

    func read(
        _ page: FetchedPage,
        as purposes: ReadingPurpose,
        rowPath: String?,
        seeking sought: SoughtDocuments
    ) -> ReadPage {
        if page.address == address {
            start.continuation.yield()
            while !isLetGo.withLock({ $0 }) {}
        }
        return others.read(page, as: purposes, rowPath: rowPath, seeking: sought)
    }

    func read(_ blocks: [ContentBlock], of file: FetchedPage, seeking sought: SoughtDocuments) -> ReadPage {
        others.read(blocks, of: file, seeking: sought)
    }
}
