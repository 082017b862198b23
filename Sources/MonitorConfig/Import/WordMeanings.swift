import Supervision

/// Words, and the id that each stands for.
struct WordMeanings: Sendable {
    private(set) var ids: [String: String] = [:]
    /// Every word as it is written, in the order of the file.
    private(set) var words: [String] = []
    /// The first word of each id.
    private(set) var labels: [String: String] = [:]
    /// Every id once, with its first word: what a message lists.
    private(set) var list: [(id: String, label: String)] = []

    func meaning(of word: String) -> String? { ids[Self.key(word)] }

    func nearest(to word: String) -> String? { Spelling.nearest(to: word, among: words) }

    /// False where the word already stands for something.
    mutating func add(_ word: String, for id: String) -> Bool {
        guard ids.updateValue(id, forKey: Self.key(word)) == nil else { return false }
        words.append(word)
        if labels[id] == nil {
            labels[id] = word
            list.append((id, word))
        }
        return true
    }

    /// Without width, script, case, spaces and the lines that part the words of an id.
    private static func key(_ word: String) -> String {
        FoldedText.fold(word).lowercased().filter { $0 != "_" && $0 != "-" }
    }
}
