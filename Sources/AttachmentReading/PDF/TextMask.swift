/// Where words stand on a drawn page: strokes of characters are no rules.
struct TextMask {
    private let width: Int
    private var isText: [Bool]

    init(_ page: PDFPage, _ drawing: PageDrawing) {
        width = drawing.width
        isText = Array(repeating: false, count: drawing.width * drawing.height)
        for word in page.words {
            let box = word.box
            let columns = Self.pixels(box.left, box.right, drawing.scale, drawing.width)
            // The box of a word is higher than its characters; in tight rows it reaches over the rules.
            let margin = box.height * 0.12
            for row in Self.pixels(box.top + margin, box.bottom - margin, drawing.scale, drawing.height) {
                for place in columns { isText[row * width + place] = true }
            }
        }
    }

    private static func pixels(_ from: Double, _ to: Double, _ scale: Double, _ count: Int) -> Range<Int> {
        let first = min(max(Int(from * scale), 0), count)
        return first..<min(max(Int(to * scale) + 1, first), count)
    }

    func holds(_ x: Int, _ y: Int) -> Bool {
        isText[y * width + x]
    }
}
