package import FoundationEssentials
package import Supervision

/// Reads what stands on a page as a careful person would: bytes to rows, text, tables and dates.
///
/// It keeps no state and can be called from any thread.
package struct HTMLPageReader: PageReader {
    let limits: ReadingLimits

    /// What turns the order of letters round: styles, an element, and the characters U+202D and U+202E.
    private static let turningSigns: [StaticString] = [
        "bidi-override", "isolate-override", "<bdo ", "\u{202D}", "\u{202E}", "&#8237;", "&#8238;", "&#x202D;",
        "&#x202E;",
        "&#x202d;", "&#x202e;",
    ]

    /// What is asked of one page.
    private struct Question {
        let address: WebAddress?
        let purposes: ReadingPurpose
        let rowPath: String?
        let sought: SoughtDocuments
    }

    package init(limits: ReadingLimits = ReadingLimits()) {
        self.limits = limits
    }

    package func read(
        _ page: FetchedPage,
        as purposes: ReadingPurpose,
        rowPath: String?,
        seeking sought: SoughtDocuments
    ) -> ReadPage {
        read(
            page.body,
            contentType: page.contentType,
            address: page.address,
            as: purposes,
            rowPath: rowPath,
            seeking: sought
        )
    }

    /// Whether `expression` is one of XPath 1.0, so that it can be a source's `rowPath`.
    package static func isValidRowPath(_ expression: String) -> Bool { RowPath(expression: expression).isValid }

    package func read(_ blocks: [ContentBlock], of file: FetchedPage, seeking sought: SoughtDocuments) -> ReadPage {
        PlainTextPage(blocks, seeking: sought).page(
            address: file.address,
            charset: CharsetReading(name: "utf-8", basis: .content),
            limits: limits
        )
    }

    /// Reads a file: `name` or `contentType` says what it is, `address` where it stands on the web, if it does.
    ///
    /// - Parameter sought: The documents that are searched for; without them nothing is known by its name.
    package func read(
        _ body: Data,
        name: String? = nil,
        contentType: String? = nil,
        address: WebAddress? = nil,
        as purposes: ReadingPurpose = .matter,
        rowPath: String? = nil,
        seeking sought: SoughtDocuments = .none
    ) -> ReadPage {
        let question = Question(address: address, purposes: purposes, rowPath: rowPath, sought: sought)
        return body.withUnsafeBytes { buffer in
            let bytes = buffer.bindMemory(to: UInt8.self).span
            if let signature = Self.signature(of: bytes, contentType: contentType) {
                return ReadPage(address: address, kind: .other, signs: [PageSign(.notText, evidence: signature)])
            }
            let decoded = PageDecoder.decode(bytes, contentType: contentType)
            let isPlain = Self.isPlainText(name: name, contentType: contentType, bytes)
            guard let text = decoded.text else {
                let own = bytes.extracting(decoded.start..<bytes.count)
                return read(own, decoded.reading, isPlain: isPlain, question)
            }
            return read(text.span, decoded.reading, isPlain: isPlain, question)
        }
    }

    private func read(
        _ text: Span<UInt8>,
        _ charset: CharsetReading,
        isPlain: Bool,
        _ question: Question
    ) -> ReadPage {
        var page: ReadPage
        if isPlain {
            let kept = text.extracting(0..<min(text.count, limits.bytes))
            page = PlainTextPage(kept, seeking: question.sought)
                .page(address: question.address, charset: charset, limits: limits)
        } else if let danger = DataPage.danger(in: text, limits: limits) {
            let sign = PageSign(.unsafeMarkup, evidence: danger.rawValue)
            page = ReadPage(address: question.address, kind: .other, charset: charset, signs: [sign])
        } else if let data = DataPage(text, limits: limits) {
            // The answer has no markup: what a page shows beside its list is nothing.
            var assembly = assembly(of: text.extracting(0..<0), charset, question)
            assembly.data = data.list
            page = assembly.page(as: question.purposes)
        } else {
            var assembly = assembly(of: text, charset, question)
            assembly.isTorn = TornEnd.isTorn(text)
            assembly.isReversed = Self.turningSigns.contains { text.contains($0) }
            // XPath needs libxml2's own tree, which is built for the few sources alone that have an expression.
            if let rowPath = question.rowPath, question.purposes.contains(.list) {
                assembly.rowPath = RowPath(expression: rowPath).rows(in: text, limits: limits)
            }
            page = assembly.page(as: question.purposes)
            if let drawn = articleOfScript(in: assembly, instead: page, charset, question) { page = drawn }
        }
        if let label = charset.contradictedDeclaration {
            page.signs.append(PageSign(.charsetConflict, evidence: "\(label) declared, \(charset.name) read"))
        }
        if charset.invalidBytes > 0 { page.signs.append(PageSign(.invalidBytes, evidence: "\(charset.invalidBytes)")) }
        return page
    }

    /// The article that the data of a page hold which shows none.
    private func articleOfScript(
        in assembly: PageAssembly,
        instead page: ReadPage,
        _ charset: CharsetReading,
        _ question: Question
    ) -> ReadPage? {
        let showsNothing = page.kind != .list && page.blocks.isEmpty && page.attachments.isEmpty
        guard question.purposes.contains(.article), showsNothing, page.kind != .challenge, page.kind != .notFound,
            let markup = assembly.scriptedPage
        else { return nil }
        let drawn = self.assembly(of: markup.span, charset, question).page(as: question.purposes)
        let isRead = drawn.kind == .article && !(drawn.blocks.isEmpty && drawn.attachments.isEmpty)
        return isRead ? drawn : nil
    }

    private func assembly(of markup: Span<UInt8>, _ charset: CharsetReading, _ question: Question) -> PageAssembly {
        PageAssembly(
            HTMLParser.parse(markup, limits: limits, for: question.purposes),
            address: question.address,
            charset: charset,
            limits: limits,
            seeking: question.sought
        )
    }

    private static func signature(of bytes: Span<UInt8>, contentType: String?) -> String? {
        if let name = FileSignature.name(of: bytes) { return name }
        let type = contentType?.lowercased() ?? ""
        let binaryTypes = ["application/pdf", "application/msword", "image/", "audio/", "video/", "application/zip"]
        return binaryTypes.contains { type.hasPrefix($0) } && bytes.count > 0 && !looksLikeMarkup(bytes) ? type : nil
    }

    private static func isPlainText(name: String?, contentType: String?, _ bytes: Span<UInt8>) -> Bool {
        if contentType?.lowercased().hasPrefix("text/plain") == true { return !looksLikeMarkup(bytes) }
        if let name = name?.lowercased(), name.hasSuffix(".txt") || name.hasSuffix(".md") { return true }
        return false
    }

    /// Servers call pages plain text, too.
    private static func looksLikeMarkup(_ bytes: Span<UInt8>) -> Bool {
        let head = bytes.extracting(0..<min(bytes.count, 1024))
        return head.containsIgnoringCase("<html") || head.containsIgnoringCase("<!doctype")
            || head.containsIgnoringCase("<head")
    }
}
