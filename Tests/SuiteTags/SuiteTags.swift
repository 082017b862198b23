package import Testing

/// What makes a suite cost more than a moment. A suite without one of these needs a second or less.
extension Tag {
    /// Reads thousands of pages, or lives through many days.
    @Tag package static var bulk: Self
    /// Starts programs: the one that was built, a reader of PDF, one that is to be killed.
    @Tag package static var process: Self
    /// Waits for a real clock; on a busy machine it takes as long as on an idle one.
    @Tag package static var wallClock: Self
}
