import Supervision

extension TextTableCriterion {
    static let keys = [
        "table", "column", "parts", "home", "context", "digressions", "goes_on", "scope", "offices", "aside",
        "part_markers", "none", "units",
        "zeros",
        "statements",
    ]

    init?(reading section: Section) {
        let table = section.required("table")?.identifier()
        let parts = section.required("parts")?.list(allowsEmpty: true) { $0.identifier() }
        let context = section.required("context")?.list { $0.words() }
        let scope = section.required("scope")?.words()
        let partMarkers = section.required("part_markers")?.words()
        let none = section.required("none")?.words()
        let units = section.required("units")?.words()
        let zeros = section.value("zeros", default: Zeros.included) { $0.choice(of: Zeros.self) }
        let statements = section.required("statements")?.list { TableStatement(reading: $0) }
        guard let table, let parts, let context, let scope, let partMarkers, let none, let units,
            let statements
        else { return nil }
        self.init(
            table: table,
            column: section.optional("column")?.identifier(),
            parts: parts,
            home: section.optional("home")?.identifier(),
            context: context,
            digressions: section.optional("digressions")?.list { $0.words() } ?? [],
            goesOn: section.value("goes_on", default: true) { $0.truthValue() },
            scope: scope,
            offices: section.optional("offices")?.words() ?? [],
            aside: section.optional("aside")?.words() ?? [],
            partMarkers: partMarkers,
            none: none,
            units: units,
            zeros: zeros,
            statements: statements
        )
    }
}

extension TableStatement {
    private static let keys = [
        "label", "words", "endings", "unless", "sums", "lone_sums", "rows", "is_part", "is_short",
    ]

    init?(reading entry: Entry) {
        guard let section = Section(entry, keys: Self.keys)
        else {
            return nil
        }
        let label = section.required("label")?.text(limit: 100)
        let words = section.required("words")?.list { $0.words() }
        let sums = section.required("sums")?.list { $0.words() }
        guard let label, let words, let sums else { return nil }
        self.init(
            label: label,
            words: words,
            endings: section.optional("endings")?.words() ?? [],
            unless: section.optional("unless")?.words() ?? [],
            sums: sums,
            loneSums: section.optional("lone_sums")?.list { $0.words() } ?? [],
            rows: section.optional("rows")?.words() ?? [],
            isPart: section.value("is_part", default: false) { $0.truthValue() },
            isShort: section.value("is_short", default: false) { $0.truthValue() }
        )
    }
}
