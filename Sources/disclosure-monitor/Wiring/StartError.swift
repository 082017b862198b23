import Supervision

/// Something that the daemon needs to start and could not have.
struct StartError: Error, CustomStringConvertible {
    /// In the language of this run.
    let description: String

    init(_ chinese: ChineseText, _ english: String) {
        description = Language.spoken.pick(chinese, english)
    }

    /// - Parameter error: What went wrong underneath.
    init(_ error: any Error) {
        description = (error as? StartError)?.description ?? LocalizedText(of: error)[.spoken]
    }
}
