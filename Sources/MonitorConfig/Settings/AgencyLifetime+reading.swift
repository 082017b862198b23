import Supervision

extension AgencyLifetime {
    /// Reads `valid_from`, `valid_to` and `predecessors` of an agency.
    init(reading section: Section) {
        let from = section.optional("valid_from")?.date()
        let through = section.optional("valid_to")?.date()
        if let from, let through, through < from {
            section.optional("valid_to")?.report(.reversed("\(from)", "\(through)"))
        }
        let predecessors = section.optional("predecessors")?.list(allowsEmpty: true) { $0.text(limit: 200) }
        self.init(from: from, through: through, predecessors: predecessors ?? [])
    }
}
