/// Those who publish on a source, on a day: what findings about it call them, and which local rules hold for it.
package struct Publishers: Sendable {
    let agencies: [Agency]
    let today: CivilDate

    package init(_ agencies: [Agency], on today: CivilDate) {
        self.agencies = agencies
        self.today = today
    }

    /// For pages, the years of an override are those in which they are looked at.
    var territory: Territory { Territory(of: agencies, year: today.year) }
}

extension RulePack {
    /// What a rule of the pack says of something that is told at a source.
    func finding(
        _ id: Rule.ID,
        about subject: FindingSubject,
        by publishers: Publishers,
        texts: [MessageTemplate.Variable: LocalizedText] = [:],
        fill: (inout [MessageTemplate.Variable: String]) -> Void
    ) -> Finding? {
        finding(id, about: subject, in: publishers.territory, texts: texts) { values in
            values[.agency] = publishers.agencies.names
            fill(&values)
        }
    }
}
