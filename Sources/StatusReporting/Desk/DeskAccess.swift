package import Supervision

/// What the desk needs: what whoever uses it has to know, and where its orders go.
package struct DeskAccess: Sendable {
    let token: @Sendable () throws -> String
    let intake: any OrderIntake

    /// - Parameters:
    ///   - token: Reads the token at each attempt, so that a new one counts at once; throws where it cannot be read.
    ///   - intake: Takes the orders.
    package init(token: @escaping @Sendable () throws -> String, intake: any OrderIntake) {
        self.token = token
        self.intake = intake
    }
}
