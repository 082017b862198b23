import Supervision

extension LinkTest {
    static var forms: [TestForm<LinkTest>] {
        [
            TestForm("dead-links", keys: ["navigation", "files", "skipped", "except"]) { section in
                .deadLinks(
                    DeadLinkTest(
                        followsNavigation: section.value("navigation", default: false) { $0.truthValue() },
                        followsFiles: section.value("files", default: false) { $0.truthValue() },
                        skipped: section.optionalWords("skipped"),
                        exceptedReasons: section.optionalWords("except")
                    )
                )
            },
            TestForm("attachments", keys: ["dead", "reasons"]) { section in
                let reasons = section.required("reasons")?.words()
                let dead = section.value("dead", default: true) { $0.truthValue() }
                return reasons.map { .attachments(AttachmentTest(tellsDead: dead, reasons: $0)) }
            },
        ]
    }
}
