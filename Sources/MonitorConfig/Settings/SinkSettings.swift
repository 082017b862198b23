package import Supervision

/// A further sink of alert lines, beside the alert log.
package struct SinkSettings: Hashable, Sendable {
    /// By it the monitor remembers how far the sink was told; the same for ever.
    package var name: String
    /// Of which type it is, with what that type needs.
    package var target: Target

    package init(name: String, target: Target) {
        self.name = name
        self.target = target
    }

    /// What each type of sink needs. A new type is a case here, its keys in `SinkReader`, and what the compiler asks for.
    package enum Target: Hashable, Sendable {
        /// Lines appended to the file at a path, which is opened anew on SIGHUP.
        case file(path: String, format: AlertSettings.Format)
        /// Whatever is no file.
        case receiver(Receiver)
    }

    /// The type alone, as the store and the status name it.
    package var kind: SinkKind {
        switch target {
        case .file: .file
        case .receiver(let receiver): receiver.kind
        }
    }

    /// What it wants in one message at a set hour.
    package var digest: MailReceiver.Digest {
        if case .receiver(.mail(let mail)) = target { mail.digest } else { .none }
    }

    /// Who is told what, as far as this sink goes. A file is told at once and in order, whatever branches say of the time: its
    /// last line says what it has.
    package func routes(of tree: RouteTree) -> RouteTree {
        kind.isLog ? RouteTree(tree.routes.map(\.atOnce)) : tree
    }

    /// The file to which it writes; nil where it writes to none.
    var file: String? {
        switch target {
        case .file(let path, _): path
        case .receiver: nil
        }
    }
}

extension Route {
    /// The same branch without hours, groups and pauses.
    fileprivate var atOnce: Route {
        var route = self
        if let timing {
            route.timing = RouteTiming()
            route.timing?.tellsReminders = timing.tellsReminders
        }
        route.routes = routes.map(\.atOnce)
        return route
    }
}
