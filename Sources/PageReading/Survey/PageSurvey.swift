import Supervision

/// What one walk over a document finds for everything that reads it: links, dates, and where the text lies.
struct PageSurvey: Sendable {
    /// A link that leads to another page.
    struct Link: Sendable {
        /// How it leads there.
        enum Way: Sendable {
            /// By an address.
            case address
            /// By the call of a script, which alone knows the address.
            case call
            /// By nothing that the page shows.
            case nothing
        }

        let node: Int
        /// Where the address stands in the document's bytes; the call, or nothing, where it has none.
        let address: Range<Int>
        /// Characters of its visible text.
        var characters = 0
        var way = Way.address
    }

    /// A short text that shows a date, or what may be the row's part of one.
    struct DateMark: Sendable {
        let node: Int
        let written: WrittenDate?
        /// The link that it stands in; -1 where it stands in none.
        let link: Int
        /// Where the text before it holds a piece of the date, that text; -1 otherwise.
        var companion = -1
        /// Whether it stands in the words of a title, as in `通报（2021年3月5日）`.
        var isInTitle = false

        /// Whether the text stands in the mark.
        func holds(_ node: Int) -> Bool { node == self.node || node == companion }
    }

    let document: HTMLDocument
    /// The documents that the page is searched for.
    let sought: SoughtDocuments
    private(set) var links: [Link] = []
    private(set) var dates: [DateMark] = []
    /// How many links begin before each node.
    private(set) var linksBefore: [Int32] = []
    /// How many dates stand before each node.
    private(set) var datesBefore: [Int32] = []
    /// How many bytes of text outside links stand before each node.
    private(set) var textBefore: [Int32] = []
    /// Bytes of text in paragraphs: outside links and long enough to be sentences.
    private(set) var paragraphBytes = 0
    /// The texts in which words of a pager may stand.
    private(set) var pagerTexts: [Int] = []
    /// The texts in which words may stand that introduce a trail of columns.
    private(set) var trailTexts: [Int] = []
    private(set) var titleNode: Int?
    private(set) var headings: [Int] = []
    private(set) var metas: [Int] = []
    private(set) var scripts: [Int] = []
    private(set) var comments: [Int] = []
    private(set) var hints: [(node: Int, hint: RegionHint)] = []
    private(set) var base: Range<Int>?
    private(set) var hasPasswordField = false
    /// The first fields of forms; a form that has hundreds keeps no pager there.
    private(set) var inputs: [Int] = []
    private(set) var frames = 0
    /// For each node, whether it stands in navigation, header or footer.
    private(set) var isChrome: [Bool] = []
    /// For each node, whether it stands in a box beside the main matter.
    private(set) var isAside: [Bool] = []

    private var openLink = -1
    private var openLinkEnd = -1
    private var silentEnd = -1
    private var textBytes: Int32 = 0
    /// The text before, where it is a piece of a date.
    private var earlierPart: (node: Int, part: DatePart)?

    /// - Parameter isFragment: Whether the document is a part of a page that holds its matter and no frame, whatever its
    ///   classes are called.
    init(_ document: HTMLDocument, seeking sought: SoughtDocuments, isFragment: Bool = false) {
        self.document = document
        self.sought = sought
        let count = document.nodes.count
        linksBefore.reserveCapacity(count + 1)
        datesBefore.reserveCapacity(count + 1)
        textBefore.reserveCapacity(count + 1)
        for node in 0..<count { visit(node) }
        note()
        isChrome = [Bool](repeating: false, count: count)
        isAside = isChrome
        if !isFragment { markRegions() }
    }

    func linkCount(in node: Int) -> Int { Int(linksBefore[document.end(of: node)] - linksBefore[node]) }

    func dateCount(in node: Int) -> Int { Int(datesBefore[document.end(of: node)] - datesBefore[node]) }

    func textBytes(in node: Int) -> Int { Int(textBefore[document.end(of: node)] - textBefore[node]) }

    /// The links that begin in `node`.
    func links(in node: Int) -> ArraySlice<Link> {
        links[Int(linksBefore[node])..<Int(linksBefore[document.end(of: node)])]
    }

    func dates(in node: Int) -> ArraySlice<DateMark> {
        dates[Int(datesBefore[node])..<Int(datesBefore[document.end(of: node)])]
    }

    private mutating func note() {
        linksBefore.append(Int32(links.count))
        datesBefore.append(Int32(dates.count))
        textBefore.append(textBytes)
    }

    private mutating func visit(_ node: Int) {
        note()
        switch document.nodes[node].tag {
        case .text: visitText(node)
        case .comment: comments.append(node)
        case .code: scripts.append(node)
        case .a: visitLink(node)
        case .meta: metas.append(node)
        case .title where titleNode == nil:
            titleNode = node
            silentEnd = document.end(of: node)
        case .base where base == nil: base = document.value(.href, of: node)
        case .input: visitInput(node)
        case .frame, .iframe: frames += 1
        case let tag:
            if tag.isHeading { headings.append(node) }
            if tag.isSilent { silentEnd = max(silentEnd, document.end(of: node)) }
        }
        if document.nodes[node].attributeCount > 0 { visitAttributes(node) }
    }

    private mutating func visitAttributes(_ node: Int) {
        let element = document.nodes[node]
        var hint: RegionHint = []
        var isScripted = false
        for index in Int(element.firstAttribute)..<Int(element.firstAttribute) + Int(element.attributeCount) {
            let attribute = document.attributes[index]
            switch attribute.name {
            case .class, .id, .role:
                let name = document.bytes.span.extracting(document.range(of: attribute.value))
                hint.formUnion(RegionHint.hint(of: name))
            case .onclick, .dataHref, .dataURL, .dataLink: isScripted = true
            default: break
            }
        }
        if element.tag == .ucapContent { hint.insert(.content) }
        if !hint.isEmpty { hints.append((node, hint)) }
        if isScripted, element.tag != .a, node >= openLinkEnd { visitScriptedRow(node) }
    }

    private mutating func visitInput(_ node: Int) {
        if inputs.count < 100 { inputs.append(node) }
        guard let type = document.value(.type, of: node) else { return }
        if document.bytes.span.extracting(type).hasIgnoringCase("password", at: 0) { hasPasswordField = true }
    }

    private mutating func visitLink(_ node: Int) {
        if let address = document.value(.href, of: node), LinkTarget.isPage(document.bytes.span.extracting(address)) {
            open(Link(node: node, address: address))
        } else if node >= openLinkEnd, let link = ScriptedLink.ofAnchor(node, in: document) {
            open(link)
        }
    }

    /// A row that is no link but leads to a page when it is clicked.
    private mutating func visitScriptedRow(_ node: Int) {
        guard document.nodes[node].tag.isElement, let link = ScriptedLink.ofElement(node, in: document) else { return }
        open(link)
    }

    private mutating func open(_ link: Link) {
        openLink = links.count
        openLinkEnd = document.end(of: link.node)
        links.append(link)
    }

    private mutating func visitText(_ node: Int) {
        guard node >= silentEnd else { return }
        let inLink = node < openLinkEnd
        guard let (ink, mark) = Self.measure(document, node, inLink: inLink) else { return }
        let bytes = ink.bytes
        if ink.mayHoldPager { pagerTexts.append(node) }
        if ink.mayHoldTrail { trailTexts.append(node) }
        if inLink {
            links[openLink].characters += (bytes + 2) / 3
        } else {
            textBytes += Int32(bytes)
            if bytes >= 90 { paragraphBytes += bytes }
        }
        let link = inLink ? openLink : -1
        if let mark, mark != nil {
            dates.append(
                DateMark(node: node, written: mark, link: link, isInTitle: inLink && isTitle(node, around: mark))
            )
            earlierPart = nil
        } else if bytes <= 12 {
            visitPart(node, link: link, isMonthAndDay: mark != nil)
        } else {
            earlierPart = nil
        }
    }

    /// Whether words stand around the date, and none of them is its label.
    private func isTitle(_ node: Int, around date: WrittenDate?) -> Bool {
        guard let date else { return false }
        let text = document.bytes.span.extracting(document.textRange(node))
        return DateScanner.residue(of: text, without: date.range) > 0 && DateLabel.first(in: text) == nil
    }

    /// Joins pieces of a date that stand side by side; month and day without a year mark a row and date nothing.
    private mutating func visitPart(_ node: Int, link: Int, isMonthAndDay: Bool) {
        let part = Self.part(document, node)
        let earlier = earlierPart
        earlierPart = part.map { (node, $0) }
        if let part, let earlier, let date = earlier.part.joined(with: part) {
            if dates.last?.node == earlier.node { dates.removeLast() }
            let length = document.textRange(node).count
            let written = WrittenDate(date: date, minuteOfDay: nil, range: 0..<length)
            dates.append(DateMark(node: node, written: written, link: link, companion: earlier.node))
            earlierPart = nil
        } else if isMonthAndDay {
            dates.append(DateMark(node: node, written: nil, link: link))
        }
    }

    private static func part(_ document: HTMLDocument, _ node: Int) -> DatePart? {
        DatePart.read(document.bytes.span.extracting(document.textRange(node)))
    }

    /// The printed bytes of a text and the row's date in it; nil for white space.
    private static func measure(_ document: HTMLDocument, _ node: Int, inLink: Bool) -> (TextInk, WrittenDate??)? {
        let text = document.bytes.span.extracting(document.textRange(node))
        let ink = TextInk(text)
        return ink.bytes > 0 ? (ink, RowDate.read(text, ink: ink, inLink: inLink)) : nil
    }

    /// Paints what the hints and the elements' names call navigation or a box beside; a region that holds most of the
    /// page's text or links is neither, whatever its class says.
    private mutating func markRegions() {
        for (node, hint) in hints where !hint.isDisjoint(with: [.chrome, .aside]) {
            paint(node, as: hint)
        }
        for node in document.nodes.indices {
            switch document.nodes[node].tag {
            case .nav, .footer: paint(node, as: .chrome)
            case .aside: paint(node, as: .aside)
            default: break
            }
        }
    }

    private mutating func paint(_ node: Int, as hint: RegionHint) {
        let tag = document.nodes[node].tag
        let isMost = textBytes(in: node) * 2 > Int(textBytes) && textBytes > 400
        if isMost || tag == .body || tag == .html { return }
        let isChrome = hint.contains(.chrome) && !holdsMatter(node)
        let isAside = hint.contains(.aside)
        // What stands in a painted element is painted already: the outer one comes first.
        let paintsChrome = isChrome && !self.isChrome[node]
        let paintsAside = isAside && !self.isAside[node]
        guard paintsChrome || paintsAside else { return }
        for index in node..<document.end(of: node) {
            if paintsChrome { self.isChrome[index] = true }
            if paintsAside { self.isAside[index] = true }
        }
    }

    /// Whether most of the page's dated rows, or nearly all of its links, stand in the element.
    private func holdsMatter(_ node: Int) -> Bool {
        let links = linkCount(in: node)
        let hasMostDates = dateCount(in: node) * 2 > dates.count && dateCount(in: node) > 1 && links > 1
        return hasMostDates || (links * 5 > self.links.count * 4 && self.links.count > 10)
    }
}
