import FoundationEssentials
import Supervision

/// Makes the requests for the pages of a list that only a script draws.
struct DataRequestBuilder {
    let list: DataList
    let request: SiteFamily.Request
    /// Which page of the list is asked for, 1 being the first.
    let page: Int
    /// How many rows a page has.
    let size: Int

    /// Nil where the entry does not fit what the page gave.
    func fetchRequest() -> FetchRequest? {
        guard let named = filled(request.address, encoding: .address) else { return nil }
        let spread = request.spread.flatMap { list.pairs[$0] } ?? []
        let sent = spread + fields(request.query)
        let address = Self.address(named, without: Set(sent.map(\.name)))
        let query = sent.map { "\(encoded($0.name))=\(encoded($0.value))" }
        let joined =
            query.isEmpty ? address : address + (address.contains("?") ? "&" : "?") + query.joined(separator: "&")
        guard let target = AddressResolver(address: list.page).resolve(Array(joined.utf8).span) else { return nil }
        var result = FetchRequest(address: target)
        if request.sendsReferer { result.referer = WebAddress(list.page.withoutFragment) }
        guard request.method == .post else { return result }
        if let json = request.json {
            guard let body = filled(json, encoding: .json) else { return nil }
            result.method = .post(FetchRequest.Body(bytes: Data(body.utf8), type: "application/json; charset=UTF-8"))
        } else {
            let body = fields(request.form).map { "\(encoded($0.name))=\(encoded($0.value))" }.joined(separator: "&")
            let type = "application/x-www-form-urlencoded; charset=UTF-8"
            result.method = .post(FetchRequest.Body(bytes: Data(body.utf8), type: type))
        }
        return result
    }

    /// The address without those parameters of its query: a page often names it with the first page's own.
    private static func address(_ address: String, without names: Set<String>) -> String {
        guard let mark = address.firstIndex(of: "?") else { return address }
        let pairs = address[address.index(after: mark)...].split(separator: "&").filter { pair in
            let name = String(pair.prefix { $0 != "=" })
            return !names.contains(name.replacing("%5B", with: "[").replacing("%5D", with: "]"))
        }
        return pairs.isEmpty ? String(address[..<mark]) : address[...mark] + pairs.joined(separator: "&")
    }

    /// The fields that are sent with this page; one whose value the page did not give is left out.
    private func fields(_ fields: [SiteFamily.Field]) -> [SiteFamily.Field] {
        fields.filter { page >= $0.fromPage }.compactMap { field in
            filled(field.value, encoding: .none).map { SiteFamily.Field(field.name, $0) }
        }
    }

    // MARK: Templates

    private enum Encoding {
        case none, address, json
    }

    private func filled(_ template: String, encoding: Encoding) -> String? {
        FamilyTemplate(template).filled { name, isFirst in
            // What the page did not give is left out of a form; in JSON it is an empty text.
            (value(name) ?? (encoding == .json ? "" : nil)).map { written($0, encoding: encoding, isFirst: isFirst) }
        }
    }

    private func value(_ name: String) -> String? {
        let number = (list.family.paging.first ?? 1) + page - 1
        switch name {
        case "page": return "\(number)"
        case "size": return "\(size)"
        case "start": return "\((page - 1) * size + 1)"
        case "end": return "\(page * size)"
        default: return list.values[name]
        }
    }

    private func written(_ value: String, encoding: Encoding, isFirst: Bool) -> String {
        switch encoding {
        case .none: value
        // What begins an address may be one of its own; what stands in its middle is a part of a path.
        case .address: isFirst ? value : encoded(value)
        case .json: value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        }
    }

    /// Percent-encoded but for what is unreserved (RFC 3986, section 2.3).
    private func encoded(_ text: String) -> String {
        var result = ""
        for byte in text.utf8 {
            if ASCII.isNameByte(byte) || byte == ASCII.hyphen || byte == 0x2E || byte == 0x7E {
                result.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                result += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
            }
        }
        return result
    }
}
