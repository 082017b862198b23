/// Why fetching could not begin at all.
package enum PageFetchingError: Error, Hashable, Sendable, CustomStringConvertible {
    /// libcurl could not be set up.
    case libraryUnavailable
    /// The system refused another thread; the errno value.
    case threadNotStarted(Int32)

    package var description: String {
        switch self {
        case .libraryUnavailable:
            "libcurl could not be initialised: check the memory limit and that libcurl 7.87 or later is installed"
        case .threadNotStarted(let code):
            "the thread for transfers could not be started (errno \(code)): raise the limit of tasks or memory"
        }
    }
}
