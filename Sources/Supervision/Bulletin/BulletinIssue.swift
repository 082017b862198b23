/// Something that stood at the end of the period and is held against those whom it concerns.
struct BulletinIssue {
    let alert: AlertPast
    /// How it stood at the end.
    let standing: AlertPast.Standing
    /// Those of the bulletin whom it concerns, in the order of the watchlist.
    let agencies: [Agency]
    /// What was last said of it; nil where that is kept no longer.
    let finding: Finding?
    /// Under which indicator it stands, and what it costs; nil where it costs nothing.
    let price: (indicator: Int, points: Int)?
    /// Whether it stands on a page of several agencies: then it costs nobody points.
    let isShared: Bool
    /// What is done about it, as it stood at the end; nil where it is not followed.
    let rectification: PastCase?
}
