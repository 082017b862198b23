package import FoundationEssentials

extension Alert {
    /// That it is told now, by itself, although it was confirmed before.
    package func told(_ event: AlertEvent, at now: Date) -> AlertTransition {
        var told = self
        told.lastAnnouncedAt = now
        return AlertTransition(told, event, cause: cause)
    }

    /// That somebody is reminded of it now.
    package func reminded(at now: Date) -> AlertTransition {
        var told = self
        told.lastAnnouncedAt = now
        return AlertTransition(told, .alertReminder, cause: .reminderDue)
    }

    /// That a line which speaks of several has told it now.
    package func told(inSummaryAt now: Date) -> AlertTransition {
        var told = self
        told.lastAnnouncedAt = now
        return AlertTransition(told, cause: nil)
    }
}

extension AlertTransition {
    /// The same where another line tells of it, or will: nobody hears of this one, and it is not noted as told.
    package func untold(after previous: Alert?) -> AlertTransition {
        guard event != nil else { return self }
        var quiet = self
        quiet.event = nil
        quiet.alert.lastAnnouncedAt = previous?.lastAnnouncedAt
        return quiet
    }
}
