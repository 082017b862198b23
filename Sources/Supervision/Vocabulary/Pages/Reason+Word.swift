extension Reason {
    /// The reasons that are one word, and stand for themselves.
    package enum Word: String, Hashable, Sendable, CaseIterable {
        // Of pages that were asked for.

        /// The server answered with script alone.
        case scriptOnly = "script-only"
        /// The server wants a browser or a person to prove itself.
        case challengePage = "challenge-page"
        /// The host does not want the page to be fetched (`robots.txt`, RFC 9309), and is obeyed.
        case disallowedByRobots = "disallowed-by-robots"
        /// The server answered 304 to a request without conditions.
        case notModified = "not-modified"
        /// A row that only a script follows has no page of its own.
        case scriptLink = "script-link"
        /// Reading what came took more time than any honest page needs, and was given up.
        case readingTooSlow = "reading-too-slow"
        /// The check had taken all that one check may; the next one goes on.
        case leftForNextCheck = "left-for-next-check"
        /// A file came, where a page was to be read.
        case file
        /// A page that says that there is none, with a status that says that there is.
        case softNotFound = "soft-404"
        case loginForm = "login-form"

        // Of lists and reports that were read.

        case noRows = "no-rows"
        /// The answer with the data of a list that a script draws did not come, or says itself that it is none.
        case dataAnswerRefused = "data-answer-refused"
        /// Nothing shows that such an answer belongs to the column.
        case dataAnswerUnproven = "data-answer-unproven"
        /// Titles that nobody can read: decoded wrongly, drawn by a font of the site's own, or pictures.
        case illegibleTitles = "illegible-titles"
        /// A report that no duty of this configuration asks for.
        case noDuty = "no-duty"
        /// A page where the report should stand, with hardly any text.
        case noText = "no-text"
        /// A report that names another year than the one that was guessed from its row.
        case yearUnclear = "year-unclear"

        // Of obligations that cannot be judged.

        /// No page is listed on which the report could stand.
        case noSource = "no-source"
        case neverChecked = "never-checked"
        /// The page was not read yet by the names and rules that hold now.
        case awaitingReading = "awaiting-reading"
        /// The list must be read twice after the due date.
        case awaitingConfirmation = "awaiting-confirmation"
        /// The monitor's own clock is not believed.
        case clockImplausible = "clock-implausible"
        case unreadable
        case listNotWhole = "list-not-whole"
        /// A row looks like the report and cannot be given to one agency and year.
        case rowOfUnclearAgency = "row-of-unclear-agency"
        /// The agency was not there in that year.
        case outsideLifetime = "outside-lifetime"
        case publicationDateUndetermined = "publication-date-undetermined"

        // Of columns: see `FreshnessReason`.

        case noNewRows = "no-new-rows"
        case rowsWithoutDates = "rows-without-dates"
        case sourceUnreadable = "source-unreadable"
        case sourceBlocked = "source-blocked"
        case listCollapsed = "list-collapsed"
        /// The address leads to another column or host.
        case moved
        /// Another page stands at the address.
        case replaced
        /// Nothing shows that the page is the list in which the documents stand.
        case noReportList = "no-report-list"
        /// Another document stands where the report stood.
        case anotherDocument = "another-document"
        /// Too few visits for the measure that the rule is about.
        case indicative

        // Of pages and documents that were judged.

        /// A label or field is not there.
        case absent
        /// A label or field is there and says nothing.
        case blank
        /// A document bears no number.
        case number
        /// Another document bears the same 索引号.
        case duplicateIndex = "duplicate-index"
        /// Nothing leads to a column that must be there.
        case unlinked
        case emptyList = "empty-list"
        /// The site bears the identification code of another one.
        case siteCode = "site-code"
        case siteCodeForm = "site-code-form"
        case foreignSite = "foreign-site"
        /// Words of betting and vice where a site names itself.
        case hijacked

        // Of the time between making and publishing: see `PublicationLag.Verdict`.

        case within, late, backfilled, reversed
    }
}
