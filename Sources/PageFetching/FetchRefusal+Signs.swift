import Supervision

extension FetchRefusal.Sign {
    /// The sign by which the answer shows that it is no page but a refusal; nil where it shows none.
    ///
    /// An answer to HEAD has no body, which says nothing of the page's.
    init?(_ answer: TransferAnswer, to method: FetchRequest.Method) {
        if refusingStatuses.contains(answer.status) {
            // The server refuses the method, not the caller (RFC 9110, section 15.5.6).
            if method == .head, answer.status == 405 { return nil }
            self = .status
        } else if method == .head {
            guard answer.mitigation == "challenge" else { return nil }
            self = .challengePage
        } else if answer.status == 202, answer.mayBeHTML, !PrintedText.isPresent(in: answer.body) {
            self = .scriptOnly
        } else if answer.mayCarryChallenge, answer.isChallenged {
            self = .challengePage
        } else {
            return nil
        }
    }
}

/// Not for this caller (403, 405), a script that must run first (412, 521: two products common in China), too many
/// requests (420, 429).
private let refusingStatuses: Set<Int> = [403, 405, 412, 420, 429, 521]

extension TransferAnswer {
    fileprivate var mayCarryChallenge: Bool {
        status == 200 || status == 202 || status == 203 || status >= 500
    }

    fileprivate var isChallenged: Bool {
        mitigation == "challenge" || mayBeHTML && ChallengePage.isLikely(body)
    }

    fileprivate var mayBeHTML: Bool {
        guard let type = contentType?.lowercased() else { return true }
        return type.contains("html") || type.hasPrefix("text/plain")
    }
}
