/// The numbers of the statutory tables of one report; all their sums come out.
package struct KnownFigures: Sendable {
    /// By row id, in the order of the printed columns.
    package var rows: [String: [Int]] = [:]
    var form: ReportForm

    /// - Parameters:
    ///   - size: About how many requests came in.
    ///   - previous: The year before, whose leavings are carried in.
    static func any(_ form: ReportForm, size: Int, isCity: Bool, previous: KnownFigures?, _ dice: inout Dice)
        -> KnownFigures
    {
        var figures = KnownFigures(form: form)
        figures.addThird(size, previous, &dice)
        if form == .form2021 {
            figures.addSecond(size, isCity, previous, &dice)
        } else {
            figures.addSecondTrial(size, previous, &dice)
        }
        figures.addFourth(size, &dice)
        return figures
    }

    private static func withSum(_ values: [Int]) -> [Int] { values + [values.reduce(0, +)] }

    private mutating func addThird(_ size: Int, _ previous: KnownFigures?, _ dice: inout Dice) {
        let ids = form.results.map(\.id).filter { $0 != "t3.total" }
        var columns: [[Int]] = []
        for column in 0..<6 {
            let most = column == 0 ? size : column == 1 ? size / 6 : size / 40
            let new = most > 0 && (column == 0 || dice.chance(45)) ? dice.number((most + 1) / 2...most) : 0
            let carriedIn =
                previous.map { ($0.rows["t3.carried_out"] ?? [])[column] } ?? (new > 3 ? dice.number(0...new / 8) : 0)
            let carriedOut = new > 4 && dice.chance(60) ? dice.number(0...new / 6) : 0
            var results = [Int](repeating: 0, count: ids.count)
            var rest = new + carriedIn - carriedOut
            while rest > 0 {
                let amount = dice.number(1...max(1, rest / 3))
                results[dice.chance(55) ? dice.number(0...1) : dice.number(0...ids.count - 1)] += amount
                rest -= amount
            }
            columns.append([new, carriedIn] + results + [new + carriedIn - carriedOut, carriedOut])
        }
        for (index, id) in (["t3.new", "t3.carried_in"] + ids + ["t3.total", "t3.carried_out"]).enumerated() {
            rows[id] = Self.withSum(columns.map { $0[index] })
        }
    }

    private mutating func addSecond(_ size: Int, _ isCity: Bool, _ previous: KnownFigures?, _ dice: inout Dice) {
        func stock(_ id: String, _ most: Int, _ dice: inout Dice) -> [Int] {
            let before = previous?.form == .form2021 ? previous?.rows[id]?.last ?? 0 : dice.number(0...most * 6)
            let made = most > 0 ? dice.number(0...most) : 0
            let ended = dice.number(0...min(before, most))
            return [made, ended, before + made - ended]
        }
        rows["t2.regulations"] = stock("t2.regulations", isCity ? 3 : 0, &dice)
        rows["t2.normative_documents"] = stock("t2.normative_documents", size > 0 ? dice.number(0...12) : 0, &dice)
        for (id, most) in [("t2.licensing", 3000), ("t2.penalties", 600), ("t2.coercion", 60)] {
            rows[id] = [amount(id, size > 0 ? most : 0, previous, &dice)]
        }
        rows["t2.fees"] = [amount("t2.fees", size > 20 ? 900 : 0, previous, &dice)]
    }

    /// A number of the order of the year before.
    private func amount(_ id: String, _ most: Int, _ previous: KnownFigures?, _ dice: inout Dice) -> Int {
        if previous?.form == form, let before = previous?.rows[id]?.last {
            return before == 0 ? 0 : dice.number(before / 2...before * 2)
        }
        return most == 0 || dice.chance(30) ? 0 : dice.number(1...most)
    }

    private mutating func addSecondTrial(_ size: Int, _ previous: KnownFigures?, _ dice: inout Dice) {
        let most = size > 0 ? 12 : 0
        for id in ["t2.regulations", "t2.normative_documents"] {
            let made = id == "t2.regulations" ? 0 : dice.number(0...most)
            let before = previous?.form == form ? previous?.rows[id]?.last ?? 0 : dice.number(0...most * 4)
            rows[id] = [made, made, made + before]
        }
        for id in ["t2.licensing", "t2.other_services", "t2.penalties", "t2.coercion", "t2.fees"] {
            let items = previous?.rows[id].flatMap { $0.count > 1 ? $0[0] + $0[1] : nil } ?? dice.number(0...most * 9)
            let change = items == 0 ? 0 : dice.number(-min(items, 4)...4)
            rows[id] = [items, change]
            if id != "t2.fees" { rows[id]?.append(items == 0 ? 0 : dice.number(0...most * 80)) }
        }
        rows["t2.procurement"] = size > 0 ? [dice.number(1...40), dice.number(10_000...5_000_000)] : [0, 0]
    }

    private mutating func addFourth(_ size: Int, _ dice: inout Dice) {
        for id in ["t4.reconsideration", "t4.litigation_direct", "t4.litigation_after"] {
            let most = size > 400 ? 90 : size > 20 ? 3 : 0
            rows[id] = Self.withSum((0..<4).map { _ in dice.chance(50) ? dice.number(0...most) : 0 })
        }
    }
}
