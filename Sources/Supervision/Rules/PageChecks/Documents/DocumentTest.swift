/// What is looked at in the head of a document.
package enum DocumentTest: Equatable, Sendable {
    case metadata(DocumentMetadataTest)
    case number(DocumentNumberTest)
    case duplicateIndex(DuplicateIndexTest)
    case repealed(RepealedDocumentTest)
    case interpretation(InterpretationTest)

    func failures(in case_: PageCase) -> [PageFailure] {
        guard case_.isReadable else { return [] }
        return switch self {
        case .metadata(let test): test.failures(in: case_)
        case .number(let test): test.failures(in: case_)
        case .duplicateIndex(let test): test.failures(in: case_)
        case .repealed(let test): test.failures(in: case_)
        case .interpretation(let test): test.failures(in: case_)
        }
    }
}
