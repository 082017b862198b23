import Supervision

/// What is wrong with the days of a calendar.
extension Fault {
    static func reversed(_ first: String, _ last: String) -> Fault {
        Fault("从 \(first) 到 \(last) 不是合理的区间。", "From \(first) to \(last) is no sensible interval.")
    }

    static func dayNamedTwice(_ day: String) -> Fault {
        Fault("\(day) 已在日历中列出。", "\(day) is already named in the calendar.")
    }

    static func dayOutside(_ day: String) -> Fault {
        Fault("\(day) 不在所列年份或 coverage 之内。", "\(day) lies outside of its year or of the coverage.")
    }

    static func unknownCalendar(_ name: String, builtIn: [String]) -> Fault {
        Fault(
            "未知的日历“\(Listing.shown(name))”，内置：\(Listing.chinese(builtIn))；也可写日历文件的路径。",
            "Unknown calendar \"\(Listing.shown(name))\"; built in: \(Listing.english(builtIn)); "
                + "the path of a calendar file may stand here too.",
            suggestion: .didYouMean(name, among: builtIn)
        )
    }
}
