import Foundation

/// Declaration, head and bytes of a page, in the variants in which sites declare their charset.
struct PageEnvelope {
    let draft: PageDraft

    private enum Charset { case utf8, utf8WithMark, gbk, gb2312, utf8CalledGB2312, undeclared }

    func document(around body: String, _ dice: inout Dice) -> (contentType: String?, body: Data) {
        let charset = dice.one(
            of: [.utf8, .utf8, .utf8, .utf8, .utf8WithMark, .gbk, .gb2312, .utf8CalledGB2312, .undeclared] as [Charset]
        )
        let declaration = declaration(of: charset, &dice)
        let title = "<title>\(Markup.escaped(draft.windowTitle))</title>"
        let charsetFirst = dice.chance(85)
        let head = Markup.lines([
            "<head>", charsetFirst ? declaration : title, charsetFirst ? title : declaration, metas(&dice), draft.head,
            "<link rel=\"stylesheet\" href=\"/css/style.css\">", style(&dice), "</head>",
        ])
        let opening = dice.one(of: [
            "<!DOCTYPE html>\n<html lang=\"zh-CN\">", "<!doctype html>\n<html>",
            "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Transitional//EN\" \"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd\">\n<html xmlns=\"http://www.w3.org/1999/xhtml\">",
            "<HTML>",
        ])
        let closing = dice.chance(90) ? "\n</body>\n</html>\n" : "\n"
        let text = "\(opening)\n\(head)\n<body>\n\(body)\(closing)"
        return (contentType(of: charset, &dice), bytes(of: text, in: charset))
    }

    private func declaration(of charset: Charset, _ dice: inout Dice) -> String {
        let name =
            switch charset {
            case .utf8, .utf8WithMark: dice.one(of: ["utf-8", "UTF-8", "utf8"])
            case .gbk: dice.one(of: ["gbk", "GBK"])
            case .gb2312, .utf8CalledGB2312: "gb2312"
            case .undeclared: ""
            }
        guard !name.isEmpty else { return "" }
        return dice.one(of: [
            "<meta charset=\"\(name)\">", "<meta charset=\"\(name)\" />",
            "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=\(name)\">",
            "<META HTTP-EQUIV='Content-Type' CONTENT='text/html;charset=\(name)'>",
            "<meta content=\"text/html; charset=\(name)\" http-equiv=\"content-type\"/>",
            "<meta charset=\"\(name)\" name=\"viewport\" content=\"width=device-width\">",
        ])
    }

    private func contentType(of charset: Charset, _ dice: inout Dice) -> String? {
        switch charset {
        case .utf8CalledGB2312: "text/html; charset=UTF-8"
        case .gbk, .gb2312: dice.one(of: ["text/html", "text/html; charset=GBK", nil])
        default: dice.one(of: ["text/html", "text/html;charset=utf-8", "text/html; charset=UTF-8", nil])
        }
    }

    private func bytes(of text: String, in charset: Charset) -> Data {
        switch charset {
        case .utf8, .utf8CalledGB2312, .undeclared: Data(text.utf8)
        case .utf8WithMark: Data([0xEF, 0xBB, 0xBF]) + Data(text.utf8)
        case .gbk, .gb2312: NationalText.encoded(text)
        }
    }

    private func metas(_ dice: inout Dice) -> String {
        var pairs = draft.metas
        if !pairs.isEmpty || dice.chance(50) {
            pairs = [("SiteName", draft.agency.place + "政府网"), ("SiteIDCode", dice.digits(10))] + pairs
        }
        let block = pairs.map { name, content in
            "<meta name=\"\(name)\" content=\"\(Markup.escaped(content))\">"
        }
        // Some templates write their block twice, the second time empty.
        let again = dice.chance(8) ? pairs.map { "<meta name=\"\($0.0)\" content=\"\">" } : []
        return Markup.lines(block + again)
    }

    private func style(_ dice: inout Dice) -> String {
        guard dice.chance(40) else { return "" }
        return "<style>\n.list li{line-height:\(dice.number(20...40))px}\n.a>.b{content:\"<li>\"}\n</style>"
    }
}
