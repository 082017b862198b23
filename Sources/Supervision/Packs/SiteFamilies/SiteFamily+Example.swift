extension SiteFamily {
    /// A page of the family and an answer, both invented, and what must come of them. Whoever changes the entry tries them.
    package struct Example: Equatable, Sendable {
        /// The configured address.
        package var address: WebAddress
        /// The page that stands there.
        package var page: String
        /// The request for the first page of the list: `GET http://…`.
        package var request: String
        /// What the server answers.
        package var answer: String
        /// The titles of the rows in it.
        package var titles: [String]
        /// The count of all rows; nil where the answer names none.
        package var total: Int?

        package init(
            address: WebAddress,
            page: String,
            request: String,
            answer: String,
            titles: [String],
            total: Int? = nil
        ) {
            self.address = address
            self.page = page
            self.request = request
            self.answer = answer
            self.titles = titles
            self.total = total
        }
    }
}
