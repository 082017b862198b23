import Supervision

extension TableGrid {
    /// The numbered heading that fills the first row with words; nil where the first row is one of columns.
    ///
    /// Some publishers put the heading of a section into its table, where no reader of text would find it.
    var title: String? {
        guard rows.count > 1, let first = rows.first else { return nil }
        let printed = first.filter { $0.isOrigin && !$0.text.isEmpty }
        guard printed.count == 1, let title = printed.first?.text, title.utf8.count <= 150 else { return nil }
        return HeadingMark(title)?.style == .ideograph ? title : nil
    }
}
