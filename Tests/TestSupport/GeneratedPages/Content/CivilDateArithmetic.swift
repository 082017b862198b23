import Supervision

/// Days before and after a date, without days that every month has not.
enum CivilDateArithmetic {
    static func days(_ count: Int, before date: CivilDate) -> CivilDate {
        if date.day > count { return Dice.day(date.year, date.month, date.day - count) }
        let isJanuary = date.month == 1
        return Dice.day(isJanuary ? date.year - 1 : date.year, isJanuary ? 12 : date.month - 1, 28 - (count - date.day))
    }
}
