import Supervision

/// What changed in documents.
extension Monitor {
    /// Says of each report that has changed what changed in it, as far as both of its texts are kept.
    ///
    /// It explains and decides nothing: a store that cannot be read leaves the change told and what it was unknown.
    func explainChanges(in evaluation: inout SourceEvaluation, of source: Source) async {
        let changed = evaluation.notices.indices.filter { evaluation.notices[$0].event == .reportChanged }
        guard !changed.isEmpty else { return }
        var texts = ledger.texts(of: source.id)
        texts.merge(evaluation.texts) { _, new in new }
        let hashes = changed.flatMap { index in
            [evaluation.notices[index].contentBefore, evaluation.notices[index].report.article?.contentHash]
        }
        let sought = Set(hashes.compactMap(\.self)).subtracting(texts.keys)
        let kept = sought.isEmpty ? [:] : (try? await ports.store.texts(of: source.id, sought)) ?? [:]
        texts.merge(kept) { first, _ in first }
        for index in changed {
            let notice = evaluation.notices[index]
            evaluation.notices[index].change = DocumentChange(
                from: notice.contentBefore.flatMap { texts[$0] },
                to: notice.report.article?.contentHash.flatMap { texts[$0] }
            )
        }
    }
}

extension Ledger {
    /// What documents of a source said that is not in the store yet.
    func texts(of source: Source.ID) -> [UInt64: DocumentText] {
        let own = uncommitted.texts.filter { $0.source == source }.map { ($0.contentHash, $0.text) }
        return Dictionary(own) { _, last in last }
    }
}
