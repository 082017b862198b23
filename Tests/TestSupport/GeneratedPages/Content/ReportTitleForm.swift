/// The orders in which the words of a report's title come.
enum ReportTitleForm {
    static func title(of agency: InventedAgency, year: Int, _ dice: inout Dice) -> String {
        let name = agency.name
        return switch dice.number(0...11) {
        case 0, 1, 2: "\(name)\(year)年政府信息公开工作年度报告"
        case 3: "\(year)年\(name)政府信息公开工作年度报告"
        case 4: "\(name)\(year)年度政府信息公开工作年度报告"
        case 5: "\(name)政府信息公开工作\(year)年度报告"
        case 6: "\(name)\(year)年政府信息公开年报"
        case 7: "\(year)年度\(name)政府信息公开年度报告"
        case 8: "\(name)\(DateForm.yearInIdeographs(year))年政府信息公开工作年度报告"
        case 9: "\(name)政府信息公开工作年度报告（\(year)年）"
        case 10: "\(name)\(year)年政务公开年度报告"
        default: "\(name)\(year)年度信息公开年度报告"
        }
    }
}
