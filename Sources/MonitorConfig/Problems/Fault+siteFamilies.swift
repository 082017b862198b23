import Supervision

/// What is wrong with an entry of the site families.
extension Fault {
    static func foreignScheme(_ address: String) -> Fault {
        Fault(
            "“\(Listing.shown(address))”不是 http 或 https 网址。",
            "\"\(Listing.shown(address))\" is no address of http or https."
        )
    }

    static let pagesWithoutNumber = Fault(
        "paging 写了 first，但请求中没有 {page}、{start} 或 {end}：每一页都会是同一页。",
        "paging has a first page, and no {page}, {start} or {end} stands in the request: every page would be the same.",
        suggestion: LocalizedText("请写入页码，或删去 paging。", "Send the number of the page, or remove paging.")
    )

    static func looseBrace(_ address: String, known: [String]) -> Fault {
        Fault(
            "“\(Listing.shown(address))”中的花括号没有构成取值，可用：\(Listing.chinese(known))。",
            "A brace in \"\(Listing.shown(address))\" makes no value; there are: \(Listing.english(known)).",
            suggestion: LocalizedText("请写成 {名称}。", "Write {name}.")
        )
    }

    static func postedByGet(_ key: String) -> Fault {
        Fault(
            "GET 请求不发送 \(key)。",
            "A request by GET sends no \(key).",
            suggestion: LocalizedText("请写 method: POST，或把参数移到 query。", "Write method: POST, or move it to query.")
        )
    }

    static let twoBodies = Fault(
        "form 与 json 只能写一个：一个请求只有一个正文。",
        "Only one of form and json may stand here: a request has one body."
    )

    static func unknownSiteFamilies(_ name: String, builtIn: [String]) -> Fault {
        Fault(
            "没有内置的网站系列“\(Listing.shown(name))”，内置：\(Listing.chinese(builtIn))；也可写文件的路径。",
            "No site families \"\(Listing.shown(name))\" are built in: \(Listing.english(builtIn)); the path of a file may "
                + "stand here too.",
            suggestion: .didYouMean(name, among: builtIn)
        )
    }
}
