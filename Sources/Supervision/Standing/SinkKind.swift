/// The types of sinks that this version knows, under the names that configurations and stores write.
///
/// A new type is a case here, and then what the compiler asks for: how it is configured (`SinkSettings`), and which
/// `AlertSink` stands for it (`AlertSinks`).
package enum SinkKind: String, Codable, Hashable, Sendable, CaseIterable {
    /// The alert log: there is one, configured under `alerts.log`.
    case log
    /// A further file of alert lines.
    case file
}
