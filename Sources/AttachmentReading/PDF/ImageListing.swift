/// How much of each page pictures cover, by what `pdfimages -list` prints.
struct ImageListing: Equatable {
    /// The number of pictures on each page, from page 1.
    private(set) var counts: [Int: Int] = [:]
    /// The area of the largest picture of each page, in square points.
    private(set) var largest: [Int: Double] = [:]

    init(_ output: [UInt8]) {
        for line in String(decoding: output, as: UTF8.self).split(separator: "\n").dropFirst(2) {
            let fields = line.split(separator: " ")
            // page num type width height color comp bpc enc interp object ID x-ppi y-ppi size ratio
            guard fields.count >= 14, let page = Int(fields[0]), let width = Double(fields[3]),
                let height = Double(fields[4])
            else { continue }
            counts[page, default: 0] += 1
            guard let horizontal = Double(fields[12]), let vertical = Double(fields[13]), horizontal > 0, vertical > 0
            else { continue }
            let area = width / horizontal * height / vertical * 72 * 72
            largest[page] = max(largest[page] ?? 0, area)
        }
    }

    /// Whether one picture covers nearly all of a page: what a scanner makes.
    func covers(_ page: PDFPage, number: Int) -> Bool {
        (largest[number] ?? 0) >= page.width * page.height * 0.8
    }
}
