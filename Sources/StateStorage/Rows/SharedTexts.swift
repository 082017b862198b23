/// Texts that were read already: one that comes again is the same in memory.
///
/// Thousands of alerts rest on a few rules, and each of them cites its law in two languages.
final class SharedTexts {
    private var texts: Set<String> = []

    /// The same text, kept once.
    func shared(_ text: String) -> String {
        texts.insert(text).memberAfterInsert
    }
}
