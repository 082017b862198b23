package import FoundationEssentials

extension Alert {
    /// The alert where no instant lies beyond `now`; nil where none does. One that last counted in a year to come would
    /// neither end nor be repeated until then.
    package func held(at now: Date) -> Alert? {
        let newest = max(startsAt, updatedAt, lastCountedAt, endsAt ?? .distantPast, lastAnnouncedAt ?? .distantPast)
        guard newest > now.addingTimeInterval(ClockWatch.toldStep) else { return nil }
        var next = self
        next.startsAt = min(startsAt, now)
        next.updatedAt = min(updatedAt, now)
        next.lastCountedAt = min(lastCountedAt, now)
        next.endsAt = endsAt.map { min($0, now) }
        next.lastAnnouncedAt = lastAnnouncedAt.map { min($0, now) }
        return next
    }
}
