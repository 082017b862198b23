import Supervision

/// Decides where paragraphs begin: by indentation, short lines, gaps, and a change of size.
struct ParagraphJoin {
    /// The size of most of the text.
    let bodySize: Double
    /// The left and right edge of the text on pages of each width.
    private var edges: [Int: (left: Double, right: Double)] = [:]
    /// Whether first lines of paragraphs are indented in this document.
    private let isIndented: Bool

    init(_ pages: [PageLayout]) {
        var sizes: [(size: Double, weight: Int)] = []
        var indented = 0
        var wide = 0
        for page in pages {
            let key = Int(page.page.width)
            for line in page.lines {
                sizes.append((line.size, line.text.count))
                guard line.box.width > page.page.width * 0.4 else { continue }
                let known = edges[key] ?? (line.box.left, line.box.right)
                edges[key] = (min(known.left, line.box.left), max(known.right, line.box.right))
            }
        }
        for page in pages {
            guard let left = edges[Int(page.page.width)]?.left else { continue }
            for line in page.lines where line.box.width > page.page.width * 0.4 {
                wide += 1
                if line.box.left > left + line.em { indented += 1 }
            }
        }
        isIndented = indented * 12 > wide
        bodySize = Self.median(sizes)
    }

    private static func median(_ sizes: [(size: Double, weight: Int)]) -> Double {
        let total = sizes.reduce(0) { $0 + $1.weight }
        var passed = 0
        for (size, weight) in sizes.sorted(by: { $0.size < $1.size }) {
            passed += weight
            if passed * 2 >= total { return size }
        }
        return 12
    }

    /// Whether a line is set larger than the text.
    func isEmphasised(_ line: PDFLine) -> Bool {
        line.size > bodySize * 1.12
    }

    /// Whether `line` begins a paragraph after `previous`.
    func starts(_ line: PDFLine, on page: PDFPage, after previous: PDFLine, on previousPage: PDFPage) -> Bool {
        if abs(line.size - previous.size) > max(line.size, previous.size) * 0.12 { return true }
        let isSamePage = line.box.top >= previous.box.top && page == previousPage
        if isSamePage, line.box.top - previous.box.bottom > line.size * 1.2 { return true }
        if isTitle(line, on: page), isTitle(previous, on: previousPage), isSamePage { return false }
        guard let edge = edges[Int(page.width)], let previousEdge = edges[Int(previousPage.width)] else { return true }
        if line.box.left > edge.left + line.em * 1.2 { return true }
        if previous.box.right < previousEdge.right - line.em * 2.2 { return true }
        return !isIndented && HeadingMark(line.text) != nil
    }

    /// A title may stand on several lines in the middle of the page.
    private func isTitle(_ line: PDFLine, on page: PDFPage) -> Bool {
        line.size > bodySize * 1.12 && abs(line.box.middle - page.width / 2) < line.em * 1.5
            && !FoldedText.fold(line.text).hasPrefix("(")
    }
}

extension PDFLine {
    /// The width of an ideograph, in points.
    var em: Double {
        let widths = words.compactMap { word -> Double? in
            let scalars = word.text.unicodeScalars
            guard scalars.count > 1, scalars.allSatisfy({ (0x2E80...0x9FFF).contains($0.value) }) else { return nil }
            return word.box.width / Double(scalars.count)
        }
        return widths.max() ?? size * 0.8
    }
}
