/// What is looked at in the parts of a report.
package enum ContentTest: Equatable, Sendable {
    case partLength(PartLengthTest)
    case partMissing(PartMissingTest)
    case topics(TopicsTest)
    /// The parts stand in another order than the outline's, or are numbered wrongly.
    case sectionOrder
    /// A part bears another title than the prescribed one.
    case sectionTitle(SectionTitleTest)
    case extraSection(ExtraSectionTest)

    func failures(in case_: ReportCase) -> [CheckFailure] {
        switch self {
        case .partLength(let test): test.failures(in: case_)
        case .partMissing(let test): test.failures(in: case_)
        case .topics(let test): test.failures(in: case_)
        case .sectionOrder: SectionOrderTest().failures(in: case_)
        case .sectionTitle(let test): test.failures(in: case_)
        case .extraSection(let test): test.failures(in: case_)
        }
    }
}
