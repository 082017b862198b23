/// How much of each page pictures cover, by what `pdfimages -list` prints.
struct ImageListing: Equatable {
    /// The number of pictures on each page, from page 1.
    private(set) var counts: [Int: Int] = [:]
    /// The area of the pictures of each page together, in square points: scanners cut pages into strips.
    private(set) var areas: [Int: Double] = [:]

    init(_ output: [UInt8]) {
        for line in String(decoding: output, as: UTF8.self).split(separator: "\n").dropFirst(2) {
            let fields = line.split(separator: " ")
            // page num type width height color comp bpc enc interp object ID x-ppi y-ppi size ratio; an inline picture
            // has one word for object and ID, and a mask is part of a picture.
            guard fields.count >= 14, let page = Int(fields[0]), fields[2] != "smask", fields[2] != "mask",
                let width = Double(fields[3]), let height = Double(fields[4])
            else { continue }
            counts[page, default: 0] += 1
            guard let horizontal = Double(fields[fields.count - 4]), let vertical = Double(fields[fields.count - 3]),
                horizontal > 0, vertical > 0
            else { continue }
            areas[page, default: 0] += width / horizontal * height / vertical * 72 * 72
        }
    }

    /// Whether pictures cover nearly all of a page: what a scanner makes.
    func covers(_ page: PDFPage, number: Int) -> Bool {
        (areas[number] ?? 0) >= page.width * page.height * 0.8
    }
}
