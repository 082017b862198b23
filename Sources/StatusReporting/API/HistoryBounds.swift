import Supervision

/// Which lines a follower asks for.
struct HistoryBounds: Equatable {
    /// The number of the last line that the follower has; 0 where it has none.
    var since = 0
    /// The most lines that it takes.
    var limit = 100

    init(_ parameters: [String: String]) throws(ViewFault) {
        for (name, value) in parameters.sorted(by: { $0.key < $1.key }) where name != "lang" {
            switch name {
            case "since": since = try ViewFault.number(name, value, in: 0...Int.max)
            case "limit": limit = try ViewFault.number(name, value, in: 1...StatusAPI.mostLines)
            default:
                throw ViewFault(
                    parameter: name,
                    value: value,
                    expectation: LocalizedText(
                        chinese: "此处可用的参数为 since, limit。",
                        english: "known here are since, limit."
                    )
                )
            }
        }
    }
}
