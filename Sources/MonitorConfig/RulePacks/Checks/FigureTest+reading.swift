import Supervision

extension FigureTest {
    static var forms: [TestForm<FigureTest>] {
        [TestForm("completion", keys: ["accepted", "completed", "all_done"], read: completion)]
    }

    private static func completion(_ section: Section) -> FigureTest? {
        let accepted = section.required("accepted")?.words()
        let completed = section.required("completed")?.words()
        let allDone = section.required("all_done")?.words()
        guard let accepted, let completed, let allDone else { return nil }
        return .completion(CompletionTest(accepted: accepted, completed: completed, allDone: allDone))
    }
}
