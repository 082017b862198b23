import Supervision
import Testing

@testable import StatusReporting

struct PreferencesTests {
    @Test(arguments: [
        (nil, nil, Language.chinese), ("en", "zh", .english), ("zh-Hans", "en", .chinese), ("fr", "en-GB", .english),
        (nil, "de", .chinese), (nil, "en;q=0.2, zh;q=0.9", .chinese), (nil, "en, zh", .english),
        (nil, "zh;q=0, en", .english), (nil, "en;q=x", .english), (nil, ",,;;q=,", .chinese),
    ])
    func theParameterWinsOverTheHeader(parameter: String?, header: String?, expected: Language) {
        #expect(Preferences.language(parameter: parameter, header: header, fallback: .chinese) == expected)
    }

    @Test(arguments: [
        (nil, false), ("", false), ("gzip", true), ("br", false), ("*", true), ("gzip;q=0", false),
        ("GZIP; q=0.5", true), ("gzip;q=0, *;q=1", false), ("identity", false),
    ])
    func gzipIsSentOnlyWhereItIsAccepted(header: String?, expected: Bool) {
        #expect(Preferences.acceptsGzip(header) == expected)
    }

    @Test(arguments: [
        ("/", [], [:]), ("/agencies/a%2Fb?lang=en&lang=zh", ["agencies", "a/b"], ["lang": "en"]),
        ("//x//", ["x"], [:]), ("/%zz/%e5", ["%zz", "%e5"], [:]), ("/a?b", ["a"], ["b": ""]), ("", [], [:]),
        ("/a?x=%E5%B1%80=1?&", ["a"], ["x": "局=1?"]),
    ])
    func aTargetIsTakenApart(text: String, segments: [String], parameters: [String: String]) {
        let target = RequestTarget(text)
        #expect(target.segments == segments)
        #expect(target.parameters == parameters)
    }
}
