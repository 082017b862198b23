import Supervision

extension DataListReading: Encodable {
    private enum CodingKeys: String, CodingKey {
        case family, confidence, request, answer
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(list.family.id, forKey: .family)
        try container.encode(list.family.confidence.rawValue, forKey: .confidence)
        try container.encode(request.map(Request.init), forKey: .request)
        try container.encode(outcome == nil ? nil : Answer(reading: self), forKey: .answer)
    }

    /// The request as it is sent; `type` and `body` are null where nothing is posted.
    private struct Request: Encodable {
        let request: FetchRequest

        private enum CodingKeys: String, CodingKey {
            case method, url, referer, type, body
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            var posted: FetchRequest.Body?
            if case .post(let body) = request.method { posted = body }
            try container.encode(posted == nil ? "GET" : "POST", forKey: .method)
            try container.encode(request.address, forKey: .url)
            try container.encode(request.referer, forKey: .referer)
            try container.encode(posted?.type, forKey: .type)
            try container.encode(posted.map { String(decoding: $0.bytes, as: UTF8.self) }, forKey: .body)
        }
    }

    /// What came: rows, or the reason why none did.
    private struct Answer: Encodable {
        let reading: DataListReading

        private enum CodingKeys: String, CodingKey {
            case reason, detail, list
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(reading.reason?.text, forKey: .reason)
            try container.encode(reading.detail, forKey: .detail)
            try container.encode(reading.rows.map(ReadDocument.List.init), forKey: .list)
        }
    }
}
