/// How one obligation stands, what is wrong, and which alerts cannot be checked at present.
package struct ObligationVerdict: Equatable, Sendable {
    /// How it stands, for the status.
    package var status: ObligationStatus
    /// What does not hold for it now.
    package var findings: [Finding]
    /// Fingerprints of absences that can neither be upheld nor withdrawn while the source cannot be read.
    package var unverifiable: Set<String>

    package init(status: ObligationStatus, findings: [Finding] = [], unverifiable: Set<String> = []) {
        self.status = status
        self.findings = findings
        self.unverifiable = unverifiable
    }
}
