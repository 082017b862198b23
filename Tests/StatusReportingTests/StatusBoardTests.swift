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
}
