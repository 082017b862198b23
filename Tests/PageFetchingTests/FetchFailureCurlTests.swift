import CCurl
import FoundationEssentials
import Supervision
import Testing

@testable import PageFetching

/// The codes that no server on loopback can provoke.
struct FetchFailureCurlTests {
    @Test(
        arguments: [
            (CURLE_COULDNT_RESOLVE_HOST, .nameNotResolved), (CURLE_PEER_FAILED_VERIFICATION, .tlsFailed),
            (CURLE_SSL_CACERT_BADFILE, .tlsFailed), (CURLE_HTTP2, .protocolError), (CURLE_HTTP2_STREAM, .protocolError),
            (CURLE_WEIRD_SERVER_REPLY, .protocolError), (CURLE_FAILED_INIT, .connectionFailed),
            (CURLE_RECV_ERROR, .connectionFailed),
        ] as [(CURLcode, FetchFailure.Reason)]
    )
    func aCodeHasItsReason(_ code: CURLcode, _ reason: FetchFailure.Reason) {
        #expect(FetchFailure(TransferAnswer(code: code))?.reason == reason)
    }

    /// In the words of OpenSSL 3.0 behind libcurl 7.88; the first is provoked in `LegacyTLSTests`.
    @Test(
        arguments: [
            (CURLE_SSL_CONNECT_ERROR, "error:0A000152:SSL routines::unsafe legacy renegotiation disabled", .tlsTooOld),
            (CURLE_SSL_CONNECT_ERROR, "error:0A000102:SSL routines::unsupported protocol", .tlsTooOld),
            (CURLE_SSL_CONNECT_ERROR, "error:0A00042E:SSL routines::tlsv1 alert protocol version", .tlsTooOld),
            (CURLE_SSL_CONNECT_ERROR, "error:0A00018A:SSL routines::dh key too small", .tlsTooOld),
            (CURLE_PEER_FAILED_VERIFICATION, "SSL certificate problem: EE certificate key too weak", .tlsTooOld),
            (
                CURLE_PEER_FAILED_VERIFICATION, "SSL certificate problem: CA signature digest algorithm too weak",
                .tlsTooOld
            ),
            (CURLE_PEER_FAILED_VERIFICATION, "SSL certificate problem: certificate has expired", .tlsFailed),
            (CURLE_SSL_CONNECT_ERROR, "error:0A00010B:SSL routines::wrong version number", .tlsFailed),
        ] as [(CURLcode, String, FetchFailure.Reason)]
    )
    func whatOnlyOldTLSWouldMendIsToldApart(_ code: CURLcode, _ message: String, _ reason: FetchFailure.Reason) {
        #expect(FetchFailure(TransferAnswer(code: code, message: message))?.reason == reason)
    }

    @Test func aConnectionLostAfterTheStatusIsTruncated() {
        #expect(FetchFailure(TransferAnswer(code: CURLE_RECV_ERROR, status: 200))?.reason == .truncated)
    }

    @Test func everyCodeButSuccessIsAFailure() {
        #expect(FetchFailure(TransferAnswer(code: CURLE_OK)) == nil)
        for value in 1..<CURL_LAST.rawValue {
            #expect(FetchFailure(TransferAnswer(code: CURLcode(rawValue: value))) != nil)
        }
    }

    @Test func anAddressForbiddenBesideOneThatAnswersLateIsATimeout() {
        let answer = TransferAnswer(code: CURLE_OPERATION_TIMEDOUT, limit: .forbiddenAddress)
        #expect(FetchFailure(answer)?.reason == .timedOut)
    }
}
