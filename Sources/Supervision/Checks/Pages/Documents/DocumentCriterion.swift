/// What is looked at in the head of a document.
package enum DocumentCriterion: Equatable, Sendable {
    case metadata(DocumentMetadataCriterion)
    case number(DocumentNumberCriterion)
    case duplicateIndex(DuplicateIndexCriterion)
    case repealed(RepealedDocumentCriterion)
    case interpretation(InterpretationCriterion)

    func failures(in subject: PageCase) -> [PageFailure] {
        guard subject.isReadable else { return [] }
        return switch self {
        case .metadata(let criterion): criterion.failures(in: subject)
        case .number(let criterion): criterion.failures(in: subject)
        case .duplicateIndex(let criterion): criterion.failures(in: subject)
        case .repealed(let criterion): criterion.failures(in: subject)
        case .interpretation(let criterion): criterion.failures(in: subject)
        }
    }
}
