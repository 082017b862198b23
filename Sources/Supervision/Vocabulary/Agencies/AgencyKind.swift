/// What sort of organ an agency is; it decides which duties it has and when they fall due.
///
/// The kinds follow 政府信息公开条例 (2019), articles 3, 49 and 55.
package enum AgencyKind: String, Codable, Hashable, Sendable, CaseIterable {
    /// 国务院部门.
    case stateCouncilDept = "state-council-dept"
    /// 省级人民政府.
    case provincialGov = "provincial-gov"
    /// 市级人民政府.
    case cityGov = "city-gov"
    /// 县级人民政府.
    case countyGov = "county-gov"
    /// 乡镇人民政府、街道办事处.
    case townshipGov = "township-gov"
    /// 县级以上地方人民政府部门.
    case localDept = "local-dept"
    /// 实行垂直领导的部门, such as taxation, customs and meteorology.
    case verticalSystem = "vertical-system"
    /// 公共企事业单位, under rules of their own (article 55).
    case publicInstitution = "public-institution"
}
