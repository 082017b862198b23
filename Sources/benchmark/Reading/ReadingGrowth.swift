import FoundationEssentials
import Glibc
import PageReading
import Supervision
import TestSupport

/// Time per byte at growing sizes: a reading that is linear needs as much for each byte of a long page as of a short one.
struct ReadingGrowth {
    let rounds: Int
    let largest: Int

    private var sizes: [Int] { [10_000, 100_000, 1_000_000, 10_000_000].filter { $0 < largest } + [largest] }

    /// Prints a line for every shape as soon as it is measured.
    func printLines() {
        let names = sizes.map { $0 < 1_000_000 ? "\($0 / 1000) KB" : "\($0 / 1_000_000) MB" }
        print("\nns/byte, list and article together, of one core")
        print(Self.line("", names + ["ratio"]))
        for shape in ReadingShape.allCases {
            let times = sizes.map { nanoseconds(shape, $0) }
            let base = times.count > 1 ? times[1] : times[0]
            let ratio = (times.last ?? 0) / base
            let verdict = ratio < 2 ? "" : "  NOT LINEAR"
            print(Self.line(shape.rawValue, (times + [ratio]).map { decimal($0, places: 1) }) + verdict)
            fflush(nil)
        }
    }

    private func nanoseconds(_ shape: ReadingShape, _ bytes: Int) -> Double {
        let page = shape.page(bytes: bytes)
        // Short pages are read often enough to fill the grain of the clock.
        let repeats = max(1, 300_000 / bytes)
        let seconds = ThreadTime.least(of: bytes > 2_000_000 ? 1 : rounds) {
            for _ in 0..<repeats {
                let reading = HTMLPageReader().read(page, address: Self.address, seeking: .annualReports)
                withExtendedLifetime(reading) {}
            }
        }
        return seconds * 1e9 / Double(repeats * page.count)
    }

    private static let address = WebAddress("https://www.unknown.example/zwgk/xxgk/nb/")

    private static func line(_ name: String, _ cells: [String]) -> String {
        let padded = cells.map { String(repeating: " ", count: max(1, 10 - $0.count)) + $0 }
        return "  " + name + String(repeating: " ", count: max(1, 28 - name.count)) + padded.joined()
    }
}
