/// A program of this machine that is told by a document on its standard input.
package struct CommandReceiver: Hashable, Sendable {
    /// The absolute path of the program, and its arguments. No shell sees them.
    package var arguments: [String]
    /// How long it may run, in seconds; it is killed then, with all that it has started.
    package var timeoutSeconds: Int

    package init(arguments: [String], timeoutSeconds: Int = 10) {
        self.arguments = arguments
        self.timeoutSeconds = timeoutSeconds
    }
}
