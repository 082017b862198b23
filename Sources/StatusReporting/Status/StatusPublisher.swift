package import Supervision

/// Encodes each snapshot once, then shows it on the board and in the file.
package struct StatusPublisher: StatusSink {
    private let board: StatusBoard
    private let file: StatusFile?

    /// Without `file` the status is shown on the board only.
    package init(board: StatusBoard, file: StatusFile?) {
        self.board = board
        self.file = file
    }

    /// Keeps the file at another path from now on; throws where the status that is shown cannot be written there, and then
    /// it stays where it was.
    package func moveFile(to path: String) async throws {
        try await file?.move(to: path, with: board.shown?.document)
        board.note(failure: nil, of: .statusFile)
    }

    /// Shows the snapshot on the board even where the file cannot be written; throws what the file threw.
    package func publish(_ snapshot: StatusSnapshot) async throws {
        let document = StatusDocument(snapshot)
        board.show(document)
        guard let file else { return }
        do {
            try await file.write(document)
            board.note(failure: nil, of: .statusFile)
        } catch {
            board.note(failure: "\(error)", of: .statusFile)
            throw error
        }
    }
}
