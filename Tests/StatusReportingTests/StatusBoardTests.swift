import Supervision
import Testing

@testable import StatusReporting

/// What the board says of what stands.
struct StatusBoardTests {
    @Test func whatAnotherAlertStandsForIsLeftToThatOne() {
        let board = StatusBoard()
        var member = Samples.alert(Samples.finding(severity: .error))
        member.toldBy = "0011"
        board.show(StatusDocument(Samples.snapshot(alerts: [Samples.alert(), member])))
        #expect(board.firingAlerts.map(\.severity) == [.critical])
    }

    @Test func whatReadersHaveAskedForIsReadyBeforeTheyAskAgain() throws {
        let board = StatusBoard()
        board.show(StatusDocument(Samples.snapshot()))
        board.show(StatusDocument(Samples.snapshot()))
        #expect(board.shown?.readyPages == 0)
        let links = SiteLinks(language: .english)
        let page = try #require(board.shown).firstPage(in: .english, links)
        board.show(StatusDocument(Samples.snapshot(alerts: [])))
        let next = try #require(board.shown)
        #expect(next.readyPages == 1)
        // Nobody has read that one: nothing is made for the one after it.
        board.show(StatusDocument(Samples.snapshot()))
        #expect(board.shown?.readyPages == 0)
        #expect(next.firstPage(in: .english, links).entityTag != page.entityTag)
    }
}
