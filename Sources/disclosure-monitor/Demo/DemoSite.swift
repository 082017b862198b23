import Foundation
import HTTPTypes
import Hummingbird
import Logging

/// The sample site of the demo: the lists and reports of invented agencies, served on loopback from memory.
struct DemoSite: Sendable {
    /// The first report year that stands in the lists; it is still under the regulation of 2008.
    static let firstReportYear = 2018

    private struct Page: Sendable {
        let body: ByteBuffer
        let contentType: String
        let entityTag: String
        var status = HTTPResponse.Status.ok
    }

    private let pages: [String: Page]

    init() {
        var pages: [String: Page] = [:]
        let byList = Dictionary(grouping: DemoAgency.all, by: \.listPath)
        for (path, agencies) in byList {
            let isBlocked = agencies.contains { $0.trouble == .blocked }
            let charset = Self.charset(of: agencies[0])
            pages[path] = isBlocked ? Self.refusal : Self.page(DemoPages.list(of: agencies, charset: charset), charset)
            for agency in agencies where !isBlocked {
                for year in agency.reportYears {
                    let report = SampleReport(agency: agency, reportYear: year)
                    let html = DemoPages.report(report, charset: Self.charset(of: agency))
                    pages[agency.reportPath(year)] = Self.page(html, Self.charset(of: agency))
                }
            }
        }
        self.pages = pages
    }

    /// The site as a service; `onReady` is told the port once it answers.
    func application(port: Int, onReady: @escaping @Sendable (Int) async -> Void) -> some ApplicationProtocol {
        let router = Router()
        router.get("**") { request, _ in
            respond(to: request)
        }
        return Application(
            router: router,
            configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: port)),
            onServerRunning: { channel in
                await onReady(channel.localAddress?.port ?? port)
            },
            logger: Logger(label: "demo-site") { _ in SwiftLogNoOpLogHandler() }
        )
    }

    private func respond(to request: Request) -> Response {
        guard let page = pages[request.uri.path] else {
            return Response(status: .notFound, body: ResponseBody(byteBuffer: ByteBuffer(string: "<h1>404</h1>")))
        }
        var headers: HTTPFields = [.contentType: page.contentType, .eTag: page.entityTag]
        if page.status == .ok, request.headers[.ifNoneMatch] == page.entityTag {
            return Response(status: .notModified, headers: headers)
        }
        headers[.contentLength] = String(page.body.readableBytes)
        return Response(status: page.status, headers: headers, body: ResponseBody(byteBuffer: page.body))
    }

    /// What a site behind a shield answers to programs.
    private static let refusal = Page(
        body: ByteBuffer(
            string: "<html><head><meta r='m'><script>$_ts=window['$_ts'];</script></head><body></body></html>"
        ),
        contentType: "text/html",
        entityTag: "\"refused\"",
        status: .preconditionFailed
    )

    /// One agency still serves what its editor of 2005 wrote: GBK under the name of its little brother.
    private static func charset(of agency: DemoAgency) -> String {
        agency.trouble == .gbk ? "gb2312" : "utf-8"
    }

    private static func page(_ html: String, _ charset: String) -> Page {
        // NSGB_18030_2000StringEncoding: it holds all of GBK, which gb2312 in a declaration means.
        let gb18030 = String.Encoding(rawValue: 0x8000_0632)
        let data = html.data(using: charset == "utf-8" ? .utf8 : gb18030) ?? Data(html.utf8)
        return Page(
            body: ByteBuffer(bytes: data),
            contentType: "text/html; charset=\(charset)",
            entityTag: "\"\(String(data.hashValue, radix: 16))\""
        )
    }
}
