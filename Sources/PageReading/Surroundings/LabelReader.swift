import Supervision

/// Reads labels with their values in the head of a document and in boxes of particulars: the structure tells them, not
/// their words.
struct LabelReader {
    private let survey: PageSurvey
    private let foot: [Range<Int>]
    /// The sentences of the main text, where nothing is a label.
    private let body: Range<Int>?
    /// The container of the text, which may begin with whom a letter is for: `各县人民政府：`.
    private let container: Range<Int>?

    private static let mostLabels = 80
    /// Characters of a value that are kept.
    private static let longestValue = 300
    /// Bytes of a line that can hold labels; longer ones are prose.
    private static let longestLine = 3_000

    private var document: HTMLDocument { survey.document }

    init(survey: PageSurvey, foot: [Range<Int>]) {
        self.survey = survey
        self.foot = foot
        let main = MainText(survey)
        let text = main.range()
        container = main.named()
        body = text.map { main.bodyStart(in: $0)..<$0.upperBound }
    }

    func labels() -> [PageLabel] {
        let boxes = structured()
        var found = boxes.flatMap { box in box.labels.map { (node: box.range.lowerBound, label: $0) } }
        found += printed(outsideOf: boxes.map(\.range))
        var known: Set<PageLabel> = []
        let labels = found.enumerated().sorted { ($0.element.node, $0.offset) < ($1.element.node, $1.offset) }
            .map {
                PageLabel(name: $0.element.label.name, value: String($0.element.label.value.prefix(Self.longestValue)))
            }
            .filter { known.insert($0).inserted }
        return Array(labels.prefix(Self.mostLabels))
    }

    /// The tables and description lists whose structure pairs labels with values.
    private func structured() -> [(range: Range<Int>, labels: [PageLabel])] {
        var boxes: [(range: Range<Int>, labels: [PageLabel])] = []
        var node = 0
        while node < document.nodes.count {
            let labels = isOutside(node) ? box(node) : []
            if !labels.isEmpty { boxes.append((node..<document.end(of: node), labels)) }
            let isDone = !labels.isEmpty || document.nodes[node].flags.contains(.hidden)
            node = isDone ? max(document.end(of: node), node + 1) : node + 1
        }
        return boxes
    }

    private func box(_ node: Int) -> [PageLabel] {
        switch document.nodes[node].tag {
        case .table: LabelTable(document: document, table: node).labels()
        case .dl: DescriptionList(document: document, list: node).labels()
        default: []
        }
    }

    /// Whether the node stands neither among the sentences of the text nor in the foot.
    private func isOutside(_ node: Int) -> Bool {
        !(body?.contains(node) ?? false) && !foot.contains { $0.contains(node) }
    }

    /// The labels in printed lines.
    private func printed(outsideOf boxes: [Range<Int>]) -> [(node: Int, label: PageLabel)] {
        var found: [(node: Int, label: PageLabel)] = []
        let starts = Set(boxes.map(\.lowerBound))
        // A label alone on its line, whose value may be the next line.
        var open: Int?
        PrintedLines(document).forEach(
            in: document.nodes.indices,
            leavingOut: { starts.contains($0) || survey.isChrome[$0] || !isOutside($0) },
            { nodes in
                let labels = labels(of: nodes)
                if labels.isEmpty, let index = open, let value = value(nodes, of: found[index].node) {
                    found[index].label.value = value
                }
                let isSalutation = labels.count == 1 && labels[0].value.isEmpty && container?.contains(nodes[0]) == true
                guard !isSalutation else { return true }
                open = labels.count == 1 && labels[0].value.isEmpty ? found.count : nil
                found += labels.map { (nodes[0], $0) }
                return found.count < Self.mostLabels * 4
            }
        )
        return found
    }

    private func labels(of nodes: [Int]) -> [PageLabel] {
        let size = nodes.reduce(0) { $0 + document.textRange($1).count }
        guard size <= Self.longestLine, nodes.contains(where: holdsColon) else { return [] }
        return LabelLine(nodes.map { (text($0), isInLink($0)) }).labels()
    }

    private func holdsColon(_ node: Int) -> Bool {
        document.bytes.span.extracting(document.textRange(node)).first(of: ["：", ":", "∶"]) != nil
    }

    private func text(_ node: Int) -> String {
        TextLine(document.bytes.span.extracting(document.textRange(node))).string
    }

    private func isInLink(_ node: Int) -> Bool { document.hasAncestor(node) { document.nodes[$0].tag == .a } }

    /// The line as the value of the label before it, with which it must share a box.
    private func value(_ nodes: [Int], of label: Int) -> String? {
        let line = PrintedLines(document).line(of: nodes)
        let box = document.commonAncestor(label, nodes[0])
        guard !line.isEmpty, box >= 0, document.end(of: box) - box <= 12 else { return nil }
        return line.string
    }
}
