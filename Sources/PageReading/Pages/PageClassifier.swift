import Supervision

/// Decides what a page is by its form, and what is remarkable about it.
struct PageClassifier {
    let survey: PageSurvey
    let metadata: PageMetadata
    let found: ListReader.Found
    let titles: [String]
    let address: WebAddress?

    private var document: HTMLDocument { survey.document }

    /// All bytes of printed text, links included, estimated.
    private var printedBytes: Int {
        Int(survey.textBefore.last ?? 0) + survey.links.reduce(0) { $0 + $1.characters * 3 }
    }

    func verdict() -> (kind: PageKind, signs: [PageSign]) {
        var signs = Challenge.signs(in: survey)
        if survey.hasPasswordField { signs.append(PageSign(.loginForm, evidence: "type=password")) }
        if found.isInComment { signs.append(PageSign(.listInComment, evidence: "\(found.count) rows")) }
        if let script = redirect() { signs.append(PageSign(.redirectScript, evidence: script)) }
        let kind = kind(&signs)
        return (kind, signs)
    }

    private func kind(_ signs: inout [PageSign]) -> PageKind {
        if let refused = refusal(&signs) { return refused }
        if metadata.articleTitle != nil, !isListDespiteLabels { return .article }
        if isList, !isDrawnByScript { return isClearlyArticle ? .article : .list }
        if isLogin { return .other }
        if showsFile, hasParticulars || !isTemplate { return .article }
        if let evidence = TemplateSigns.evidence(in: survey, address: address) {
            signs.append(PageSign(.scriptOnly, evidence: evidence))
            return .scriptOnly
        }
        if printedBytes == 0, document.first(.img) == nil { return .empty }
        return isArticle ? .article : .other
    }

    /// An answer that is no page of the site's own: a challenge, a notice that there is nothing, a jump.
    private func refusal(_ signs: inout [PageSign]) -> PageKind? {
        let isMeagre = printedBytes < 240 && found.isEmpty
        if isMeagre, signs.contains(where: { $0.name == .challengeScript }) { return .challenge }
        guard let (kind, sign) = noticed() else { return nil }
        // What has the labels or the particulars of a document speaks of such things, if it names them.
        guard metadata.articleTitle == nil, !hasParticulars else { return nil }
        signs.append(sign)
        return kind
    }

    private func noticed() -> (PageKind, PageSign)? {
        if printedBytes < 60, found.isEmpty, let evidence = Challenge.reloader(in: survey) {
            return (.challenge, PageSign(.challengeScript, evidence: evidence))
        }
        if let evidence = Challenge.notice(titles: titles, survey: survey, printedBytes: printedBytes) {
            return (.challenge, PageSign(.challengeScript, evidence: evidence))
        }
        let absence = SoftNotFound(survey: survey, titles: titles, rows: found.count)
        guard let evidence = absence.evidence() ?? jumpHome() else { return nil }
        return (.notFound, PageSign(.softNotFound, evidence: evidence))
    }

    /// A jump of a page without text to the home page, from another address than its own.
    private func jumpHome() -> String? {
        guard printedBytes < 200, found.isEmpty, let address, let script = redirect() else { return nil }
        return Jump(script).leadsHome(from: address) ? script : nil
    }

    /// A form that asks for a password, and little else.
    private var isLogin: Bool {
        survey.hasPasswordField && survey.paragraphBytes < 300 && printedBytes < 1_500 && !hasParticulars
    }

    /// Whether the marks of a template stand on the page, and not only little text.
    private var isTemplate: Bool {
        let evidence = TemplateSigns.evidence(in: survey, address: address)
        return evidence != nil && evidence != "frame" && evidence != "no text beside scripts"
    }

    /// Whether a viewer shows a file, or a headline stands above a link to one or above a picture.
    private var showsFile: Bool {
        let matter = FileMatter(survey: survey, text: nil, title: nil)
        if matter.showsViewer { return true }
        guard printedBytes < 3_000, matter.hasHeadline || metadata.articleTitle != nil else { return false }
        return matter.linksFile || (printedBytes < 600 && matter.picture() != nil)
    }

    /// Whether the rows are the page's matter, and not links beside an article.
    private var isList: Bool {
        guard !found.isEmpty, !found.isBeside else { return false }
        if found.isNamedByColumn {
            let names = titles + [metadata.columnName].compactMap { $0 }
            return names.contains { survey.sought.areNamed(in: $0) }
        }
        if found.datedRows == 0, found.count < 30, saysThatNothingIsThere { return false }
        if metadata.isColumn { return true }
        let rows = found.count
        if hasParticulars, survey.paragraphBytes > 400 && rows < 15 || rows < 3 { return false }
        return survey.paragraphBytes < 900 || survey.paragraphBytes < rows * 900
    }

    private static let emptinesses: [StaticString] = ["暂无", "没有相关", "无相关", "没有找到", "没有查询到", "无数据", "无记录"]

    /// Whether a line of the main matter says that the list is empty: links without dates are none of it then.
    private var saysThatNothingIsThere: Bool {
        document.nodes.indices.contains { node in
            guard document.nodes[node].tag == .text, document.nodes[node].text.count <= 80, !survey.isChrome[node],
                !survey.isAside[node]
            else { return false }
            return document.bytes.span.extracting(document.textRange(node)).first(of: Self.emptinesses) != nil
        }
    }

    /// Whether as many dated rows are there as no box beside a list has; one that is written twice counts once.
    private var hasRowsOfAList: Bool {
        var addresses: Set<String> = []
        for row in found.rows where row.date >= 0 {
            let link = found.survey.links[row.link]
            let address = found.survey.document.bytes.span.extracting(link.address).string
            // Links that lead nowhere have one address, and are different rows.
            addresses.insert(link.way == .nothing ? "#\(link.node)" : address)
            if addresses.count == 8 { return true }
        }
        return false
    }

    /// Whether the links that were found may be no more than the frame of a list that a script would draw, or a few
    /// dated ones a box beside it.
    private var isDrawnByScript: Bool {
        guard !found.isHidden, !hasRowsOfAList else { return false }
        let evidence =
            found.datedRows == 0
            ? TemplateSigns.evidence(in: survey, address: address)
            : TemplateSigns.rowEvidence(in: survey, rows: found.rows)
        guard evidence != nil else { return false }
        let finder = UndatedRowFinder(survey: found.survey)
        return found.rows.count { finder.isReport(found.survey.links[$0.link]) } * 2 < found.rows.count
    }

    /// Whether a date of publication with its label stands outside the rows, as an article's does.
    private var hasParticulars: Bool {
        let rows = found.isHidden ? [] : Set(found.rows.map(\.date))
        let isMarked = survey.dates.indices.contains { index in
            let mark = survey.dates[index]
            guard !rows.contains(index), mark.link < 0, !survey.isChrome[mark.node], !survey.isAside[mark.node] else {
                return false
            }
            let text = document.bytes.span.extracting(document.textRange(mark.node))
            return DateLabel.first(in: text)?.kind == .publication || HeaderDate.hasCompanion(text)
                || isBehindLabel(mark.node) || isUnderHeadline(mark.node, text)
        }
        return isMarked || hasLongParticulars
    }

    /// Whether a date alone stands right behind a heading.
    private func isUnderHeadline(_ node: Int, _ text: Span<UInt8>) -> Bool {
        guard let written = DateScanner.next(in: text, from: 0),
            DateScanner.residue(of: text, without: written.range) == 0
        else { return false }
        return survey.headings.contains { heading in
            (0...8).contains(node - document.end(of: heading)) && survey.textBytes(in: heading) >= 36
        }
    }

    /// Whether a date stands beside the source in a text that is too long for the date of a row.
    private var hasLongParticulars: Bool {
        let bytes = document.bytes.span
        return document.nodes.indices.contains { node in
            guard document.nodes[node].tag == .text, (60...600).contains(document.nodes[node].text.count) else {
                return false
            }
            let text = bytes.extracting(document.textRange(node))
            guard text.contains("来源") || text.contains("发布"), !text.contains("。"), !survey.isChrome[node],
                !survey.isAside[node],
                DateScanner.next(in: text, from: 0) != nil
            else { return false }
            return !document.hasAncestor(node) { document.nodes[$0].tag == .a }
        }
    }

    /// Whether the text before a date is its label: 发布日期：, in an element of its own.
    private func isBehindLabel(_ node: Int) -> Bool {
        let bytes = document.bytes.span
        for before in stride(from: node - 1, through: max(0, node - 6), by: -1)
        where document.nodes[before].tag == .text {
            let text = bytes.extracting(document.textRange(before))
            guard TextInk(text).bytes > 0 else { continue }
            return text.count < 120 && DateLabel.first(in: text)?.kind == .publication
        }
        return false
    }

    /// Whether the window's title begins with the headline of a document, and the rows stand below its text.
    private var isUnderOwnTitle: Bool {
        guard let window = titles.first, let row = found.rows.first, !found.isHidden else { return false }
        let headline = survey.headings.first { node in
            guard !survey.isChrome[node], !survey.isAside[node] else { return false }
            let text = document.line(of: node).string
            return text.count >= 14 && HeadlineJudge.isComplete(text, of: survey.sought) && window.hasPrefix(text)
        }
        guard let headline else { return false }
        let link = survey.links[row.link].node
        return headline < link && survey.textBefore[link] - survey.textBefore[headline] >= 400
    }

    /// Whether a container that publishing systems put a text into holds paragraphs under a headline and particulars,
    /// and none of the rows.
    private var isClearlyArticle: Bool {
        guard found.count < 15, survey.paragraphBytes >= 180, !metadata.isColumn else { return false }
        if isUnderOwnTitle { return true }
        guard hasParticulars else { return false }
        guard let text = MainText(survey).named(),
            survey.textBefore[text.upperBound] - survey.textBefore[text.lowerBound] >= 300
        else { return false }
        guard found.isHidden || !found.rows.contains(where: { text.contains(survey.links[$0.link].node) }) else {
            return false
        }
        return FileMatter(survey: survey, text: nil, title: nil).hasHeadline
    }

    /// Templates put an article's labels on their columns too: many dated rows and no text make a list.
    private var isListDespiteLabels: Bool {
        guard found.datedRows >= 5, survey.paragraphBytes < 600, !found.isBeside, !hasParticulars else { return false }
        return metadata.articleTitle == metadata.columnName || metadata["pubdate"] == nil
    }

    private var isArticle: Bool {
        survey.paragraphBytes > 200 || printedBytes > 600 || document.first(.table) != nil && printedBytes > 100
            || hasParticulars
    }

    /// Where a page without text and rows sends every reader at once, or the one frame that it consists of; as it is
    /// written. A script that asks anything first, such as for the device, is not followed: it sends some.
    func jump() -> String? {
        guard printedBytes < 200, found.isEmpty else { return nil }
        if let refresh = metadata.refresh {
            let seconds = Int(refresh.prefix(while: \.isNumber)) ?? 0
            return seconds <= Self.longestRefresh ? Jump(refresh).written : nil
        }
        for script in survey.scripts {
            let text = document.bytes.span.extracting(document.textRange(script))
            let start = text.skippingSpaces(from: 0)
            guard text.count - start <= Self.longestAssignment,
                Self.assigned.contains(where: { text.has($0, at: start) })
            else { continue }
            return Jump(text.string(start..<text.count)).written
        }
        let frames = document.nodes.indices.filter { document.nodes[$0].tag == .frame }
        guard frames.count == 1, let source = document.value(.src, of: frames[0]) else { return nil }
        return document.bytes.span.extracting(source).string
    }

    /// In seconds: a page that is shown for longer is one to be read.
    private static let longestRefresh = 5
    private static let longestAssignment = 300
    private static let assigned: [StaticString] = [
        "window.location", "location", "top.location", "self.location", "parent.location", "document.location",
    ]

    /// A page that shows nothing and sends the reader elsewhere.
    private func redirect() -> String? {
        guard printedBytes < 200 else { return nil }
        if let refresh = metadata.refresh { return refresh }
        let bytes = document.bytes.span
        let patterns: [StaticString] = ["location.href", "location.replace", "window.location", "top.location"]
        for script in survey.scripts {
            let text = bytes.extracting(document.textRange(script))
            for pattern in patterns {
                if let index = text.firstIndex(of: pattern) {
                    return text.string(index..<min(index + 80, text.count))
                }
            }
        }
        return nil
    }
}
