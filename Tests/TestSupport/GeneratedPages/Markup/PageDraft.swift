import FoundationEssentials
import Supervision

/// A page before its head, frame, dialect and bytes are chosen.
struct PageDraft {
    var family: String
    var address: String
    /// What stands in the browser's title bar.
    var windowTitle: String
    var agency: InventedAgency
    var columnName: String
    /// The matter of the page; menus and boxes are put around it.
    var main: String
    /// Pairs of `<meta name content>` besides those of every page.
    var metas: [(String, String)] = []
    var head = ""
    var truth: PageTruth
    /// Whether a menu, boxes and a footer are put around the page's matter.
    var hasFrame = true
    var hasDialect = true

    func page(_ dice: inout Dice) -> GeneratedPage? {
        guard let address = WebAddress(address) else { return nil }
        var truth = truth
        let body = hasFrame ? PageFrame(draft: self).markup(&dice) : main
        let dialect = hasDialect ? MarkupDialect.any(&dice) : MarkupDialect()
        let inner = dialect.rewritten(body)
        let (contentType, data) = PageEnvelope(draft: self).document(around: inner, &dice)
        truth.writtenDates = dice.writtenDates
        return GeneratedPage(family: family, address: address, contentType: contentType, body: data, truth: truth)
    }
}
