/// How much of an attachment is read, and what reading it may take. Reaching a limit always has a name: the reading is
/// cut, or the file is too large, or it timed out.
package struct AttachmentLimits: Sendable {
    /// Bytes of the file.
    package var fileBytes = 32 << 20
    /// Pages of a PDF; one with more is too large.
    package var pages = 400
    /// Bytes that a program may print for one file.
    package var outputBytes = 48 << 20
    /// Bytes of complaints that a program may print.
    package var complaintBytes = 64 << 10
    /// Words of a PDF.
    package var words = 400_000
    /// Pages of a PDF that are drawn to find the rules of their tables.
    package var drawnPages = 80
    /// The longer side of a drawn page, in pixels.
    package var drawnPixels = 1_400
    /// Rules of one page.
    package var rules = 3_000
    /// Paragraphs and tables.
    package var blocks = 20_000
    /// Places of all tables together.
    package var tableCells = 100_000
    /// Columns of one table.
    package var columns = 64
    /// Bytes of one paragraph or cell.
    package var paragraphBytes = 64 << 10
    /// Time for everything that reading one file takes, waiting for its turn left out.
    package var time = Duration.seconds(60)
    /// Processor time of one program, in seconds.
    package var processorSeconds = 30
    /// Address space of one program, in KiB.
    package var memoryKibibytes = 1 << 20
    /// Programs that run at the same time.
    package var programs = 2
    /// Entries of an archive.
    package var archiveEntries = 4_000
    /// Decompressed bytes of one entry.
    package var entryBytes = 48 << 20
    /// Elements inside one another in a Word document.
    package var depth = 200

    package init() {}
}
