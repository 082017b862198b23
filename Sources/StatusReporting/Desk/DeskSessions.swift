import FoundationEssentials
import Glibc
import Supervision

/// Who has shown the token and may say something on the pages, and for how long.
///
/// In memory: a restart asks for the token again. Nobody gets anywhere by trying: after a few wrong tokens everyone waits.
final class DeskSessions: Sendable {
    /// Somebody who may say something.
    struct Session: Equatable {
        /// Who it is, by own account; it stands in every order.
        let author: String
        /// What a form of these pages bears, and no form of another site's.
        let formToken: String
        /// When the token is asked for again.
        let ends: Date
    }

    /// Why nobody was let in.
    enum Refusal: Error, Equatable {
        case wrongToken
        /// Too many wrong ones came; for how many seconds nobody is let in.
        case wait(Int)
        /// The token's file cannot be used; why.
        case noToken(LocalizedText)
        /// The name is missing or too long.
        case noName
    }

    private struct State {
        var sessions: [String: Session] = [:]
        var failures = 0
        var closedUntil = Date.distantPast
    }

    /// A working day.
    private static let lifetime: TimeInterval = 10 * 3600
    /// The most sessions; the one that ends first gives way.
    private static let most = 200
    private static let mostFailures = 5
    private static let pause: TimeInterval = 60
    /// A token that is shorter can be guessed.
    private static let shortestToken = 16

    private let token: @Sendable () throws -> String
    private let state = Locked(State())

    /// - Parameter token: Reads the token; asked for at each attempt, so that a new one counts at once.
    init(token: @escaping @Sendable () throws -> String) {
        self.token = token
    }

    /// Lets somebody in who knows the token.
    ///
    /// - Returns: The secret of the session, for the cookie.
    func open(by author: String, with attempt: String, at now: Date) throws(Refusal) -> String {
        let isText = author.contains { !$0.isWhitespace } && author.utf8.count <= OrderLimits.author
        guard isText else { throw .noName }
        let wait = state.withLock { $0.closedUntil.timeIntervalSince(now) }
        guard wait <= 0 else { throw .wait(Int(wait.rounded(.up))) }
        guard Self.isSame(attempt, try readToken()) else {
            state.withLock { state in
                state.failures += 1
                guard state.failures >= Self.mostFailures else { return }
                (state.failures, state.closedUntil) = (0, now.addingTimeInterval(Self.pause))
            }
            throw .wrongToken
        }
        let secret = Self.secret()
        let session = Session(author: author, formToken: Self.secret(), ends: now.addingTimeInterval(Self.lifetime))
        state.withLock { state in
            state.failures = 0
            state.sessions = state.sessions.filter { $0.value.ends > now }
            if state.sessions.count >= Self.most, let first = state.sessions.min(by: { $0.value.ends < $1.value.ends })
            {
                state.sessions[first.key] = nil
            }
            state.sessions[secret] = session
        }
        return secret
    }

    /// The session of that secret; nil where there is none, or it has ended.
    func session(_ secret: String, at now: Date) -> Session? {
        state.withLock { $0.sessions[secret] }.flatMap { $0.ends > now ? $0 : nil }
    }

    func close(_ secret: String) {
        state.withLock { $0.sessions[secret] = nil }
    }

    private func readToken() throws(Refusal) -> String {
        let text: String
        do { text = try token() } catch { throw .noToken(LocalizedText(of: error)) }
        guard text.utf8.count >= Self.shortestToken else {
            throw .noToken(
                LocalizedText(
                    chinese: "listen.token_file：口令不足 \(Self.shortestToken) 个字符",
                    english: "listen.token_file: the token has fewer than \(Self.shortestToken) characters"
                )
            )
        }
        return text
    }

    /// Takes as long for any attempt of a length, so that time tells nothing.
    static func isSame(_ left: String, _ right: String) -> Bool {
        let (one, other) = (Array(left.utf8), Array(right.utf8))
        var difference = one.count ^ other.count
        for index in other.indices {
            difference |= Int((index < one.count ? one[index] : 0) ^ other[index])
        }
        return difference == 0
    }

    private static func secret() -> String {
        var generator = SystemRandomNumberGenerator()
        return (0..<4).map { _ in StableHash.hexadecimal(generator.next()) }.joined()
    }
}
