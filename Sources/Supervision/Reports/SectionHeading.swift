/// A line that may be the heading of a section.
struct SectionHeading {
    /// Where it stands among the lines.
    let line: Int
    /// Its last line, where it is broken over two.
    let lastLine: Int
    let mark: HeadingMark?
    let title: String
    /// The part that it is; nil where it is a heading of something else.
    let part: String?
    /// Whether the title is one that the format prescribes, or a known variant, to the letter.
    let isExact: Bool

    /// A heading is looked for in this many characters; inline headings go on with the text.
    static let longest = 30

    init?(in lines: [TextBlock], at index: Int, titles: SectionTitles) {
        let text = lines[index].text
        mark = HeadingMark(text)
        let rest = mark?.rest ?? FoldedText.fold(text)
        let inline = mark.flatMap { titles.exactTitle(beginning: $0.rest) }
        let own = inline ?? Self.unnumbered(Self.title(of: rest), titles: titles)
        line = index
        if let next = index + 1 < lines.count ? lines[index + 1].text : nil,
            let whole = Self.joined(own, of: rest, with: next, isNumbered: mark != nil, titles: titles)
        {
            (title, lastLine) = (whole, index + 1)
        } else {
            (title, lastLine) = (own, index)
        }
        let exactPart = titles.exactPart(FoldedText.bare(title))
        isExact = exactPart != nil
        guard mark != nil || isExact || (lines[index].isEmphasised && rest.unicodeScalars.count <= Self.longest) else {
            return nil
        }
        part = exactPart ?? titles.part(of: title)
    }

    /// The heading of two lines, where the first is none by itself: `三、收到和处理政府信息` and `公开申请情况`.
    private static func joined(
        _ own: String,
        of rest: String,
        with next: String,
        isNumbered: Bool,
        titles: SectionTitles
    ) -> String? {
        guard own.unicodeScalars.count == rest.unicodeScalars.count, next.unicodeScalars.count <= longest,
            isNumbered || rest.unicodeScalars.count >= 2, HeadingMark(next) == nil,
            titles.exactPart(FoldedText.bare(own)) == nil
        else { return nil }
        let whole = own + title(of: FoldedText.fold(next))
        if titles.exactPart(FoldedText.bare(whole)) != nil { return whole }
        return own.isEmpty && titles.part(of: whole) != nil ? whole : nil
    }

    /// A title whose number lost what parts it from the words: `一总体情况`.
    private static func unnumbered(_ title: String, titles: SectionTitles) -> String {
        guard let first = title.unicodeScalars.first, first.yearDigit != nil else { return title }
        let rest = String(title.dropFirst())
        return titles.exactPart(FoldedText.bare(rest)) == nil ? title : rest
    }

    /// The heading proper: up to the end of its sentence, without the page number of a table of contents.
    private static func title(of text: String) -> String {
        let ends: Set<Unicode.Scalar> = ["。", ":", ";", "…"]
        var view = String.UnicodeScalarView(text.unicodeScalars.prefix(longest).prefix { !ends.contains($0) })
        while let last = view.last, last.isASCIIDigit || last == "." || last == "·" { view.removeLast() }
        return String(view)
    }
}
