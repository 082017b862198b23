import Supervision

/// One reading of one parsed page: each part is read once, whatever the purposes that need it.
struct PageAssembly {
    private let survey: PageSurvey
    private let metadata: PageMetadata
    private let address: WebAddress?
    private let charset: CharsetReading
    private let limits: ReadingLimits
    private let lists: ListReader
    private let resolver: AddressResolver
    /// The list that the whole answer is; nil where it is a page.
    var data: HiddenList.Found?
    /// Whether the page ends where none does, so that rows may be missing.
    var isTorn = false
    /// Whether a style turns the order of letters around: what is read is not what is seen.
    var isReversed = false
    /// What the configured expression for the rows found; nil where there is none.
    var rowPath: RowPath.Outcome?

    init(
        _ document: HTMLDocument,
        address: WebAddress?,
        charset: CharsetReading,
        limits: ReadingLimits,
        seeking sought: SoughtDocuments
    ) {
        survey = PageSurvey(document, seeking: sought)
        metadata = PageMetadata(survey)
        self.address = address
        self.charset = charset
        self.limits = limits
        let base = survey.base.map { document.bytes.span.string($0) }
        resolver = AddressResolver(address: address, base: base)
        lists = ListReader(survey: survey, resolver: resolver, limits: limits)
    }

    /// The page as its script would draw it, where its data hold an article.
    var scriptedPage: [UInt8]? { ScriptedArticle(survey: survey).page() }

    func page(as purposes: ReadingPurpose) -> ReadPage {
        let named = rowPath.map { RowPathList($0, of: survey, limits: limits) }
        var found = named?.found ?? data.map(lists.read) ?? lists.find()
        found.part = found.part ?? (named?.isCut == true ? "rows cut short" : nil)
        let title = PageTitle(survey: survey, metadata: metadata)
        let titles =
            [title.windowTitle].compactMap { $0 }
            + survey.headings.prefix(2).map { survey.document.line(of: $0).string }
        let classifier = PageClassifier(
            survey: survey,
            metadata: metadata,
            found: found,
            titles: titles,
            address: address
        )
        let verdict = classifier.verdict()
        var page = ReadPage(
            address: address,
            kind: verdict.kind == .empty && data?.isEmpty == false ? .other : verdict.kind,
            charset: charset,
            metadata: metadata.values,
            signs: verdict.signs
        )
        if let named { page.accept(named) }
        if page.kind != .challenge, page.kind != .notFound, page.kind != .list {
            page.jump = classifier.jump().flatMap { resolver.resolve(Array($0.utf8).span) }
        }
        addList(found, named: title, to: &page, purposes)
        addArticle(title, to: &page, purposes)
        addSignsOfOrigin(to: &page)
        addSurroundings(to: &page, purposes)
        if let limit = survey.document.cutShort { page.signs.append(PageSign(.cutShort, evidence: limit)) }
        return page
    }

    /// Rows beside an article are no list of the page.
    private func addList(
        _ found: ListReader.Found,
        named title: PageTitle,
        to page: inout ReadPage,
        _ purposes: ReadingPurpose
    ) {
        guard purposes.contains(.list) else { return }
        let years = lists.yearColumns(address: address)
        guard page.kind == .list else {
            // A page that shows no list may still lead to those of the years.
            if !years.isEmpty, page.kind == .other || page.kind == .scriptOnly { page.list = ListReading(rows: []) }
            page.list?.yearColumns = years
            return
        }
        var (list, more) = lists.read(found, address: address, column: soughtColumn(title))
        list.isCutShort =
            list.isCutShort || isTorn || isReversed || survey.document.cutShort != nil || isWrittenBackwards(list)
        list.yearColumns = years
        page.list = list
        if let title = list.illegibleTitle {
            page.signs.append(PageSign(.illegibleTitle, evidence: FieldText.bounded(title)))
        } else if !list.isWhole {
            let total = list.rowsTotal.map { "\($0) rows" } ?? list.pagesTotal.map { "\($0) pages" }
            page.signs.append(PageSign(.morePages, evidence: total ?? more ?? reasonNotWhole(list)))
        }
    }

    /// Whether no row names a document that is sought, and one does when it is read from its end: a style turns it round.
    private func isWrittenBackwards(_ list: ListReading) -> Bool {
        guard !list.rows.contains(where: { survey.sought.areNamed(in: $0.title) }) else { return false }
        return list.rows.contains { row in
            survey.sought.areNamed(in: String(String.UnicodeScalarView(row.title.unicodeScalars.reversed())))
        }
    }

    /// Why a list that counts nothing is not known to be whole.
    private func reasonNotWhole(_ list: ListReading) -> String {
        if list.nextPage != nil { return "next page linked" }
        if list.isLaterPage { return "a later page of the list" }
        if isTorn || survey.document.cutShort != nil { return "the page is cut short" }
        return list.rows.isEmpty ? "no row" : "a row does not say what it is"
    }

    /// The name of the page where it is a column of the documents sought.
    private func soughtColumn(_ title: PageTitle) -> String? {
        [title.ofColumn(), metadata.columnName, title.windowTitle].compactMap { $0 }.first { name in
            name.count <= 40 && survey.sought.areNamed(in: name)
        }
    }

    private func addArticle(_ title: PageTitle, to page: inout ReadPage, _ purposes: ReadingPurpose) {
        let isArticle = page.kind != .list
        // Text above a list is read where there is any.
        let main = isArticle || survey.paragraphBytes > 300 ? MainText(survey) : nil
        let text = main?.range()
        let body = text.flatMap { main?.bodyStart(in: $0) }
        let regions = isArticle ? PageRegions(survey: survey, text: text, bodyStart: body) : nil
        var dates = PageDates(regions: regions, metadata: metadata, address: address)
        if let evidence = dates.generationEvidence {
            page.signs.append(PageSign(.pageGenerationTime, evidence: evidence))
        }
        if purposes.contains(.article), let text {
            var builder = BlockBuilder(survey, limits: limits)
            builder.read(text)
            page.blocks = builder.blocks
            if builder.isCut, survey.document.cutShort == nil {
                page.signs.append(PageSign(.cutShort, evidence: "blocks"))
            }
            page.signs += builder.picturedSections.map { PageSign(.imageOnly, evidence: $0) }
            page.signs += builder.illustratedSections.map { PageSign(.illustrated, evidence: $0) }
        }
        addTitle(title, to: &page, text: text, body: body)
        if isArticle { dates.addSignature(of: page.blocks) }
        page.dates = dates.dates
        page.signs += dates.ambiguities.map { PageSign(.dateAmbiguous, evidence: $0) }
        if page.kind == .article, purposes.contains(.article) { addFiles(text, to: &page) }
    }

    private func addTitle(_ title: PageTitle, to page: inout ReadPage, text: Range<Int>?, body: Int?) {
        guard page.kind != .list else { return page.title = title.ofColumn() }
        let found = title.ofArticle(text: text, body: body, blocks: page.blocks)
        page.title = found.title
        if let shown = found.contradiction { page.signs.append(PageSign(.labelDiffers, evidence: shown)) }
    }

    /// The files that an article offers, and the further pages on which it goes on.
    private func addFiles(_ text: Range<Int>?, to page: inout ReadPage) {
        page.attachments = AttachmentFinder(survey: survey, resolver: resolver, text: text).find()
        let matter = FileMatter(survey: survey, text: text, title: page.title)
        if let sign = matter.sign(blocks: page.blocks, attachments: page.attachments) { page.signs.append(sign) }
        if let more = ArticlePages(survey: survey, resolver: resolver, address: address).find() {
            page.signs.append(PageSign(.morePages, evidence: more.sign))
            page.continuation = more.continuation
        }
    }

    private func addSurroundings(to page: inout ReadPage, _ purposes: ReadingPurpose) {
        let reader = SurroundingsReader(survey: survey, resolver: resolver)
        if purposes.contains(.surroundings) {
            page.surroundings = reader.read()
            if data != nil { page.surroundings?.add(page.list?.rows ?? []) }
        } else if purposes.contains(.notice), page.list?.rows.isEmpty != false {
            page.notice = reader.text()
        }
    }

    /// Whether the page is the site's own.
    private func addSignsOfOrigin(to page: inout ReadPage) {
        if let sign = ForeignHost(survey: survey, metadata: metadata).sign(at: address) { page.signs.append(sign) }
        let foreign = ForeignLinks(document: survey.document, address: address)
        if let sign = HijackSigns(survey: survey, metadata: metadata, foreign: foreign).sign(blocks: page.blocks) {
            page.signs.append(sign)
        }
        if let sign = HiddenLinks(survey: survey, foreign: foreign).sign() { page.signs.append(sign) }
    }
}

extension ReadPage {
    /// Where the configuration says what the rows are, rows make a list, and their absence a page that is none.
    fileprivate mutating func accept(_ named: RowPathList) {
        guard let failure = named.failure else {
            kind = .list
            return
        }
        if kind != .challenge, kind != .notFound { kind = .other }
        signs.append(PageSign(.rowPathFailed, evidence: failure))
    }
}

extension PageSurroundings {
    /// The rows of an answer that is data are all that it links and says.
    fileprivate mutating func add(_ rows: [ListRow]) {
        links += rows.map { PageLink(text: $0.title, address: $0.address) }
        text += rows.map(\.title).joined(separator: "\n")
        rowDates += rows.compactMap(\.date)
    }
}
