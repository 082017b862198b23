import Supervision

/// The names of states, kinds and events.
extension DashboardText {
    func name(_ severity: Severity) -> String {
        switch severity {
        case .info: pick("提示", "Info")
        case .warning: pick("警告", "Warning")
        case .error: pick("错误", "Error")
        case .critical: pick("严重", "Critical")
        }
    }

    func name(_ state: ObligationStatus.State) -> String {
        switch state {
        case .notDue: pick("未到期", "Not due")
        case .dueSoon: pick("即将到期", "Due soon")
        case .met: pick("按期公开", "On time")
        case .late: pick("逾期公开", "Late")
        case .missing: pick("逾期未公开", "Missing")
        case .unknown: pick("无法判断", "Unknown")
        case .notApplicable: pick("不适用", "Not applicable")
        }
    }

    func name(_ state: SourceStanding) -> String {
        switch state {
        case .ok: pick("正常", "Readable")
        case .unreachable: pick("无法访问", "Unreachable")
        case .blocked: pick("被拦截", "Blocked")
        case .unreadable: pick("无法识读", "Unreadable")
        case .neverChecked: pick("尚未检查", "Not checked yet")
        }
    }

    func name(_ state: Alert.State) -> String {
        switch state {
        case .pending: pick("待确认", "Pending")
        case .firing: pick("告警中", "Firing")
        case .resolved: pick("已解除", "Resolved")
        case .silenced: pick("已静默", "Silenced")
        case .inhibited: pick("暂停判断", "Inhibited")
        }
    }

    func name(_ overall: StatusSnapshot.Overall) -> String {
        switch overall {
        case .ok: pick("一切正常", "All well")
        case .warning: pick("需要注意", "Needs attention")
        case .critical: pick("存在严重问题", "Critical")
        case .unknown: pick("存在无法判断的情况", "Some things cannot be seen")
        }
    }

    func event(_ event: AlertEvent) -> String {
        switch event {
        case .alertFiring: pick("告警", "Alert")
        case .alertReminder: pick("再次提醒", "Reminder")
        case .alertResolved: pick("解除", "Resolved")
        case .alertSilenced: pick("静默", "Silenced")
        case .reportNew: pick("新报告", "New report")
        case .reportChanged: pick("报告有改动", "Report changed")
        case .reportWithdrawn: pick("报告被撤下", "Report withdrawn")
        case .sourceBlocked: pick("页面被拦截", "Page blocked")
        case .sourceUnreachable: pick("页面无法访问", "Page unreachable")
        case .sourceUnreadable: pick("页面无法识读", "Page unreadable")
        }
    }

    func name(_ kind: AgencyKind) -> String {
        switch kind {
        case .stateCouncilDept: pick("国务院部门", "State Council department")
        case .provincialGov: pick("省级政府", "Provincial government")
        case .cityGov: pick("市级政府", "City government")
        case .countyGov: pick("县级政府", "County government")
        case .townshipGov: pick("乡镇政府、街道办", "Township or subdistrict")
        case .localDept: pick("政府部门", "Local department")
        case .verticalSystem: pick("垂直领导部门", "Vertical system")
        case .publicInstitution: pick("公共企事业单位", "Public institution")
        }
    }

    func name(_ kind: SourceKind) -> String {
        switch kind {
        case .annualReportList: pick("年报列表", "Annual report list")
        case .column: pick("栏目", "Column")
        case .home: pick("网站首页", "Home page")
        case .platform: pick("政府信息公开平台", "Disclosure platform")
        case .guide: pick("政府信息公开指南", "Disclosure guide")
        case .dutyList: pick("年度事项列表", "List of yearly documents")
        }
    }

    func name(_ state: Freshness.State) -> String {
        switch state {
        case .fresh: pick("按期更新", "Fresh")
        case .quiet: pick("逾期未更新", "Quiet")
        case .blank: pick("空白栏目", "Blank")
        case .unknown: pick("更新情况未知", "Freshness unknown")
        case .exempt: pick("不要求更新", "Exempt")
        }
    }

    func name(_ basis: Freshness.Basis) -> String {
        switch basis {
        case .rowDates: pick("按条目日期", "by row dates")
        case .observedChange: pick("按监测所见", "by what was seen to change")
        case .secondLevel: pick("按二级页面", "by the pages behind it")
        }
    }

    func name(_ reason: FreshnessReason) -> String {
        switch reason {
        case .noNewRows: pick("没有新条目", "no new rows")
        case .rowsWithoutDates: pick("条目没有日期", "rows without dates")
        case .sourceUnreadable: pick("页面读不出", "source unreadable")
        case .sourceBlocked: pick("页面拒绝访问", "source blocked")
        case .listCollapsed: pick("列表条目骤减", "list collapsed")
        case .moved: pick("网址已跳转", "moved")
        }
    }

    func name(_ basis: PageDate.Basis) -> String {
        switch basis {
        case .shown: pick("页面所示", "the page")
        case .list: pick("列表所示", "the list")
        case .meta: pick("页面元数据", "the page's metadata")
        case .address: pick("网址", "the address")
        case .firstSeen: pick("首次发现", "first sight")
        }
    }

    func duty(_ obligation: ObligationStatus) -> String {
        if obligation.duty == DutyName.annualReport { return pick("年度报告", "Annual report") }
        return obligation.dutyTitle?[language] ?? obligation.duty
    }

    func meaning(_ state: ObligationStatus.State) -> String {
        switch state {
        case .notDue: pick("尚未公开，期限未近。", "Not there yet, and the due date is not near.")
        case .dueSoon: pick("尚未公开，期限将至。", "Not there yet, and the due date is near.")
        case .met: pick("在期限内公开。", "Published by the due date.")
        case .late: pick("在期限之后公开。", "Published after the due date.")
        case .missing: pick("期限已过，完整列表读过至少两次，均未见报告。", "Overdue: the whole list was read at least twice without it.")
        case .unknown: pick("页面读不到或读不全，不能下结论。", "The page could not be read, or not whole.")
        case .notApplicable: pick("没有此项义务。", "Nothing is owed.")
        }
    }

    func meaning(_ severity: Severity) -> String {
        switch severity {
        case .info: pick("供参考，无需处理。", "Worth knowing; nobody has to act.")
        case .warning: pick("很可能有误，或不合惯例。", "Probable, or against practice.")
        case .error: pick("违反法定或格式要求。", "A statutory or format rule is broken.")
        case .critical: pick("明显违反法定义务。", "A statutory duty is clearly broken.")
        }
    }
}
