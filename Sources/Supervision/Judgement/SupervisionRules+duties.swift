package import FoundationEssentials

extension SupervisionRules {
    /// The yearly duty whose reports stand in annual-report lists.
    package var reportDuty: (pack: RulePack, duty: YearlyDuty)? { reportDutyID.flatMap(duty) }

    /// The duty of that id, with the pack that describes it.
    package func duty(_ id: String) -> (pack: RulePack, duty: YearlyDuty)? {
        obligations.first { $0.duty.id == id }.map { ($0.pack, $0.duty) }
    }

    /// Whether documents that meet `duty` stand in the list.
    package func serves(_ source: Source, _ duty: YearlyDuty) -> Bool {
        source.kind == .annualReportList ? duty.id == reportDutyID : source.duties.contains(duty.id)
    }

    /// The duties whose documents stand in a list, with the agencies that owe them; none for other pages.
    package func duties(of source: Source) -> [ListedDuty] {
        guard source.kind.isDutyList else { return [] }
        let agencies = watchlist.agencies(of: source)
        return obligations.filter { serves(source, $0.duty) }.map { obligation in
            let duty = obligation.duty
            return ListedDuty(
                duty: duty,
                agencies: duty.supervised == .always ? agencies : agencies.filter { duty.concerns($0.kind) },
                firstReportYear: firstReportYear(of: duty)
            )
        }
    }

    /// Whether it is asked if `agency` meets `duty`.
    package func supervises(_ duty: YearlyDuty, of agency: Agency) -> Bool {
        switch duty.supervised {
        case .always: true
        case .listed: duty.concerns(agency.kind) && watchlist.sources(of: agency.id).contains { serves($0, duty) }
        }
    }

    // MARK: First years

    /// Obligations of this duty are supervised from this report year on.
    package func firstReportYear(of duty: YearlyDuty) -> Int { firstYears[duty.id] ?? firstReportYear }

    /// The first years where the operator names none and none are remembered.
    package static func defaultYears(for watchlist: Watchlist, by ruleBook: RuleBook, at now: Date) -> FirstYears {
        FirstYears(
            common: defaultFirstReportYear(for: watchlist, by: ruleBook, at: now),
            ofDuties: defaultFirstYears(by: ruleBook, at: now)
        )
    }

    /// The first report year where the operator names none: the one before the year that falls due next.
    package static func defaultFirstReportYear(for watchlist: Watchlist, by ruleBook: RuleBook, at now: Date) -> Int {
        let today = ruleBook.civilTime.date(at: now)
        let next = ruleBook.duties.filter { $0.duty.supervised == .always }.flatMap { _, duty in
            watchlist.agencies.compactMap {
                duty.nextReportYear(for: $0, today: today, calendar: ruleBook.calendar)
            }
        }
        return (next.min() ?? today.year) - 1
    }

    /// The first years of duties that only some lists serve, where the operator names none: that of the document which
    /// falls due in this calendar year. Nobody who lists a page today asks for what was due before.
    package static func defaultFirstYears(by ruleBook: RuleBook, at now: Date) -> [String: Int] {
        let today = ruleBook.civilTime.date(at: now)
        let listed = ruleBook.duties.map(\.duty).filter { $0.supervised == .listed }
        return listed.reduce(into: [:]) { $0[$1.id] = today.year - $1.yearOffset(publishedOn: today) }
    }
}
