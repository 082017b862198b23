/// What one check of a source may take, whatever its pages lead to. What is left over then was not looked at, so nothing
/// is known of it; the next checks go on with it.
package struct CheckAllowance: Hashable, Sendable {
    /// Requests, redirects not counted. A list of two hundred agencies with three reports each needs as many.
    package var requests = 1_000
    /// Bytes of bodies, after decompression.
    package var bytes = 256 << 20
    /// Files that hold the matter of pages: each may take a program a minute.
    package var files = 100
    /// Seconds of real time, from the start of the check.
    package var seconds = 900

    package init() {}
}
