import Foundation

/// Writes small PDF files by hand: one font whose characters have codes of UCS-2 (UniGB-UCS2-H), not embedded, as office
/// programs leave it out.
struct SamplePDF {
    private var pages: [String] = []
    private var current = ""

    /// Writes `text` with its base line at a place in points from the lower left corner.
    mutating func write(_ text: String, _ x: Double, _ y: Double, size: Double = 12) {
        let codes = text.utf16.map { String(format: "%04X", $0) }.joined()
        current += "BT /F1 \(size) Tf \(x) \(y) Td <\(codes)> Tj ET\n"
    }

    mutating func line(_ x: Double, _ y: Double, to endX: Double, _ endY: Double) {
        current += "0.5 w \(x) \(y) m \(endX) \(endY) l S\n"
    }

    /// A white picture over the whole page.
    mutating func scan() {
        let pixels = String(repeating: "FF", count: 60 * 85)
        current += "q 595 0 0 842 0 0 cm BI /W 60 /H 85 /CS /G /BPC 8 /F /AHx ID \(pixels)> EI Q\n"
    }

    /// A table with rules around every cell, its upper left corner at a place.
    mutating func table(_ rows: [[String]], x: Double, top: Double, widths: [Double], height: Double = 20) {
        let right = x + widths.reduce(0, +)
        for (index, row) in rows.enumerated() {
            let y = top - Double(index) * height
            line(x, y, to: right, y)
            var left = x
            for (text, width) in zip(row, widths) {
                if !text.isEmpty { write(text, left + 4, y - 14, size: 10) }
                left += width
            }
        }
        let bottom = top - Double(rows.count) * height
        line(x, bottom, to: right, bottom)
        var left = x
        for width in [0] + widths {
            left += width
            line(left, top, to: left, bottom)
        }
    }

    mutating func endPage() {
        pages.append(current)
        current = ""
    }

    var data: Data {
        var objects = [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Count \(pages.count) /Kids [\(pages.indices.map { "\(6 + $0 * 2) 0 R" }.joined(separator: " "))] >>",
            "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>",
            "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /W [1 95 500 814 939 500] /FontDescriptor 5 0 R >>",
            "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>",
        ]
        for (index, page) in pages.enumerated() {
            objects.append(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents \(7 + index * 2) 0 R /Resources << /Font << /F1 3 0 R >> >> >>"
            )
            objects.append("<< /Length \(page.utf8.count) >>\nstream\n\(page)\nendstream")
        }
        return Self.file(objects)
    }

    private static func file(_ objects: [String]) -> Data {
        var text = "%PDF-1.4\n"
        var places: [Int] = []
        for (index, object) in objects.enumerated() {
            places.append(text.utf8.count)
            text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
        }
        let start = text.utf8.count
        text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for place in places { text += String(format: "%010d 00000 n \n", place) }
        text += "trailer << /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
        return Data(text.utf8)
    }
}
