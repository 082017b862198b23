import Supervision
import Testing

struct MessageTemplateTests {
    @Test(arguments: ["{agncy}未公布", "应于{due}前，{agncy}", "{agncy}"])
    func aNameThatIsNoVariableIsFoundWhereverItStands(_ text: String) {
        #expect(MessageTemplate(LocalizedText(chinese: text, english: "")).unknownVariables == ["agncy"])
    }

    @Test func valuesAreFilledInAndAbsentOnesShown() {
        let template = MessageTemplate(LocalizedText(chinese: "{agency}应于{due}前公布", english: "{agency} by {due}"))
        let text = template.filled(with: [.agency: "甲"])
        #expect(text == LocalizedText(chinese: "甲应于–前公布", english: "甲 by –"))
    }
}
