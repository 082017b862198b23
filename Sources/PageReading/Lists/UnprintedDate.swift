import Supervision

/// The date of a row that prints none, or one without a year: what stands behind its link or its month and day says it.
struct UnprintedDate {
    let survey: PageSurvey

    private var document: HTMLDocument { survey.document }

    /// - Parameters:
    ///   - mark: The row's month and day; nil where it prints none.
    ///   - link: The row's link.
    func date(of mark: PageSurvey.DateMark?, beside link: PageSurvey.Link) -> CivilDate? {
        if let mark, mark.written != nil { return nil }
        let stated = stated(by: link)
        guard let mark else { return stated }
        guard let printed = monthAndDay(of: mark) else { return nil }
        return ([stated, attribute(around: mark.node), addressed(by: link)] as [CivilDate?]).lazy.compactMap { $0 }
            .first { $0.month == printed.month && $0.day == printed.day }
    }

    /// The date behind a label of publication in the link's own `title`: `标题：… 发表时间：2020-12-04`.
    private func stated(by link: PageSurvey.Link) -> CivilDate? {
        guard let title = document.value(.title, of: link.node), title.count <= 1_000 else { return nil }
        let labelled = LabelledDate.all(in: document.bytes.span.extracting(title))
        return labelled.first {
            $0.label.kind == .publication && !$0.label.isBare && $0.label.rank < DateLabel.updateRank
        }?.date.date
    }

    private func monthAndDay(of mark: PageSurvey.DateMark) -> (month: Int, day: Int)? {
        let text = document.bytes.span.extracting(document.textRange(mark.node))
        guard case .monthAndDay(let month, let day) = DatePart.read(text) else { return nil }
        return (month, day)
    }

    /// `<span date-value="2021/01/04">[01-04]</span>`.
    private func attribute(around node: Int) -> CivilDate? {
        let parent = document.parent(of: node)
        guard parent >= 0 else { return nil }
        for name in [HTMLAttribute.Name.dateValue, .dataDate, .dataTime, .datetime, .title, .value] {
            guard let value = document.value(name, of: parent), value.count <= 100 else { continue }
            if let date = DateScanner.next(in: document.bytes.span.extracting(value), from: 0) { return date.date }
        }
        return nil
    }

    private func addressed(by link: PageSurvey.Link) -> CivilDate? {
        guard link.way == .address else { return nil }
        return AddressDate.read(document.bytes.span.extracting(link.address))
    }
}
