import Foundation

/// Which files of a directory or archive are plainly no reports, by their names alone. Everything else is read: what it is, its
/// content decides, and what cannot be read is named with the reason.
enum PassedFiles {
    private static let types: Set = [
        "png", "jpg", "jpeg", "gif", "bmp", "webp", "svg", "ico", "tif", "tiff", "psd", "css", "less", "scss", "js",
        "mjs", "map",
        "json", "woff", "woff2", "ttf", "otf", "eot", "mp3", "mp4", "wav", "avi", "mov", "flv", "swf", "db", "ini",
        "lnk", "exe",
        "dll", "tmp",
    ]

    /// Whether the file at `path` is passed over: pictures, styles, scripts, fonts, and what systems and editors leave behind.
    static func holds(_ path: String) -> Bool {
        let parts = path.split(separator: "/")
        guard let last = parts.last else { return true }
        return parts.contains { $0.hasPrefix(".") && $0 != ".." && $0 != "." || $0 == "__MACOSX" }
            || last.hasPrefix("~$")
            || types.contains((String(last) as NSString).pathExtension.lowercased())
    }
}
