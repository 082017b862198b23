/// The letter that asks an agency to mend something (整改通知), with variables in braces.
package struct NoticeTemplate: Equatable, Sendable {
    /// Its heading.
    package var title: MessageTemplate
    /// To whom it is written.
    package var addressee: MessageTemplate
    /// What it says, in order.
    package var paragraphs: [Paragraph]
    /// Who writes it, and when; one line each.
    package var signature: [MessageTemplate]

    package init(
        title: MessageTemplate,
        addressee: MessageTemplate,
        paragraphs: [Paragraph],
        signature: [MessageTemplate]
    ) {
        self.title = title
        self.addressee = addressee
        self.paragraphs = paragraphs
        self.signature = signature
    }

    /// One paragraph.
    package struct Paragraph: Equatable, Sendable {
        /// It is left out where this variable has no value; nil: it always stands there.
        package var condition: MessageTemplate.Variable?
        /// What it says.
        package var text: MessageTemplate

        package init(_ text: MessageTemplate, condition: MessageTemplate.Variable? = nil) {
            self.text = text
            self.condition = condition
        }
    }
}
