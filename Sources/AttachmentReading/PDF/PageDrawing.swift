/// A page drawn in shades of grey, as `pdftoppm -gray` prints it (PGM, "P5").
struct PageDrawing {
    let width: Int
    let height: Int
    private let pixels: [UInt8]
    /// Where the pixels begin.
    private let start: Int
    /// Pixels in a point.
    let scale: Double

    /// Nil where `output` is no drawing of `page`.
    init?(_ output: [UInt8], of page: PDFPage, limits: AttachmentLimits) {
        var position = 0
        guard output.starts(with: Array("P5".utf8)) else { return nil }
        position = 2
        guard let width = Self.number(output, &position), let height = Self.number(output, &position),
            Self.number(output, &position) == 255, width > 0, height > 0, max(width, height) <= limits.drawnPixels + 1,
            output.count >= position + 1 + width * height
        else { return nil }
        self.width = width
        self.height = height
        start = position + 1
        pixels = output
        // The longer side of the page was scaled to the longer side of the drawing, however the page is turned.
        scale = Double(max(width, height)) / max(page.width, page.height)
        guard abs(Double(min(width, height)) - min(page.width, page.height) * scale) <= 3 else { return nil }
    }

    /// White outside of the drawing.
    func shade(_ x: Int, _ y: Int) -> Int {
        guard x >= 0, y >= 0, x < width, y < height else { return 255 }
        return Int(pixels[start + y * width + x])
    }

    /// Whether anything dark stands in a box, its edges left out.
    func hasInk(in box: PageBox) -> Bool {
        let inset = 5
        var dark = 0
        let columns = Int(box.left * scale) + inset..<max(Int(box.right * scale) - inset, Int(box.left * scale) + inset)
        let rows = Int(box.top * scale) + inset..<max(Int(box.bottom * scale) - inset, Int(box.top * scale) + inset)
        for y in rows {
            for x in columns where shade(x, y) < 140 {
                dark += 1
                if dark > 5 { return true }
            }
        }
        return false
    }

    private static func number(_ output: [UInt8], _ position: inout Int) -> Int? {
        while position < output.count, [0x20, 0x0A, 0x0D, 0x09].contains(output[position]) { position += 1 }
        var value: Int?
        while position < output.count, (0x30...0x39).contains(output[position]), (value ?? 0) < 100_000 {
            value = (value ?? 0) * 10 + Int(output[position]) - 0x30
            position += 1
        }
        return value
    }
}
