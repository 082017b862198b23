/// A collector of syslog messages (RFC 5424).
package struct SyslogReceiver: Hashable, Sendable {
    /// The way there.
    package var transport: Transport
    /// A PEM file of the authorities that are trusted over TLS in place of the system's; nil: the system's.
    package var authorityFile: String?
    /// The number of the facility (RFC 5424, section 6.2.1); 3 is that of daemons.
    package var facility: Int

    package init(_ transport: Transport, authorityFile: String? = nil, facility: Int = 3) {
        self.transport = transport
        self.authorityFile = authorityFile
        self.facility = facility
    }

    /// The way there. Only TCP and TLS tell whether anybody listens.
    package enum Transport: Hashable, Sendable {
        /// A datagram socket of this machine, by its path.
        case unix(path: String)
        /// RFC 5426: one message per datagram.
        case udp(host: String, port: Int)
        /// RFC 6587, section 3.4.1: each message behind its length.
        case tcp(host: String, port: Int)
        /// RFC 5425: the same over TLS.
        case tls(host: String, port: Int)
    }
}
