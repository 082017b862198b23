/// How one thing that was due stood at a moment of the past.
struct DueObligation: Equatable {
    let agency: Agency.ID
    /// The duty and the year that the document is on.
    let duty: Duty
    let year: Int
    /// The last day on which publication was in time.
    let due: CivilDate
    let outcome: Outcome
    /// The day of publication that is used; nil where none is known.
    var published: CivilDate?
    /// Whether the monitor itself saw that it was there in time.
    var isSeenInTime = false
    /// The document that meets it; nil where none was there.
    var report: PublishedReport?

    /// What is said of a duty: of thousands that are owed, none carries all that the law demands of it.
    struct Duty: Equatable {
        let id: String
        let title: LocalizedText
        /// Whether the contents of its documents are read.
        let isRead: Bool

        init(_ duty: YearlyDuty) {
            (id, title, isRead) = (duty.id, duty.title, !duty.outlines.isEmpty)
        }
    }

    /// What findings on it are about.
    var subject: String { "\(duty.id)/\(year)" }

    enum Outcome: Equatable {
        case onTime
        /// Told, and held: nothing else makes an obligation late or missing here.
        case late, missing
        /// With the word for why.
        case unknown(BulletinTerm)

        var isKnown: Bool { if case .unknown = self { false } else { true } }
    }
}

/// How many obligations stood how.
struct ObligationCount: Equatable {
    var onTime = 0
    var late = 0
    var missing = 0
    var unknown = 0

    init(_ obligations: some Sequence<DueObligation>) {
        for obligation in obligations {
            switch obligation.outcome {
            case .onTime: onTime += 1
            case .late: late += 1
            case .missing: missing += 1
            case .unknown: unknown += 1
            }
        }
    }

    /// Those that could be judged: rates are counted among them alone.
    var judged: Int { onTime + late + missing }
    var all: Int { judged + unknown }
    /// The share of those in time, in tenths of a percent; nil where none could be judged.
    var onTimeRate: Int? { Tenths.percent(onTime, of: judged) }
}
