import MonitorConfig
import Supervision
import TestSupport
import Testing

/// The tables of the built-in rule pack are those that the tests of table reading are about.
struct StatutoryFormTests {
    @Test func theTablesOfTheBuiltInPackAreThoseOfTheTests() throws {
        let file = try #require(BuiltInFile.rulePack("cn-annual-report"))
        let forms = try #require(try RulePack.read(file.text, named: file.path).duty).tableForms
            .filter { $0.layout != .indicators }
        #expect(forms.map(\.id) == StatutoryForms.all.map(\.id))
        for (form, expected) in zip(forms, StatutoryForms.all) {
            #expect(form == expected, "\(form.id)")
        }
    }
}
