/// A reading was given up: it took more time than any honest page needs, the same bytes did so before, or so many are
/// stuck that no thread is left. Nothing is known of what stands there.
package struct ReadingTooSlow: Error, Equatable {
    package init() {}
}
