package import FoundationEssentials
package import Supervision

/// A page as a site would send it, of which everything is known.
package struct GeneratedPage: Sendable {
    /// The structure it is built in, such as `list/ucap-in-comment`.
    package var family: String
    package var address: WebAddress
    /// The `Content-Type` header; nil where the server sends none.
    package var contentType: String?
    package var body: Data
    package var truth: PageTruth
}
