extension ReportTitle {
    /// Reads a title by the key words of a duty.
    package init(_ title: String, rules: TitleRules) {
        var reader = TitleReader(rules: rules)
        self = reader.read(title)
    }
}
