import CCurl
import FoundationEssentials

/// A page that wants a browser or a person to prove itself. The scripts of such products also stand in pages served
/// in full, so a script proves nothing by itself: a page with text worth reading is never a challenge.
enum ChallengePage {
    static func isLikely(_ body: Data) -> Bool {
        guard body.count <= longestBytes else { return false }
        let visible = PrintedText.count(in: body, upTo: substantialTextBytes)
        guard visible < substantialTextBytes else { return false }
        if contains(captchas, in: body) { return true }
        return visible < bareTextBytes && (contains(scripts, in: body) || setsCookieAndReloads(body))
    }

    /// Longer pages than the obfuscated scripts of such products are something else.
    private static let longestBytes = 512 << 10
    /// Some 130 Chinese characters in UTF-8: more than such pages say, less than the navigation of any page.
    private static let substantialTextBytes = 400
    /// A stray character or two.
    private static let bareTextBytes = 16

    /// Scripts that compute a proof and come back. They count only where nothing is there to read.
    private static let scripts = [
        "$_ts", "r=\"m\"", "r='m'", "__jsl", "acw_sc__v2", "_cf_chl_opt", "challenge-platform", "aliyun_waf",
    ]

    /// Pages that ask for a person. They say a few words, and count where they say no more than that.
    private static let captchas = [
        "_cf_chl_opt", "cf-turnstile", "h-captcha", "g-recaptcha", "initGeetest", "initAliyunCaptcha",
        "TencentCaptcha", "aliyunwaf_", "waf_captcha", "slide-captcha",
    ]

    private static func setsCookieAndReloads(_ body: Data) -> Bool {
        contains(["document.cookie"], in: body) && contains(["location.", "location="], in: body)
    }

    private static func contains(_ marks: [String], in body: Data) -> Bool {
        body.withUnsafeBytes { bytes in
            marks.contains { cs_contains(bytes.baseAddress, bytes.count, $0) }
        }
    }
}
