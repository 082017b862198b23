import FoundationEssentials
import Supervision
import TestSupport
import Testing

@testable import PageFetching

/// When the certificate of a server ends.
struct CertificateDateTests {
    @Test func datesOfOpenSSLAreRead() {
        #expect(CertificateDate("Jan  1 00:00:00 1970 GMT")?.instant == Date(timeIntervalSince1970: 0))
        #expect(CertificateDate("Nov 28 15:41:34 2026 GMT")?.instant == Date(timeIntervalSince1970: 1_795_880_494))
        #expect(CertificateDate("Feb 29 23:59:59 2028 GMT")?.instant == Date(timeIntervalSince1970: 1_835_481_599))
    }

    @Test(arguments: [
        "", "2026-11-28", "Nov 28 15:41:34 2026", "Nov 31 00:00:00 2026 GMT", "Nov 28 24:00:00 2026 GMT",
        "nov 28 00:00:00 2026 GMT", "Nov 28 15:41 2026 GMT", "Nov 28 15:41:34 99999999999999999999 GMT",
    ])
    func otherTextIsNoDate(text: String) {
        #expect(CertificateDate(text) == nil)
    }

    @Test(.enabled(if: TLSServer.isAvailable, "openssl is not installed"))
    func theEndIsSeenOnTheConnection() async throws {
        let server = try await TLSServer()
        let certificates = ServerCertificates()
        let fetcher = try CurlFetcher(
            policy: .onLoopback { $0.authorityFile = server.certificate },
            digestSeed: 7,
            certificates: certificates
        ) { CurlFetcher.moment }
        let address = try #require(WebAddress("https://127.0.0.1:\(server.port)/"))
        #expect(await fetcher.fetch(address).page != nil)
        let end = try #require(certificates.ends[address.site])
        let days = end.timeIntervalSince(Date.now) / 86_400
        #expect(days > 1 && days <= 2)
    }

    @Test func plainHTTPHasNone() async throws {
        let server = try LoopbackServer { _ in .page("<p>正文</p>") }
        let certificates = ServerCertificates()
        let fetcher = try CurlFetcher(policy: .onLoopback(), digestSeed: 7, certificates: certificates) {
            CurlFetcher.moment
        }
        #expect(await fetcher.fetch(try server.address()).page != nil)
        #expect(certificates.ends.isEmpty)
    }
}
