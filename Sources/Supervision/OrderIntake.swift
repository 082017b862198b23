/// Takes what people say, for the monitor to take up with its next tick.
package protocol OrderIntake: Sendable {
    /// Gives an order; durable when it returns.
    ///
    /// - Returns: Its number; nil where as many wait already as `OrderLimits.waiting` allows, and nothing was kept.
    /// - Throws: Where it could not be kept.
    func give(_ order: PersonOrder) throws -> Int?
}
