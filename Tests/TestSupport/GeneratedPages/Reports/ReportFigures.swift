/// The figures of the statutory tables of one report, as texts in the order of the printed columns.
struct ReportFigures {
    var form: ReportForm
    /// By row id; what is not printed is an empty text.
    var rows: [String: [String]] = [:]

    static func any(_ form: ReportForm, _ dice: inout Dice) -> ReportFigures {
        var figures = ReportFigures(form: form)
        figures.addThird(&dice)
        figures.addSecond(&dice)
        figures.addFourth(&dice)
        return figures
    }

    /// Table three, with all its sums right.
    private mutating func addThird(_ dice: inout Dice) {
        let size = dice.one(of: [0, 3, 40, 1200])
        var total = [Int](repeating: 0, count: 7)
        for row in form.results where row.id != "t3.total" {
            var values = (0..<6).map { column in
                size > 0 && dice.chance(column == 0 ? 45 : 12) ? dice.number(0...size) : 0
            }
            values.append(values.reduce(0, +))
            rows[row.id] = values.map(String.init)
            for index in 0..<7 { total[index] += values[index] }
        }
        var carriedIn = (0..<6).map { _ in dice.chance(20) ? dice.number(0...size) : 0 }
        carriedIn.append(carriedIn.reduce(0, +))
        // What was received is what was finished, less what was carried in, plus what is left.
        let carriedOut = (0..<7).map { max(0, carriedIn[$0] - total[$0]) }
        var new = (0..<6).map { total[$0] + carriedOut[$0] - carriedIn[$0] }
        new.append(new.reduce(0, +))
        var left = Array(carriedOut[..<6])
        left.append(left.reduce(0, +))
        rows["t3.new"] = new.map(String.init)
        rows["t3.carried_in"] = carriedIn.map(String.init)
        rows["t3.total"] = total.map(String.init)
        rows["t3.carried_out"] = left.map(String.init)
    }

    private mutating func addSecond(_ dice: inout Dice) {
        func numbers(_ count: Int, _ dice: inout Dice) -> [String] {
            (0..<count).map { _ in "\(dice.chance(40) ? 0 : dice.number(0...3000))" }
        }
        rows["t2.regulations"] = numbers(3, &dice)
        rows["t2.normative_documents"] = numbers(3, &dice)
        let width = form == .form2021 ? 1 : 3
        for id in ["t2.licensing", "t2.penalties", "t2.coercion"] { rows[id] = numbers(width, &dice) }
        let fees = "\(dice.number(0...900)).\(dice.digits(2))"
        rows["t2.fees"] = form == .form2021 ? [fees] : numbers(2, &dice)
        guard form == .trial2019 else { return }
        rows["t2.other_services"] = numbers(3, &dice)
        rows["t2.procurement"] = ["\(dice.number(0...40))", dice.one(of: ["0", "251000元", "12.5万元"])]
    }

    private mutating func addFourth(_ dice: inout Dice) {
        for id in ["t4.reconsideration", "t4.litigation_direct", "t4.litigation_after"] {
            var values = (0..<4).map { _ in dice.chance(70) ? 0 : dice.number(0...9) }
            values.append(values.reduce(0, +))
            rows[id] = values.map(String.init)
        }
    }

    /// Prints nothing, or a sign for nothing, in place of zeros.
    mutating func blankZeros() {
        for (id, values) in rows { rows[id] = values.map { $0 == "0" ? "" : $0 } }
    }
}
