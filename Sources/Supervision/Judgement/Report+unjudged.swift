extension Report {
    /// What of it was there and could not be judged by `forms`, each kind with what it is about.
    func omissions(of forms: [TableForm]) -> [CheckedReport.Omission] {
        var omissions: [CheckedReport.Omission] = isCutShort ? [.partlyRead] : []
        if let contraryLabel { omissions.append(.titles(shown: title, label: contraryLabel)) }
        let unread = mentionedTables.subtracting(tables.map(\.table)).sorted()
        if !unread.isEmpty {
            omissions.append(.tables(unread.map { id in forms.first { $0.table == id }?.title ?? id }))
        }
        let rows = unjudgedRows(of: forms)
        if !rows.isEmpty { omissions.append(.figures(rows)) }
        let unnamed = unnamedRows(of: forms)
        if !unnamed.isEmpty { omissions.append(.labels(unnamed)) }
        return omissions
    }
}

extension [CheckedReport.Omission] {
    /// Part by part, with the reason in one word; nil where there are none.
    var unjudgedParts: [UnjudgedPart]? {
        isEmpty ? nil : flatMap { omission in omission.parts.map { UnjudgedPart(part: $0, reason: omission.reason) } }
    }
}
