/// A file that the page offers is not there, or cannot be read.
package struct AttachmentCriterion: Equatable, Sendable {
    /// Whether a file that is not there at all is told; elsewhere another rule does.
    package var tellsDead: Bool
    /// For these reasons a file is called unreadable; a format that only the monitor cannot read is none of them.
    package var reasons: [String]

    package init(tellsDead: Bool, reasons: [String]) {
        self.tellsDead = tellsDead
        self.reasons = reasons
    }

    func failures(in subject: PageCase) -> [PageFailure] {
        subject.page.attachments.compactMap { file in
            guard let reason = reason(subject.outcome(of: file.address)) else { return nil }
            return PageFailure(
                found: "\(file.title)（\(reason.text)）",
                place: file.title,
                evidence: "\(file.title) \(file.address)",
                reason: reason
            )
        }
    }

    private func reason(_ outcome: LinkOutcome?) -> Reason? {
        switch outcome {
        case .dead(let reason): tellsDead ? reason : nil
        case .unreadableFile(let reason): reasons.contains(reason.text) ? reason : nil
        case .alive, .list, .unknown, nil: nil
        }
    }

    func links(in subject: PageCase) -> [FollowedLink] {
        subject.page.attachments.map { FollowedLink($0.address, .readFile) }
    }
}
