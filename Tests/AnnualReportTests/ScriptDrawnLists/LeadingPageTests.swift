import Supervision
import TestSupport
import Testing

/// A page of a column that only leads on is followed by one hop, as a redirect is.
struct LeadingPageTests {
    private static let address = "https://www.yunxi.example/nb/index.html"
    private static let list = (2020...2025).map { year in
        "<li><a href=\"/nb/\(year).html\">云溪市示例局\(year)年政府信息公开工作年度报告</a><span>\(year + 1)-01-20</span></li>"
    }

    private func state(of page: String) async throws -> SourceState {
        let site = ScriptDrawnSite { request in
            switch request.address.text {
            case Self.address: .text(page)
            case "https://www.yunxi.example/nb/list/": .text("<body><ul>\(Self.list.joined())</ul></body>")
            default: .notFound
            }
        }
        return await (try ScriptDrawnWatch(Self.address, families: [], site: site)).check()
    }

    @Test(arguments: [
        "<html><head><meta http-equiv=refresh content='0;url=/nb/list/'></head><body></body></html>",
        "<html><head><meta http-equiv=\"Refresh\" content=\"0; URL=list/\"></head></html>",
        "<html><script>window.location.href = './list/';</script></html>",
        "<html><body><script>location.replace('https://www.yunxi.example/nb/list/')</script></body></html>",
        "<html><frameset rows='*'><frame src='/nb/list/'></frameset></html>",
    ])
    func thePageBehindIsRead(page: String) async throws {
        let state = try await state(of: page)
        #expect(state.standing == .ok && state.isWhole && state.items == 6)
        #expect(state.list?.usualAddress?.text == "https://www.yunxi.example/nb/list/")
    }

    @Test(arguments: [
        "<script>location.href='https://elsewhere.example/nb/list/'</script>",
        "<script>location.href='/nb/' + name</script>",
        "<script>location.href='/nb/index.html'</script>", "<script>if(isPhone()) location.href='/nb/list/'</script>",
        "<meta http-equiv=refresh content='300;url=/nb/list/'>", "<meta http-equiv=refresh content='30'>",
    ])
    func nothingElseIsFollowed(page: String) async throws {
        #expect(try await state(of: page).standing == .unreadable)
    }
}
