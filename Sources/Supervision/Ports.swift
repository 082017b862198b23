package import FoundationEssentials

/// Gets a page from a server.
package protocol PageFetcher: Sendable {
    /// Never throws: whatever happens is one of the outcomes. A cancelled task ends in `failed(cancelled)`.
    func fetch(_ request: FetchRequest) async -> FetchResult
}

/// What is asked of a server.
package struct FetchRequest: Hashable, Sendable {
    /// The page to get.
    package var address: WebAddress
    /// What makes the request conditional; empty asks for the page unconditionally.
    package var validators: PageValidators
    /// How it is asked.
    package var method: Method
    /// Whether caches on the way are asked to let the server itself answer (RFC 9111, 5.2.1.4).
    package var isPastCaches: Bool
    /// The page that leads there, where the server wants to know (RFC 9110, section 10.1.3).
    package var referer: WebAddress?
    /// Whose share of connections and bytes it takes; nil: that of its host alone.
    package var account: FetchAccount?
    /// Whether what the host says in its `robots.txt` is obeyed.
    package var robots = RobotsConduct.obey

    package init(
        address: WebAddress,
        validators: PageValidators = PageValidators(),
        method: Method = .get,
        isPastCaches: Bool = false,
        account: FetchAccount? = nil
    ) {
        self.address = address
        self.validators = validators
        self.method = method
        self.isPastCaches = isPastCaches
        self.account = account
    }

    /// How it is asked (RFC 9110, section 9.3).
    package enum Method: Hashable, Sendable {
        case get
        /// For the headers alone: whether there is a page. Its body is empty.
        case head
        /// With what a script of a page would send.
        case post(Body)
    }

    /// What is sent along.
    package struct Body: Hashable, Sendable {
        /// Its bytes.
        package var bytes: Data
        /// Its media type.
        package var type: String

        package init(bytes: Data, type: String) {
            self.bytes = bytes
            self.type = type
        }
    }
}

/// Turns the bytes of a page into what a person reads there. Pure: the same bytes give the same reading.
package protocol PageReader: Sendable {
    /// Reads the page once for all of `purposes`, which do not change one another's part of the reading.
    ///
    /// Never throws: a page that cannot be read is a `ReadPage` whose kind and signs say so.
    ///
    /// - Parameter rowPath: An XPath 1.0 expression for the elements that are the list's rows, where the configuration
    ///   has one; nil finds the rows by what they look like.
    /// - Parameter sought: The documents that are searched for, by whose names lists and titles are told from others.
    func read(
        _ page: FetchedPage,
        as purposes: ReadingPurpose,
        rowPath: String?,
        seeking sought: SoughtDocuments
    ) -> ReadPage
    /// Finds title and dates in what was read out of a file.
    func read(_ blocks: [ContentBlock], of file: FetchedPage, seeking sought: SoughtDocuments) -> ReadPage
    /// What the page tells of a list that only its script draws; nil for a page of no family.
    ///
    /// - Parameter configured: The address as it is configured, whose fragment may name the column.
    /// - Parameter files: The further scripts that were read because an earlier answer named them.
    func derivation(
        in page: FetchedPage,
        at configured: WebAddress,
        by families: [SiteFamily],
        with files: [WebAddress: FetchedPage]
    ) -> DataListDerivation?
    /// The request for a page of such a list, 1 being the first; nil where the entry does not fit what the page gave.
    ///
    /// - Parameter candidate: Which of the family's requests.
    func request(of list: DataList, page: Int, size: Int, candidate: Int) -> FetchRequest?
    /// Reads what came in answer. Never throws: whatever came is one of the outcomes.
    func read(_ answer: FetchedPage, of list: DataList, seeking sought: SoughtDocuments) -> DataAnswer
}

/// A reader that knows no lists which only scripts draw.
extension PageReader {
    package func derivation(
        in page: FetchedPage,
        at configured: WebAddress,
        by families: [SiteFamily],
        with files: [WebAddress: FetchedPage]
    ) -> DataListDerivation? { nil }

    package func request(of list: DataList, page: Int, size: Int, candidate: Int) -> FetchRequest? { nil }

    package func read(_ answer: FetchedPage, of list: DataList, seeking sought: SoughtDocuments) -> DataAnswer {
        .refused("no reader")
    }
}

/// Reads the text out of files that are no pages, such as PDF.
package protocol AttachmentReader: Sendable {
    /// The format of a file by its first bytes; nil where it is none that is attached to pages.
    func format(of file: FetchedPage) -> AttachmentFormat?
    /// Never throws: a file that cannot be read is `unreadable`, with the reason.
    func read(_ file: FetchedPage) async -> AttachmentReading
}

/// Remembers state, and alert lines until every sink has them, over restarts.
///
/// The lines are kept once, whoever is to be told; each sink has a mark of its own (`SinkMark`), and what lies behind the
/// mark is its outbox.
package protocol StateStore: Sendable {
    /// How many of the newest lines are kept. It bounds the outbox of each sink: what falls out of a longer one is counted
    /// as lost in the sink's mark.
    var keptLines: Int { get }
    /// Everything that was remembered; empty in a new store. Throws where it cannot be read: then nothing may start.
    func load() async throws -> StoredState
    /// Remembers all of `change` or nothing of it; returns when it is durable.
    ///
    /// The numbers of its lines rise, from beyond every number that was committed before; a change whose lines do not is
    /// refused, because a sink may be past them.
    func commit(_ change: StateChange) async throws
    /// What people have said and no commit has taken, in the order of their numbers and `OrderLimits.waiting` at most; see
    /// `StateChange.takenOrders`. It is asked with every tick, and costs next to nothing where nobody said anything.
    func waitingOrders() async throws -> [PersonOrder]
    /// The cases of those ids, and all others of their alerts, as they are remembered: of what ended long ago the monitor
    /// keeps nothing in memory.
    func cases(of ids: [RectificationCase.ID]) async throws -> [RectificationCase]
    /// How many bytes it takes on the disk; nil where it takes none, or nobody can say.
    var sizeBytes: Int? { get }
    /// Why what is committed will not be found at the next start though committing succeeds; nil where it will.
    var displacement: (any Error)? { get }
    /// The kept lines beyond `sequence`, in order, `limit` of them at most.
    func lines(after sequence: Int, limit: Int) async throws -> [AlertLine]
    /// What documents of a source said, by the hashes of these contents: those that are still kept.
    func texts(of source: Source.ID, _ hashes: Set<UInt64>) async throws -> [UInt64: DocumentText]
    /// Moves a sink's mark forward, and never back, and keeps a line that was set aside. A sink that is not remembered,
    /// because it was forgotten meanwhile, stays so.
    func advance(_ mark: SinkMark, burying letter: DeadLetter?) async throws
}

extension StateStore {
    /// Moves a sink's mark forward, and never back.
    package func advance(_ mark: SinkMark) async throws { try await advance(mark, burying: nil) }

    /// Nil: where there is no file, none takes room.
    package var sizeBytes: Int? { nil }

    /// Nil: where there is no file, none can be lost.
    package var displacement: (any Error)? { nil }
}

/// Tells people about alerts.
///
/// It is told in batches, in order, one batch at a time, from where it stopped: a line comes a second time only where the
/// sink could neither write it nor show that it had. A sink may fail, hang, or be away for days; nobody waits for it.
/// `SinkKind` says what a further type of sink needs.
package protocol AlertSink: Sendable {
    /// Writes the lines in order; throws where not all of them were written. A cancelled task asks it to give up soon.
    func deliver(_ lines: [AlertLine]) async throws
    /// The sequence number of the last line that this sink can show it has written; nil where it cannot know.
    func lastDeliveredSequence() async -> Int?
    /// Opens anew what it writes to: before the first line, so that what cannot be written shows at once, and when a log
    /// was renamed (SIGHUP).
    func reopen() async throws
    /// How often it wants to say again what stands, in seconds; nil where it says what happens and no more.
    var refreshInterval: TimeInterval? { get }
    /// Says again what stands, to a receiver that forgets. It is asked at the start, and as often as `refreshInterval` says.
    func refresh() async throws
}

extension AlertSink {
    /// Nil: nothing is said again.
    package var refreshInterval: TimeInterval? { nil }

    /// Nothing, where nobody forgets.
    package func refresh() async throws {}

    /// Nothing, where nothing is kept open.
    package func reopen() async throws {}
}

/// Shows everything at an instant to whoever asks.
package protocol StatusSink: Sendable {
    /// Replaces what was shown by `snapshot`; throws where it could not be written.
    func publish(_ snapshot: StatusSnapshot) async throws
}

/// The time by which the monitor lives: the wall clock, a faster one for trials, or one moved by hand in tests.
package protocol MonitorClock: Sendable {
    /// The present instant.
    func now() -> Date
    /// Returns at `instant` or soon after; throws `CancellationError` where the task is cancelled.
    func sleep(until instant: Date) async throws
    /// Seconds since some beginning by a clock that nobody sets; nil where time is made up, as in trials: then what `now`
    /// says is believed.
    func steady() -> TimeInterval?
}

extension MonitorClock {
    /// Nil: time that is made up is right.
    package func steady() -> TimeInterval? { nil }
}
