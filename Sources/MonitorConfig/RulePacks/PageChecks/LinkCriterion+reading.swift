import Supervision

extension LinkCriterion {
    static var forms: [CriterionForm<LinkCriterion>] {
        [
            CriterionForm("dead-links", keys: ["navigation", "files", "skipped", "except"]) { section in
                .deadLinks(
                    DeadLinkCriterion(
                        followsNavigation: section.value("navigation", default: false) { $0.truthValue() },
                        followsFiles: section.value("files", default: false) { $0.truthValue() },
                        skipped: section.optionalWords("skipped"),
                        exceptedReasons: section.optionalWords("except")
                    )
                )
            },
            CriterionForm("attachments", keys: ["dead", "reasons"]) { section in
                let reasons = section.required("reasons")?.words()
                let dead = section.value("dead", default: true) { $0.truthValue() }
                return reasons.map { .attachments(AttachmentCriterion(tellsDead: dead, reasons: $0)) }
            },
        ]
    }
}
