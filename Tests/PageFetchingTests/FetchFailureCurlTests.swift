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
