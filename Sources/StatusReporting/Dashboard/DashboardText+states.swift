import FoundationEssentials
import Supervision

/// The names of states, kinds and events.
extension DashboardText {
    func name(_ severity: Severity) -> String { severity.name(in: language).capitalized }

    func name(_ state: ObligationStatus.State) -> String {
        switch state {
        case .notDue: language.pick("未到期", "Not due")
        case .dueSoon: language.pick("即将到期", "Due soon")
        case .met: language.pick("按期公开", "On time")
        case .late: language.pick("逾期公开", "Late")
        case .missing: language.pick("逾期未公开", "Missing")
        case .unknown: language.pick("无法判断", "Unknown")
        case .notApplicable: language.pick("不适用", "Not applicable")
        }
    }

    func name(_ state: SourceStanding) -> String {
        switch state {
        case .ok: language.pick("正常", "Readable")
        case .unreachable: language.pick("无法访问", "Unreachable")
        case .blocked: language.pick("被拦截", "Blocked")
        case .unreadable: language.pick("无法识读", "Unreadable")
        case .neverChecked: language.pick("尚未检查", "Not checked yet")
        }
    }

    func name(_ state: Alert.State) -> String {
        switch state {
        case .pending: language.pick("待确认", "Pending")
        case .firing: language.pick("告警中", "Firing")
        case .resolved: language.pick("已解除", "Resolved")
        case .silenced: language.pick("已静默", "Silenced")
        case .inhibited: language.pick("暂停判断", "Inhibited")
        }
    }

    func name(_ overall: StatusSnapshot.Overall) -> String {
        switch overall {
        case .ok: language.pick("一切正常", "All well")
        case .warning: language.pick("需要注意", "Needs attention")
        case .critical: language.pick("存在严重问题", "Critical")
        case .unknown: language.pick("存在无法判断的情况", "Some things cannot be seen")
        }
    }

    func event(_ event: AlertEvent) -> String {
        switch event {
        case .alertFiring: language.pick("告警", "Alert")
        case .alertReminder: language.pick("再次提醒", "Reminder")
        case .alertResolved: language.pick("解除", "Resolved")
        case .alertSilenced: language.pick("静默", "Silenced")
        case .reportNew: language.pick("新报告", "New report")
        case .reportChanged: language.pick("报告有改动", "Report changed")
        case .reportWithdrawn: language.pick("报告被撤下", "Report withdrawn")
        case .sourceBlocked: language.pick("页面被拦截", "Page blocked")
        case .sourceUnreachable: language.pick("页面无法访问", "Page unreachable")
        case .sourceUnreadable: language.pick("页面无法识读", "Page unreadable")
        case .baselineSummary: language.pick("首次检查汇总", "First look")
        case .alertDigest: language.pick("未整改汇总", "Still standing")
        case .alertFlapping: language.pick("时有时无", "Comes and goes")
        case .alertsWithheld: language.pick("其余告警汇总", "More alerts")
        case .silenced: language.pick("人工静默", "Silenced by a person")
        case .silenceEnded: language.pick("人工结束静默", "Silence ended by a person")
        case .acknowledged: language.pick("已有人处理", "Acknowledged")
        case .falseAlarm: language.pick("人工认定误报", "Called a false alarm")
        case .accepted: language.pick("人工确认列表", "List accepted")
        case .attested: language.pick("人工查看页面", "Page attested")
        case .caseChanged: language.pick("整改事项有变", "Rectification case")
        case .caseOverdue: language.pick("整改逾期", "Rectification overdue")
        }
    }

    func name(_ kind: AgencyKind) -> String {
        switch kind {
        case .stateCouncilDept: language.pick("国务院部门", "State Council department")
        case .provincialGov: language.pick("省级政府", "Provincial government")
        case .cityGov: language.pick("市级政府", "City government")
        case .countyGov: language.pick("县级政府", "County government")
        case .townshipGov: language.pick("乡镇政府、街道办", "Township or subdistrict")
        case .localDept: language.pick("政府部门", "Local department")
        case .verticalSystem: language.pick("垂直领导部门", "Vertical system")
        case .publicInstitution: language.pick("公共企事业单位", "Public institution")
        }
    }

    func name(_ kind: SourceKind) -> String {
        switch kind {
        case .annualReportList: language.pick("年报列表", "Annual report list")
        case .column: language.pick("栏目", "Column")
        case .home: language.pick("网站首页", "Home page")
        case .platform: language.pick("政府信息公开平台", "Disclosure platform")
        case .guide: language.pick("政府信息公开指南", "Disclosure guide")
        case .dutyList: language.pick("年度事项列表", "List of yearly documents")
        }
    }

    func name(_ state: Freshness.State) -> String {
        switch state {
        case .fresh: language.pick("按期更新", "Fresh")
        case .quiet: language.pick("逾期未更新", "Quiet")
        case .blank: language.pick("空白栏目", "Blank")
        case .unknown: language.pick("更新情况未知", "Freshness unknown")
        case .exempt: language.pick("不要求更新", "Exempt")
        }
    }

    func name(_ basis: Freshness.Basis) -> String {
        switch basis {
        case .rowDates: language.pick("按条目日期", "by row dates")
        case .observedChange: language.pick("按监测所见", "by what was seen to change")
        case .secondLevel: language.pick("按二级页面", "by the pages behind it")
        }
    }

    func name(_ reason: FreshnessReason) -> String {
        switch reason {
        case .noNewRows: language.pick("没有新条目", "no new rows")
        case .rowsWithoutDates: language.pick("条目没有日期", "rows without dates")
        case .sourceUnreadable: language.pick("页面读不出", "source unreadable")
        case .sourceBlocked: language.pick("页面拒绝访问", "source blocked")
        case .listCollapsed: language.pick("列表条目骤减", "list collapsed")
        case .moved: language.pick("网址已跳转", "moved")
        }
    }

    func name(_ basis: PageDate.Basis) -> String { basis.name(in: language) }

    func duty(_ obligation: ObligationStatus) -> String {
        if obligation.duty == DutyName.annualReport { return language.pick("年度报告", "Annual report") }
        return obligation.dutyTitle?[language] ?? obligation.duty
    }

    func meaning(_ state: ObligationStatus.State) -> String {
        switch state {
        case .notDue: language.pick("尚未公开，期限未近。", "Not there yet, and the due date is not near.")
        case .dueSoon: language.pick("尚未公开，期限将至。", "Not there yet, and the due date is near.")
        case .met: language.pick("在期限内公开。", "Published by the due date.")
        case .late: language.pick("在期限之后公开。", "Published after the due date.")
        case .missing:
            language.pick("期限已过，完整列表读过至少两次，均未见报告。", "Overdue: the whole list was read at least twice without it.")
        case .unknown: language.pick("页面读不到或读不全，不能下结论。", "The page could not be read, or not whole.")
        case .notApplicable: language.pick("没有此项义务。", "Nothing is owed.")
        }
    }

    func meaning(_ severity: Severity) -> String {
        switch severity {
        case .info: language.pick("供参考，无需处理。", "Worth knowing; nobody has to act.")
        case .warning: language.pick("很可能有误，或不合惯例。", "Probable, or against practice.")
        case .error: language.pick("违反法定或格式要求。", "A statutory or format rule is broken.")
        case .critical: language.pick("明显违反法定义务。", "A statutory duty is clearly broken.")
        }
    }
}
