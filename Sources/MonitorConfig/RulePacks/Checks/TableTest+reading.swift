import Supervision

extension TableTest {
    static var forms: [TestForm<TableTest>] {
        [
            TestForm("table-form", keys: ["forms"]) { section in
                section.required("forms")?.words().map { .form(TableFormTest(forms: $0)) }
            }
        ]
    }
}
