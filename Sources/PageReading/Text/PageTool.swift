import Supervision

/// Lines that templates print beside every text: tools of the page, not words of the document.
enum PageTool {
    private static let beginnings: [StaticString] = [
        "扫一扫", "打印本页", "关闭窗口", "【打印", "【关闭", "[打印", "[关闭", "分享到", "分享：", "返回顶部", "打印 关闭", "字号：", "字体：", "收藏本页",
        "上一篇：", "下一篇：", "上一篇:", "下一篇:", "浏览次数", "阅读次数", "点击数", "保护视力色", "用手机浏览", "扫描二维码", "上一条：", "下一条：", "上一条:",
        "下一条:", "上一篇 ", "下一篇 ", "打印本文", "【我要打印", "打印此页", "关闭本页", "关闭此页",
        "【字体", "【大", "[大", "字体大小", "视力保护", "【返回", "扫码", "微信扫一扫", "相关链接：", "相关信息：", "相关文章：", "Normal 0",

    ]

    static func isTool(_ line: Span<UInt8>) -> Bool {
        line.count <= 200 && beginnings.contains { line.has($0, at: 0) }
    }
}
