import Supervision

extension InjectedDefect {
    /// What was left in the text, and what the text says of the law.
    static let wording = [
        InjectedDefect("masked-place", "report-placeholder-left") { report, _, dice in
            let mask = dice.one(of: ["XX市", "XX局", "××县", "**市", "XX人民政府", "XX县", "XXX单位"])
            report.say(dice.one(of: ["\(mask)高度重视政府信息公开工作，全年运行平稳。", "根据\(mask)统一部署，完成了各项公开任务。"]))
            return true
        },
        InjectedDefect("masked-year", "report-placeholder-left") { report, _, dice in
            report.say(dice.one(of: ["20XX年，各项工作有序开展。", "截至20××年底，公开工作有序开展。"]))
            return true
        },
        InjectedDefect("form-hint", "report-placeholder-left") { report, _, dice in
            report.say(dice.one(of: ["（文字描述）", "（填写具体情况）", "全年公开信息XX条。", "电话：XXX-XXXXXXX。", "公开信息□□□条。", "公开信息○○条。"]))
            return true
        },
        InjectedDefect("revision-mark", "report-revision-residue") { report, _, dice in
            report.say(dice.one(of: ["本报告由八87部分组成。", "今年本\(report.year)年工作有序开展。", "加强电视习，提高业务水平。"]))
            return true
        },
        InjectedDefect("part-of-the-year", "report-partial-year-data") { report, _, dice in
            let month = dice.number(9...11)
            report.say(
                dice.one(of: [
                    "截至\(month)月底，共主动公开政府信息\(dice.number(100...900))条。",
                    "截止\(report.year)年\(month)月30日，累计公开信息\(dice.number(100...900))条。",
                    "截至\(month)月末，网站发布信息\(dice.number(100...900))条。", "截止\(month)月，已公开各类信息\(dice.number(100...900))条。",
                ])
            )
            return true
        },
        InjectedDefect("old-regulation", "report-regulation-outdated", years: forms) { report, _, dice in
            report.rewrite {
                $0.replacing("国务院令第711号", with: "国务院令第492号").replacing("，2019年4月3日中华人民共和国国务院令第492号修订", with: "")
            }
            guard !report.text.holds("492号") else { return true }
            report.preface.insert("根据《中华人民共和国政府信息公开条例》（国务院令第492号）规定，编制本报告。", at: 0)
            report.rewrite { $0.replacing("新修订的", with: "") }
            return true
        },
        InjectedDefect("old-answering-time", "report-regulation-outdated", years: forms) { report, _, dice in
            report.rewrite { $0.replacing("20个工作日内予以答复", with: "规定时限内予以答复") }
            report.say(
                dice.one(of: [
                    "对收到的政府信息公开申请，均在15个工作日内予以答复。", "严格按照15个工作日的法定期限答复申请人。", "自收到申请之日起15个工作日内答复申请人。",
                ])
            )
            return true
        },
    ]
}
