import Supervision

extension ContentTest {
    static var forms: [TestForm<ContentTest>] {
        [TestForm("part-length", keys: ["part", "least", "most"], read: partLength)]
    }

    private static func partLength(_ section: Section) -> ContentTest? {
        let least = section.optional("least")?.wholeNumber(in: 1...100_000)
        let most = section.optional("most")?.wholeNumber(in: 1...100_000)
        guard let part = section.required("part")?.identifier() else { return nil }
        return .partLength(PartLengthTest(part: part, least: least, most: most))
    }
}
