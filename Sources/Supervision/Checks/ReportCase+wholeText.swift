extension ReportCase {
    /// The title and every sentence of the text, those between preface and sections included: for what must stand nowhere.
    var wholeText: [ReportSentence] {
        let text = report.text.split { $0 == "\n" || $0 == "。" || $0 == "！" || $0 == "？" }
        return ([Substring(report.title)] + text).map { ReportSentence(part: nil, text: String($0)) }
    }
}
