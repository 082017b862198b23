/// What may be a row of a list: a link, with the date that belongs to it.
struct CandidateRow: Sendable {
    /// The index of the link in the survey.
    let link: Int
    /// The index of the date in the survey; -1 where the row shows none.
    let date: Int
    /// The element in which link and date stand; the link itself where rows are not elements.
    let element: Int
}
