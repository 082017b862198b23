/// What a finding on a yearly duty is about: `annual-report/2025`.
package struct DutySubject: Equatable, Sendable {
    /// The id of the duty.
    package let duty: String
    /// The report year.
    package let year: Int

    /// Nil where `subject` is that of something else.
    package init?(_ subject: String) {
        let parts = subject.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count >= 2, parts[1].count == 4, let year = Int(parts[1]), !parts[0].isEmpty else { return nil }
        duty = String(parts[0])
        self.year = year
    }
}
