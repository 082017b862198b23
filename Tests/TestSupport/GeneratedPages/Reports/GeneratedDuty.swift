package import Supervision

/// The duty by which generated reports are read where no rule pack is at hand: the forms that they are printed in.
package enum GeneratedDuty {
    package static let duty: YearlyDuty = {
        var duty = SampleRules.duty
        duty.titles = titles
        duty.tableForms = ReportForm.allCases.flatMap { [second($0), third($0)] } + [fourth]
        return duty
    }()

    private static let titles = TitleRules(
        subjects: ["政府信息公开", "政务公开", "信息公开"],
        statutoryForms: ["年度报告", "年报"],
        substituteForms: ["工作总结", "情况汇报"],
        excluded: ["网站", "报表", "要点", "法治政府", "通知", "通报", "解读", "图解", "统计表"]
    )

    private static func years(_ form: ReportForm) -> YearRange {
        form == .form2021 ? YearRange(first: 2021) : YearRange(first: 2019, last: 2020)
    }

    private static func third(_ form: ReportForm) -> TableForm {
        let labels = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"]
        let edges = [
            TableForm.Row(id: "t3.new", label: "一、本年新收", words: ["本年新收"]),
            TableForm.Row(id: "t3.carried_in", label: "二、上年结转", words: ["上年结转"]),
            TableForm.Row(id: "t3.carried_out", label: "四、结转下年度", words: ["结转下年度"]),
        ]
        let rows = form.results.map { row in
            let words = FoldedText.bare(HeadingMark(row.label)?.rest ?? row.label)
            let isShort = row.id == "t3.total" || row.id == "t3.other.3"
            return TableForm.Row(id: row.id, label: row.label, words: [words], isExact: isShort)
        }
        return TableForm(
            id: "t3-\(form)",
            table: "t3",
            reportYears: years(form),
            layout: .matrix,
            columns: labels.map { TableForm.Column(id: $0, label: $0) },
            rows: edges + rows,
            fingerprint: [["自然人"], ["予以公开"], ["结转"]]
        )
    }

    private static func second(_ form: ReportForm) -> TableForm {
        let width = form == .form2021 ? 1 : 3
        var rows = [
            TableForm.Row(id: "t2.regulations", label: "规章", words: ["规章"], isExact: true, figures: 3),
            TableForm.Row(id: "t2.normative_documents", label: "规范性文件", words: ["规范性文件"], figures: 3),
            TableForm.Row(id: "t2.licensing", label: "行政许可", words: ["行政许可"], figures: width),
            TableForm.Row(id: "t2.penalties", label: "行政处罚", words: ["行政处罚"], figures: width),
            TableForm.Row(id: "t2.coercion", label: "行政强制", words: ["行政强制"], figures: width),
            TableForm.Row(id: "t2.fees", label: "行政事业性收费", words: ["行政事业性收费"], figures: max(width - 1, 1)),
        ]
        var marks = ["制发件数", "处理决定数量", "收费金额"]
        if form == .trial2019 {
            rows += [
                TableForm.Row(id: "t2.other_services", label: "其他对外管理服务", words: ["其他对外管理服务"], figures: 3),
                TableForm.Row(id: "t2.procurement", label: "政府集中采购", words: ["政府集中采购"], figures: 2),
            ]
            marks = ["新制作数量", "上一年项目数量", "采购项目数量"]
        }
        return TableForm(
            id: "t2-\(form)",
            table: "t2",
            reportYears: years(form),
            layout: .labelled,
            columns: [],
            rows: rows,
            fingerprint: [rows.map { FoldedText.bare($0.label) }, marks]
        )
    }

    private static let fourth: TableForm = {
        let labels = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
        let rows = [
            ("t4.reconsideration", "行政复议"), ("t4.litigation_direct", "未经复议直接起诉"), ("t4.litigation_after", "复议后起诉"),
        ]
        return TableForm(
            id: "t4",
            table: "t4",
            reportYears: YearRange(first: 2019),
            layout: .line,
            columns: labels.map { TableForm.Column(id: $0, label: $0) },
            rows: rows.map { TableForm.Row(id: $0.0, label: $0.1, words: [$0.1]) },
            fingerprint: [["结果维持"], ["尚未审结"]]
        )
    }()
}
