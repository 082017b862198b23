import FoundationEssentials
import HTTPTypes
import Supervision

/// A body and the status code that goes with it.
struct Content: Sendable {
    var status: HTTPResponse.Status = .ok
    let body: ServedBody
    /// What is told beside what every answer tells.
    var headers = HTTPFields()

    init(status: HTTPResponse.Status = .ok, body: ServedBody) {
        self.status = status
        self.body = body
    }

    init(status: HTTPResponse.Status = .ok, html: String) {
        self.init(status: status, body: ServedBody(Array(html.utf8), type: .html))
    }
}
