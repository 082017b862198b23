/// Paths as texts, without a look at the disk.
enum FilePath {
    /// `path` without empty steps, `.` and `..`, so that two ways to write one file are one text.
    ///
    /// What `..` leads to behind a symbolic link is for the disk to say: two names of one file may stay two.
    static func plain(_ path: String) -> String {
        var steps: [Substring] = []
        for step in path.split(separator: "/") where step != "." {
            if step == "..", let last = steps.last, last != ".." {
                steps.removeLast()
            } else if step != ".." || !path.hasPrefix("/") {
                steps.append(step)
            }
        }
        return (path.hasPrefix("/") ? "/" : "") + steps.joined(separator: "/")
    }
}
