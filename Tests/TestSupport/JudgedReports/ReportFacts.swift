import Supervision

/// Everything that a report's sentences and tables say in numbers, known beforehand, so that they agree.
package struct ReportFacts: Sendable {
    var numbers: [String: Int] = [:]
    var words: [String: String] = [:]
    var isGovernment = false
    var kind: AgencyKind = .localDept
    var year = 0

    func holds(_ condition: String) -> Bool {
        switch condition {
        case "gov": isGovernment
        case "dept": !isGovernment && kind != .townshipGov
        case "town": kind == .townshipGov
        case "some": number("new") > 0
        case "none": number("new") == 0 && number("in") == 0
        case "in": number("in") > 0
        case "in0": number("in") == 0
        case "left": number("out") > 0
        case "left0": number("out") == 0
        case "rev": number("rev") > 0
        case "rev0": number("rev") == 0
        case "suit": number("suit") > 0
        case "suit0": number("suit") == 0
        case "law0": number("rev") == 0 && number("suit") == 0
        case "law": number("rev") + number("suit") > 0
        case "big": number("pub") > 300
        case "small": number("pub") <= 300
        case "y2021": year >= 2021
        default: preconditionFailure("no condition is called \(condition)")
        }
    }

    func number(_ name: String) -> Int { numbers[name] ?? 0 }

    static func any(of agency: ReportingAgency, year: Int, size: Int, previous: ReportFacts?, _ dice: inout Dice)
        -> ReportFacts
    {
        var facts = ReportFacts()
        facts.isGovernment = agency.isGovernment
        facts.kind = agency.kind
        facts.year = year
        facts.words = [
            "self": agency.selfName, "agency": agency.name, "place": agency.place, "phone": agency.phone,
            "addr": agency.street, "zip": "\(dice.number(13...85))\(dice.digits(4))", "Y": "\(year)",
            "L": "\(year - 1)",
            "N": "\(year + 1)", "no": "\(dice.number(3...98))",
        ]
        facts.addPublished(size: size, previous: previous, &dice)
        return facts
    }

    /// What was published: by content and by channel, both sums being the same total.
    private mutating func addPublished(size: Int, previous: ReportFacts?, _ dice: inout Dice) {
        let last = previous?.number("pub") ?? dice.number(20...(60 + size * 40))
        let total = last + dice.number(3...max(4, last / 4))
        numbers["pubLast"] = last
        numbers["pub"] = total
        for names in [["pubA", "pubB", "pubC", "pubD"], ["web", "wx", "wb", "oth"]] {
            var rest = total
            for name in names.dropLast() {
                let part = dice.number(1...max(1, rest * 2 / 3))
                numbers[name] = part
                rest -= part
            }
            numbers[names[names.count - 1]] = rest
        }
    }

    /// Takes over what the tables say.
    mutating func add(_ figures: KnownFigures) {
        func row(_ id: String) -> [Int] { figures.rows[id] ?? [Int](repeating: 0, count: 7) }
        func sum(_ prefix: String) -> Int {
            figures.rows.filter { $0.key.hasPrefix(prefix) }.reduce(0) { $0 + ($1.value.last ?? 0) }
        }
        let new = row("t3.new")
        let names = [
            "new": "t3.new", "in": "t3.carried_in", "out": "t3.carried_out", "done": "t3.total",
            "granted": "t3.granted",
            "partial": "t3.partial",
        ]
        for (name, id) in names { numbers[name] = row(id).last ?? 0 }
        numbers["nat"] = new[0]
        numbers["leg"] = (new.last ?? 0) - new[0]
        numbers["refused"] = sum("t3.refused")
        numbers["unavail"] = sum("t3.unavailable")
        numbers["unproc"] = sum("t3.unprocessed")
        numbers["misc"] = sum("t3.other")
        for (name, id) in [
            ("rev", "t4.reconsideration"), ("suitA", "t4.litigation_direct"), ("suitB", "t4.litigation_after"),
        ] {
            let values = figures.rows[id] ?? [0, 0, 0, 0, 0]
            numbers[name] = values[4]
            for (index, end) in ["Up", "Fix", "Oth", "Pend"].enumerated() { numbers[name + end] = values[index] }
        }
        numbers["suit"] = number("suitA") + number("suitB")
        for (name, id) in [("docs", "t2.normative_documents"), ("lic", "t2.licensing"), ("pen", "t2.penalties")] {
            numbers[name] = (figures.rows[id] ?? [0]).first ?? 0
            numbers[name + "Now"] = (figures.rows[id] ?? [0]).last ?? 0
        }
    }
}
