import Supervision

/// Recognises pages that call themselves another site's: a mirror, or a copy.
struct ForeignHost {
    let survey: PageSurvey
    let metadata: PageMetadata

    private var document: HTMLDocument { survey.document }

    /// The sign; nil where the page agrees with its address, says nothing, or stands under .gov.cn.
    func sign(at address: WebAddress?) -> PageSign? {
        guard let address, let own = Self.host(of: address.text), Self.isName(own), !own.hasSuffix(".gov.cn") else {
            return nil
        }
        let claims = self.claims()
        if claims.contains(where: { Self.isSameSite($0.host, own) }) { return nil }
        return claims.first.map { PageSign(.foreignHost, evidence: "\($0.source) \($0.host)") }
    }

    /// The hosts that the page gives as its own.
    private func claims() -> [(source: String, host: String)] {
        var claims: [(source: String, address: String?)] = [("canonical", canonical())]
        claims.append(("base", survey.base.map { document.string($0) }))
        for name in ["og:url", "sitedomain", "url"] { claims.append((name, metadata[name])) }
        return claims.compactMap { source, address in
            guard let host = address.flatMap(Self.host), Self.isName(host) else { return nil }
            return (source, host)
        }
    }

    private func canonical() -> String? {
        for node in document.nodes.indices where document.nodes[node].tag == .link {
            guard let relation = document.value(.rel, of: node),
                document.bytes.span.extracting(relation).containsIgnoringCase("canonical")
            else { continue }
            return document.string(.href, of: node)
        }
        return nil
    }

    /// The host of an absolute address, or of a bare name as `SiteDomain` gives it; nil for a relative address.
    static func host(of text: String) -> String? {
        var rest = Substring(text.lowercased())
        if let scheme = rest.firstRange(of: "://") {
            rest = rest[scheme.upperBound...]
        } else if rest.hasPrefix("//") {
            rest = rest.dropFirst(2)
        } else if rest.contains("/") || !rest.contains(".") || rest.hasSuffix("html") || rest.hasSuffix("htm") {
            return nil
        }
        let host = rest.prefix { $0 != "/" && $0 != ":" && $0 != "?" && $0 != "#" && $0 != " " }
        return host.isEmpty ? nil : String(host)
    }

    /// Whether it is a name, and not a number or a placeholder: a site may also be read by its bare address.
    static func isName(_ host: String) -> Bool {
        guard host.contains("."), host != "page.invalid" else { return false }
        return host.split(separator: ".").last.map { $0.allSatisfy(\.isLetter) } ?? false
    }

    /// Whether two hosts belong to one site: one registered name.
    static func isSameSite(_ first: String, _ second: String) -> Bool {
        registered(first) == registered(second)
    }

    private static let publicSuffixes: Set<String> = ["com", "gov", "org", "net", "edu", "ac", "mil"]

    private static func registered(_ host: String) -> ArraySlice<Substring> {
        let labels = host.split(separator: ".")
        let isDouble =
            labels.last == "cn" && labels.dropLast().last.map { publicSuffixes.contains(String($0)) } ?? false
        return labels.suffix(isDouble ? 3 : 2)
    }
}
