package import Supervision

/// What is asked of a visit.
package struct VisitRequest: Sendable {
    let address: WebAddress
    let purposes: ReadingPurpose
    /// The documents that are searched for there.
    let sought: SoughtDocuments
    /// An XPath 1.0 expression for the rows, where the configuration has one.
    let rowPath: String?
    /// The list one of whose rows leads to the address; nil where it was not found in a list.
    let list: WebAddress?
    /// What the last visit left behind; nil asks for the page as if for the first time.
    let known: KnownPage?
    /// Whether the server itself is to answer, with the page in full: no validators are sent, and no cache is wanted.
    let isInFull: Bool
    /// The publishing systems whose lists are followed that only a script draws.
    let families: [SiteFamily]

    package init(
        _ address: WebAddress,
        for purposes: ReadingPurpose,
        seeking sought: SoughtDocuments,
        rowPath: String? = nil,
        listedAt list: WebAddress? = nil,
        known: KnownPage? = nil,
        isInFull: Bool = false,
        families: [SiteFamily] = []
    ) {
        self.address = address
        self.purposes = purposes
        self.sought = sought
        self.rowPath = rowPath
        self.list = list
        self.known = known
        self.isInFull = isInFull
        self.families = families
    }

    /// What makes the request conditional; nothing where the page is wanted in any case.
    var validators: PageValidators {
        guard let known, !known.isReadAgain, !isInFull else { return PageValidators() }
        return known.validators
    }

    /// The same at the address to which its page leads on.
    func leading(to target: WebAddress) -> VisitRequest {
        var known = known
        // What was learnt of the first page says nothing of the one behind it, but for its bytes.
        known?.validators = PageValidators()
        return VisitRequest(
            target,
            for: purposes,
            seeking: sought,
            rowPath: rowPath,
            listedAt: list,
            known: known,
            isInFull: isInFull,
            families: families
        )
    }

    /// Whether only a script leads there: such a row bears the address of its list and a fragment.
    var isFollowedByScriptAlone: Bool { list.map { address.text.hasPrefix($0.text + "#") } ?? false }
}

/// What is known of a page by the last visit, so that one that is as it was need not be read again.
package struct KnownPage: Sendable {
    /// What makes the request conditional.
    var validators = PageValidators()
    /// The digest of its bytes; nil where no bytes make it the same.
    var digest: ContentDigest?
    /// The list that it showed, which knows where it was served from; nil where that does not matter.
    var list: ListRecord?
    /// Whether the page is to be read whether or not it has changed.
    var isReadAgain = false

    /// Whether an answer of these bytes from there is the page as it was.
    func isSame(_ digest: ContentDigest, servedFrom address: WebAddress?) -> Bool {
        digest == self.digest && list?.wasServed(from: address) != false
    }
}
