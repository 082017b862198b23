import Supervision

/// What the words of a reading are called where people read them.
struct ReadNames {
    let language: Language

    func name(_ kind: PageKind) -> String {
        switch kind {
        case .list: language.pick("列表", "list")
        case .article: language.pick("文章", "article")
        case .report: language.pick("报告", "report")
        case .challenge: language.pick("验证页面", "challenge")
        case .notFound: language.pick("页面不存在", "not_found")
        case .scriptOnly: language.pick("仅由脚本显示", "script_only")
        case .empty: language.pick("空白", "empty")
        case .other: language.pick("其他", "other")
        }
    }

    func name(_ basis: CharsetReading.Basis) -> String {
        switch basis {
        case .byteOrderMark: language.pick("依字节序标记", "bom")
        case .header: language.pick("依服务器声明", "header")
        case .meta: language.pick("依页面声明", "meta")
        case .content: language.pick("依内容判断", "content")
        }
    }

    func name(_ kind: PageDate.Kind) -> String {
        switch kind {
        case .publication: language.pick("公布", "publication")
        case .issue: language.pick("成文", "issue")
        case .signature: language.pick("落款", "signature")
        case .generation: language.pick("页面生成", "generation")
        }
    }

    func name(_ basis: PageDate.Basis) -> String {
        switch basis {
        case .shown: language.pick("页面所示", "shown")
        case .list: language.pick("列表所示", "list")
        case .meta: language.pick("页面标签", "meta")
        case .address: language.pick("网址", "address")
        case .firstSeen: language.pick("首次发现", "first_seen")
        }
    }

    func name(_ confidence: PageDate.Confidence) -> String {
        switch confidence {
        case .certain: language.pick("确定", "certain")
        case .probable: language.pick("大致可信", "probable")
        case .hint: language.pick("仅供参考", "hint")
        }
    }

    func name(_ basis: ReportYear.Basis) -> String {
        switch basis {
        case .title: language.pick("依标题", "title")
        case .period: language.pick("依统计期限", "period")
        case .text: language.pick("依正文", "text")
        case .publication: language.pick("依公布日期", "publication")
        case .stated: language.pick("依指定", "stated")
        }
    }

    func name(_ sign: PageSign.Name) -> String {
        language.pick(ChineseText(Self.chineseSigns[sign] ?? sign.rawValue), sign.rawValue)
    }

    private static let chineseSigns: [PageSign.Name: String] = [
        .charsetConflict: "字符集声明有误", .invalidBytes: "有无效字节", .cutShort: "未读完", .challengeScript: "验证脚本",
        .softNotFound: "页面称内容不存在", .scriptOnly: "仅由脚本显示", .listInComment: "列表在注释中", .loginForm: "需要登录",
        .notText: "不是网页", .pageGenerationTime: "日期实为页面生成时间", .morePages: "另有分页", .redirectScript: "由脚本跳转",
        .dateAmbiguous: "日期有歧义", .foreignHost: "属于别的网站", .hijacked: "疑被篡改", .imageOnly: "内容为图片",
        .illustrated: "配有图片", .illegibleTitle: "标题无法辨读", .unsafeMarkup: "标记不安全", .attachmentOnly: "内容在附件中",
        .rowPathFailed: "行路径无效",
    ]
}
