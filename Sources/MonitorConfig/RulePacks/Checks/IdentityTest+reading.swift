import Supervision

extension IdentityTest {
    static var forms: [TestForm<IdentityTest>] {
        [TestForm("substitute-title") { _ in .substituteTitle }]
    }
}
