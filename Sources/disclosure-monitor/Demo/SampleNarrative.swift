/// The sentences of sample reports: every agency and year has its own, as honest reports do.
enum SampleNarrative {
    /// What a report tells of the work of its year.
    ///
    /// - Parameters:
    ///   - field: What the agency is concerned with: 教育.
    ///   - seed: Any number; the same gives the same sentences.
    static func work(of field: String, seed: UInt64) -> String {
        picked(5, of: work, seed: seed).map { $0.replacing("〇", with: field) }.joined()
    }

    /// What a report says is not well yet, and what will be done.
    static func problems(of field: String, seed: UInt64) -> String {
        let (problem, plan) = (picked(1, of: problems, seed: seed), picked(2, of: plans, seed: seed &+ 7))
        return (problem + plan).map { $0.replacing("〇", with: field) }.joined()
    }

    private static func picked(_ count: Int, of sentences: [String], seed: UInt64) -> [String] {
        var rest = sentences
        var state = seed &* 0x9E37_79B9_7F4A_7C15
        return (0..<count).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return rest.remove(at: Int((state >> 33) % UInt64(rest.count)))
        }
    }

    private static let work = [
        "把〇领域群众问得最多的事项编成问答，每季度更换一次。", "在办事大厅摆放〇政策折页，方便老人带回家细看。",
        "请〇一线工作人员拍摄短片，讲清办理材料和时限。", "对〇专栏逐栏检查，补齐缺少文号和日期的文件。",
        "与乡镇结对，把〇补助名单贴到村务栏旁边。", "邀请媒体随同〇检查组走访，当场回答提问。",
        "将〇服务地图接入手机导航，标明停车和公交。", "为视障人士提供〇文件的朗读版。",
        "清理〇旧网页上的失效链接，保留历史文件的目录。", "召开〇听证说明会，会后公布各方意见的采纳情况。",
        "把〇年度计划拆成月度清单，完成一项公布一项。", "安排值班人员接听〇咨询电话，答复口径同步上网。",
        "整理〇十年来的规定，注明哪些还在使用。", "用表格列出〇项目资金的来源和去向。",
        "在学校和社区开设〇开放日，展示日常工作。", "请法律顾问逐件审看〇领域的答复文书。",
        "为新入职人员讲授〇信息公开的案例。", "将〇热线的高频问题反馈给起草部门。",
        "与档案馆合作，移交〇可公开的历史卷宗。", "公布〇抽查结果，写明依据和整改期限。",
        "把〇合同的主要条款改写成通俗语言。", "对〇公开属性的认定实行两人复核。",
        "在微信公众号开设〇小课堂，读者可以留言提问。", "统计〇栏目的访问情况，调整排列次序。",
        "给〇办事指南加上样表和填写示范。", "与相邻城市互查〇公开目录，交换意见。",
        "把〇预算执行进度做成图，每月更新。", "为〇企业开通政策推送，按行业分类。",
        "组织〇系统的公开员到现场观摩。", "将〇应急信息的发布流程压缩为一页纸。",
    ]

    private static let problems = [
        "不足之处是〇政策的解读还不够通俗，读者反映看不懂。", "主要问题是〇基层单位报送信息不够及时。",
        "存在的问题是〇历史文件的电子化进度偏慢。", "问题在于〇栏目更新集中在年底，平时较少。",
        "主要不足是〇公开人员更换频繁，业务不熟。", "存在的问题是〇数据的可用格式较少，不便再利用。",
    ]

    private static let plans = [
        "下一步改进办法是请读者试读〇文件，再定稿发布。", "改进措施是把〇报送时间写进岗位职责。",
        "今后将分批扫描〇旧文件，先急后缓。", "今后按周排定〇发布计划，逐周核对。",
        "将改进交接办法，由老同志带教〇公开新人。", "下一步把〇数据改为可以下载的表格。", "改进的重点是简化〇内部审核环节。",
        "今后每月听取一次〇窗口的意见。",
    ]
}
