extension ContentCriterion {
    /// How much of its matter the report holds.
    func sight(of subject: ReportCase) -> CheckSight {
        if case .topics(let criterion) = self { return criterion.sight(of: subject) }
        guard !subject.report.isCutShort, let outline = subject.outline, outline.form == .sections else {
            return .partial
        }
        return CheckSight(isDecided(in: subject, outline))
    }

    private func isDecided(in subject: ReportCase, _ outline: Outline) -> Bool {
        let sections = subject.report.sections
        switch self {
        case .partLength(let criterion):
            let own = subject.sections(criterion.part)
            return !own.isEmpty && own.allSatisfy { $0.bodyLength != nil }
        case .partMissing, .topics: return true
        case .sectionOrder:
            return sections.map(\.id) == outline.parts.map(\.id) && sections.allSatisfy { $0.number != nil }
        case .sectionTitle:
            return outline.parts.allSatisfy { part in
                sections.contains { $0.id == part.id && $0.title.unicodeScalars.count < SectionHeading.longest }
            }
        case .extraSection(let criterion):
            return Set(sections.compactMap(\.id)).count >= criterion.leastParts
        }
    }
}
