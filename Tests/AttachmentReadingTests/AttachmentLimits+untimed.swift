import AttachmentReading

extension AttachmentLimits {
    /// The limits of the product but for the time: what a test expects must not depend on how busy the machine is.
    static var untimed: AttachmentLimits {
        var limits = AttachmentLimits()
        limits.time = .seconds(24 * 3600)
        return limits
    }
}
