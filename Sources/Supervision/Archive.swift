/// What is remembered beside what stands now: the lives of alerts, lines that were told, and what was done about cases.
///
/// It is asked for one thing at a time, beside the monitor, which waits for nobody who asks.
package protocol Archive: Sendable {
    /// Everything that is remembered of one alert; one without alert, steps and lines where nothing is.
    ///
    /// - Throws: Where it cannot be read.
    func life(of fingerprint: String) throws -> AlertLife
    /// The kept lines beyond `sequence`, in order, `limit` of them at most.
    ///
    /// - Throws: Where they cannot be read.
    func lines(after sequence: Int, limit: Int) throws -> [AlertLine]
    /// A case with everything that happened to it; nil where there is none.
    ///
    /// - Throws: Where it cannot be read.
    func record(of id: RectificationCase.ID) throws -> CaseRecord?
    /// What is remembered of a watched page, with the reports that it lists; nil where nothing is.
    ///
    /// - Throws: Where it cannot be read.
    func state(of source: Source.ID) throws -> SourceState?
    /// What is known of an agency's reports, of whatever duty, as its lists show them.
    ///
    /// - Throws: Where it cannot be read.
    func reports(of agency: Agency.ID) throws -> [KnownReport]
}
