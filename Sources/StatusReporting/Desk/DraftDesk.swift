import FoundationEssentials
import HTTPTypes
import Supervision

/// Has drafts reviewed that people hand in, held against what the monitor remembers of the same agency.
struct DraftDesk {
    let reviewer: any ReportReviewer
    let archive: ArchiveReader?
    let context: PageContext
    let session: DeskSessions.Session

    private var text: DashboardText { context.text }

    /// The page with the review, or with what is wrong with the form.
    func answer(_ form: MultipartForm) async -> Content {
        guard DeskSessions.isSame(form["form-token"] ?? "", session.formToken) else {
            return context.refusal(.forbidden, text.foreignForm)
        }
        var page = DraftPage(context: context, session: session)
        page.agency = form["agency"]
        page.year = form["year"]
        let year = page.year.flatMap { Int($0) }
        if page.year != nil, !(year.map { (2008...2100).contains($0) } ?? false) {
            return page.refused(.badRequest, text.noDraftYear)
        }
        guard var draft = draft(in: form) else { return page.refused(.badRequest, text.noDraft) }
        draft.question.reportYear = year
        await address(&draft.question, to: page.agency)
        do throws(DraftFailure) {
            return page.content(of: try await reviewer.review(draft))
        } catch {
            return page.refused(error == .tooSlow ? .gatewayTimeout : .internalServerError, text.words(error))
        }
    }

    /// The file goes before what was pasted.
    private func draft(in form: MultipartForm) -> DraftReport? {
        if let file = form.file("file") {
            let name = VisibleText.clean(file.fileName ?? "", limit: 200)
            return DraftReport(
                bytes: file.bytes,
                question: DraftReport.Question(name: name.isEmpty ? text.draft : name, language: context.language)
            )
        }
        guard form["text"] != nil, let bytes = form.bytes("text") else { return nil }
        var question = DraftReport.Question(name: text.pasted, language: context.language)
        question.isPasted = true
        return DraftReport(bytes: bytes, question: question)
    }

    /// Whose report it is: by id, else by name. A name that is on no list may be a slip: nothing is held against it.
    private func address(_ question: inout DraftReport.Question, to name: String?) async {
        guard let name else { return }
        guard let agency = context.index.agency(named: name) else {
            question.unlistedAgency = name
            return
        }
        let names = context.index.names(of: agency)
        question.agencyName = names.first ?? agency.name
        question.aliases = Array(names.dropFirst())
        question.agencyKind = agency.kind
        question.jurisdiction = agency.jurisdiction.rawValue
        let duty = context.index.rules?.ruleBook.reportDuty?.duty.id ?? DutyName.annualReport
        let reports = try? await archive?.reports(of: agency.id)
        question.memory = .of(reports ?? [], meeting: duty)
    }
}

extension StatusIndex {
    /// The agency of that id, or else the only one of that name.
    fileprivate func agency(named name: String) -> AgencyStatus? {
        if let agency = agency(Agency.ID(name)) { return agency }
        let called = snapshot.agencies.filter { names(of: $0).contains(name) }
        return called.count == 1 ? called[0] : nil
    }
}
