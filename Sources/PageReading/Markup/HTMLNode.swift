/// A node of a page, in document order. Its descendants are the nodes that follow it, up to `end`.
struct HTMLNode: Sendable {
    struct Flags: OptionSet, Sendable {
        let rawValue: UInt8
        /// Its style hides it.
        static let hidden = Flags(rawValue: 1)
        /// Its style prints it bold.
        static let bold = Flags(rawValue: 2)
    }

    var tag: HTMLTag
    var flags: Flags = []
    /// The number of its attributes that were kept.
    var attributeCount: UInt16 = 0
    /// The index of its parent; -1 for a root.
    var parent: Int32
    /// The index after its last descendant; -1 while it is open.
    var end: Int32 = -1
    var firstAttribute: Int32 = 0
    /// Where its text stands in the document's bytes; empty for an element.
    var text: Range<Int32> = 0..<0
}
