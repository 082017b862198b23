import FoundationEssentials
import PageFetching
import SuiteTags
import Supervision
import TestSupport
import Testing

/// Servers that mean harm beside one that does not: its pages come, and the memory for bodies is kept.
@Suite(.tags(.wallClock))
struct HostileServersTests {
    enum Behaviour: CaseIterable {
        case saysNothing, stopsInTheHead, stopsInTheBody, stopsBeforeTheLimit, neverEnds, inflates, announcesTooLittle
        case announcesTheLimit, headsWithoutEnd, leadsInACircle, resets
    }

    private static let most = 1 << 20
    private static let memory = 16 << 20

    private static func answer(_ behaviour: Behaviour) -> LoopbackServer.Answer {
        let filler = Data(repeating: 0x61, count: 4_096)
        let head = Data.answerHeadWithoutLength
        let announced = LoopbackServer.Answer.head(headers: ["Content-Length": "\(most)"])
        return switch behaviour {
        case .saysNothing: .init([.waitForClose])
        case .stopsInTheHead: .init([.send(Data("HTTP/1.1 200 OK\r\nContent-".utf8)), .waitForClose])
        case .stopsInTheBody: .init([.send(head + filler), .waitForClose])
        case .stopsBeforeTheLimit: .init([.send(head + Data(repeating: 0x61, count: most - 100)), .waitForClose])
        case .neverEnds: .init([.send(head), .sendForever(filler)])
        case .inflates:
            .init([.send(Data.gzipHead + Data.bombStart), .sendForever(.bombUnits)])
        case .announcesTooLittle: .page(filler, headers: ["Content-Length": "10"])
        case .announcesTheLimit: .init([.send(announced + filler), .waitForClose])
        case .headsWithoutEnd: .init([.sendForever(Data("HTTP/1.1 100 Continue\r\n\r\n".utf8))])
        case .leadsInACircle: .redirect(to: "/again")
        case .resets: .init([.send(announced + filler), .reset])
        }
    }

    @Test(arguments: Behaviour.allCases)
    func pagesOfOthersComeAndTheMemoryIsKept(beside behaviour: Behaviour) async throws {
        let hostile = try LoopbackServer { _ in Self.answer(behaviour) }
        let healthy = try LoopbackServer(host: "127.0.0.2") { _ in .page(Data(repeating: 0x62, count: 50_000)) }
        let fetcher = try CurlFetcher.onLoopback {
            $0.maxBodyBytes = Self.most
            $0.bodyMemoryBytes = Self.memory
            $0.concurrency = 32
            $0.addresses.allowsPrivateAddresses = true
        }
        let attacks = try (0..<32).map { number in
            let source = Source.ID(rawValue: "hostile\(number % 4)")
            let request = FetchRequest(address: try hostile.address("/\(number)"), account: .source(source))
            return Task { await fetcher.fetch(request).page }
        }
        await hostile.waitForRequests(1)
        for number in 0..<10 {
            let request = FetchRequest(address: try healthy.address("/\(number)"), account: .source("healthy"))
            #expect(await fetcher.fetch(request).page?.body.count == 50_000)
            #expect(fetcher.heldBodyBytes <= Self.memory)
        }
        for attack in attacks { attack.cancel() }
        await fetcher.shutdown()
    }
}

extension Data {
    fileprivate static let gzipHead = LoopbackServer.Answer.head(headers: ["Content-Encoding": "gzip"])
}
