package import Supervision

extension ColumnCatalogue {
    static let schemaName = "disclosure-monitor/discovery/v1"

    /// The built-in catalogue of that name, such as `cn`.
    package static func builtIn(_ name: String = "cn") throws(ConfigurationProblems) -> ColumnCatalogue {
        let file = BuiltInFile.discovery(name)
        return try read(file?.text ?? "", named: file?.displayName ?? name)
    }

    /// Reads the text of a catalogue; `name` is what problems call the file.
    package static func read(_ text: String, named name: String) throws(ConfigurationProblems) -> ColumnCatalogue {
        let log = ProblemLog()
        return try log.checked(Document.root(of: text, named: name, log: log).flatMap(ColumnCatalogue.init(reading:)))
    }

    init?(reading root: Entry) {
        let keys = ["schema", "id", "home", "platform", "hubs", "avoid", "parts", "duties", "classes", "organ"]
        guard let section = Section(root, keys: keys, allowsExtensions: true) else { return nil }
        section.requireSchema(Self.schemaName)
        let id = section.required("id")?.identifier()
        let platform = section.required("platform")?.words()
        let parts = section.required("parts")?.list(of: ColumnCatalogue.Group.init(reading:))
        let duties = section.optional("duties")?.list(allowsEmpty: true, of: ColumnCatalogue.Duty.init(reading:))
        let classes = section.required("classes")?.list(of: ColumnCatalogue.Group.init(reading:))
        let organ = section.required("organ").flatMap(OrganWords.init(reading:))
        guard let id, let platform, let parts, let classes, let organ else { return nil }
        self.init(
            id: id,
            home: section.words("home"),
            platform: platform,
            parts: parts,
            hubs: section.words("hubs"),
            avoided: section.words("avoid"),
            duties: duties ?? [],
            classes: classes,
            organ: organ
        )
    }
}

extension ColumnCatalogue.Group {
    init?(reading entry: Entry) {
        guard let section = Section(entry, keys: ["id", "title", "labels", "cadence"]) else { return nil }
        let id = section.required("id")?.identifier()
        let title = section.required("title")?.text(limit: 100)
        let labels = section.required("labels")?.words()
        let cadence = section.optional("cadence")?.text(limit: 100)
        guard let id, let title, let labels else { return nil }
        self.init(id: id, title: title, labels: labels, cadence: cadence)
    }
}

extension ColumnCatalogue.Duty {
    init?(reading entry: Entry) {
        guard let section = Section(entry, keys: ["ids", "title", "labels", "rows"]) else { return nil }
        let ids = section.required("ids")?.list { $0.identifier() }
        let title = section.required("title")?.text(limit: 100)
        let labels = section.required("labels")?.words()
        guard let ids, let title, let labels else { return nil }
        self.init(ids: ids, title: title, labels: labels, rows: section.words("rows"))
    }
}

extension OrganWords {
    init?(reading entry: Entry) {
        let keys = ["labels", "site_endings", "system_names", "office_endings", "kinds"]
        guard let section = Section(entry, keys: keys),
            let kinds = section.required("kinds")?.list(of: AgencyKinds.NameEndings.init(reading:))
        else { return nil }
        self.init(
            labels: section.words("labels"),
            siteEndings: section.words("site_endings"),
            systemNames: section.words("system_names"),
            officeEndings: section.words("office_endings"),
            kinds: AgencyKinds(kinds)
        )
    }
}

extension AgencyKinds {
    /// The built-in table, which stands with the words by which sites are known.
    package static func builtIn(_ name: String = "cn") throws(ConfigurationProblems) -> AgencyKinds {
        try ColumnCatalogue.builtIn(name).organ.kinds
    }
}

extension AgencyKinds.NameEndings {
    init?(reading entry: Entry) {
        guard let section = Section(entry, keys: ["kind", "endings"]) else { return nil }
        let kind = section.required("kind")?.choice(of: AgencyKind.self)
        let endings = section.required("endings")?.words()
        guard let kind, let endings else { return nil }
        self.init(kind: kind, endings: endings)
    }
}
