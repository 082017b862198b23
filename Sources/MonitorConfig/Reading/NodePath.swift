/// The way from the root of a document to a value. Kept as links, written out only for a problem.
indirect enum NodePath: Sendable {
    case root
    case key(String, of: NodePath)
    case item(Int, of: NodePath)

    /// `agencies[3].sources[0].url`.
    var text: String {
        switch self {
        case .root: ""
        case .key(let key, .root): Listing.shown(key)
        case .key(let key, let parent): parent.text + "." + Listing.shown(key)
        case .item(let index, let parent): parent.text + "[\(index)]"
        }
    }
}
