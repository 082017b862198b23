/// Tells how obligations stood at a moment of the past: from what was told by then, and from what was seen by then.
///
/// Late or missing is only what was told and held at that moment. What was silenced, called wrong, or rests on steps that are
/// kept no longer is unknown, and so is what nobody could see.
struct PastObligations {
    private let rules: SupervisionRules
    private let duties: [(pack: RulePack, duty: YearlyDuty)]
    private let period: BulletinPeriod
    private let sight: PageSight
    private let alerts: [AlertPast]
    /// Where the alert of a key lies among them.
    private let places: [AlertKey: Int]
    private let reports: [ReportSlot: [PublishedReport]]

    private struct AlertKey: Hashable {
        let rule: Rule.ID
        let agency: Agency.ID
        let subject: String
    }

    init(_ history: BulletinHistory, by rules: SupervisionRules, sight: PageSight, period: BulletinPeriod) {
        self.rules = rules
        duties = rules.ruleBook.duties
        self.period = period
        self.sight = sight
        alerts = history.alerts
        let ofAgencies = history.alerts.enumerated().lazy.compactMap { place, alert in
            alert.agency.map { (AlertKey(rule: alert.rule, agency: $0, subject: alert.subject), place) }
        }
        places = Dictionary(ofAgencies) { first, _ in first }
        reports = Dictionary(grouping: history.reports) { ReportSlot(duty: $0.duty, agency: $0.agency, year: $0.year) }
    }

    /// Everything of `agency` that was due by a moment, in the order of duties and years.
    func due(of agency: Agency, at moment: BulletinPeriod.Moment) -> [DueObligation] {
        let last = period.lastDay(moment)
        return duties.flatMap { _, duty -> [DueObligation] in
            let first = rules.firstReportYear(of: duty)
            guard first <= last.year + 1, rules.supervises(duty, of: agency) else { return [] }
            return (first...last.year + 1).compactMap { judge(duty, of: agency, year: $0, at: moment) }
        }
    }

    private func judge(
        _ duty: YearlyDuty,
        of agency: Agency,
        year: Int,
        at moment: BulletinPeriod.Moment
    ) -> DueObligation? {
        let deadline = duty.deadline(
            for: agency.kind,
            in: agency.jurisdiction,
            reportYear: year,
            calendar: rules.ruleBook.calendar
        )
        guard let due = deadline?.due, due <= period.lastDay(moment), agency.lifetime.covers(reportYear: year),
            let regime = duty.regime(for: agency.kind, reportYear: year)
        else { return nil }
        let reports = reports[ReportSlot(duty: duty.id, agency: agency.id, year: year)] ?? []
        let standing = reports.filter { $0.stands(at: period.instant(moment)) }
        let subject = "\(duty.id)/\(year)"
        let told = { (rule: Rule.ID) in
            places[AlertKey(rule: rule, agency: agency.id, subject: subject)].flatMap { alerts[$0].standing(moment) }
        }
        guard let report = standing.min(by: Self.isBetter) else {
            let absence = told(regime.rules.missing) ?? told(duty.notices.withdrawn)
            let outcome = absence.map { Self.outcome($0, .missing) } ?? .unknown(reason(duty, agency, moment))
            return DueObligation(
                agency: agency.id,
                duty: DueObligation.Duty(duty),
                year: year,
                due: due,
                outcome: outcome
            )
        }
        // Whoever publishes a report anew has published it before.
        let alike = reports.filter {
            ($0.form == .substitute) == (report.form == .substitute) && $0.firstSeen <= report.firstSeen
        }
        let first = alike.min { $0.firstSeen < $1.firstSeen } ?? report
        var obligation = presence(of: first, told(regime.rules.late), due, regime, duty, agency)
        obligation.report = report
        return obligation
    }

    /// The statutory report before a substitute, then the one that was seen first.
    private static func isBetter(_ left: PublishedReport, _ right: PublishedReport) -> Bool {
        (left.form == .statutory ? 0 : 1, left.firstSeen) < (right.form == .statutory ? 0 : 1, right.firstSeen)
    }

    private func presence(
        of report: PublishedReport,
        _ late: AlertPast.Standing?,
        _ due: CivilDate,
        _ regime: Regime,
        _ duty: YearlyDuty,
        _ agency: Agency
    ) -> DueObligation {
        let evidence = report.evidence(yearOffset: regime.due.yearOffset, civilTime: period.civilTime)
        let verdict = LatenessJudgement(due: due, civilTime: period.civilTime)
            .verdict(on: evidence, isYearCertain: report.isYearCertain)
        var (outcome, isSeen) = (DueObligation.Outcome.unknown(.undetermined), false)
        if let late {
            outcome = Self.outcome(late, .late)
        } else if case .inTime(let isCertain) = verdict {
            (outcome, isSeen) = (.onTime, isCertain)
        }
        return DueObligation(
            agency: agency.id,
            duty: DueObligation.Duty(duty),
            year: report.year,
            due: due,
            outcome: outcome,
            published: evidence.date,
            isSeenInTime: isSeen
        )
    }

    /// What an alert comes to: nothing is held against anybody that was not told, or is not known for certain any longer.
    private static func outcome(_ standing: AlertPast.Standing, _ held: DueObligation.Outcome) -> DueObligation.Outcome
    {
        guard standing.isCertain else { return .unknown(.notRecorded) }
        switch standing.state {
        case .firing: return held
        case .silenced: return .unknown(.setAside)
        case .inhibited: return .unknown(.unreadable)
        case .pending, .resolved: return .unknown(.unconfirmed)
        }
    }

    /// Why nothing is known of a document that nobody has seen.
    private func reason(_ duty: YearlyDuty, _ agency: Agency, _ moment: BulletinPeriod.Moment) -> BulletinTerm {
        let lists = rules.watchlist.sources(of: agency.id).filter { $0.kind.isDutyList && rules.serves($0, duty) }
        guard !lists.isEmpty else { return .noSource }
        return lists.lazy.compactMap { sight.trouble(of: $0.id, at: moment)?.cause }.first ?? .unconfirmed
    }
}
