import FoundationEssentials
import Glibc

extension LoopbackServer {
    /// One accepted socket, served until either side closes it.
    struct Connection: Sendable {
        let socket: Int32
        let number: Int

        func serve(_ script: Script, record: (Event, Request?) -> Void) {
            while let head = readHead(), var request = Request(head, on: number) {
                request.body = readBody(request.headers["content-length"].flatMap { Int($0) } ?? 0)
                record(.arrived(connection: number, target: request.target), request)
                let answer = script(request)
                let last = answer.steps.indices.last
                for (index, step) in answer.steps.enumerated() {
                    if index == last { record(.answered(connection: number, target: request.target), nil) }
                    guard take(step) else { return }
                }
                if answer.closes { return }
            }
        }

        /// False where the connection is over.
        private func take(_ step: Answer.Step) -> Bool {
            switch step {
            case .send(let bytes):
                return send(bytes)
            case .sendForever(let bytes):
                while send(bytes) {}
                return false
            case .wait(let gate):
                gate.pass()
                return true
            case .waitForClose:
                while readByte() != nil {}
                return false
            case .reset:
                var linger = linger(l_onoff: 1, l_linger: 0)
                setsockopt(socket, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout.size(ofValue: linger)))
                return false
            }
        }

        private func send(_ bytes: Data) -> Bool {
            bytes.withUnsafeBytes { buffer in
                var sent = 0
                while sent < buffer.count {
                    let rest = UnsafeRawBufferPointer(rebasing: buffer[sent...])
                    let count = Glibc.send(socket, rest.baseAddress, rest.count, Int32(MSG_NOSIGNAL))
                    guard count > 0 else { return false }
                    sent += count
                }
                return true
            }
        }

        /// Up to the empty line; nil where the client closes before, or where it speaks TLS, as its first byte shows
        /// (RFC 8446, section 5.1).
        private func readHead() -> String? {
            var bytes: [UInt8] = []
            while !bytes.suffix(4).elementsEqual([13, 10, 13, 10]) {
                guard let byte = readByte() else { return nil }
                bytes.append(byte)
                if bytes == [22] { return nil }
            }
            return String(decoding: bytes, as: UTF8.self)
        }

        private func readBody(_ length: Int) -> Data {
            var bytes = [UInt8](repeating: 0, count: length)
            var count = 0
            while count < length {
                let more = bytes.withUnsafeMutableBytes { buffer in
                    recv(
                        socket,
                        UnsafeMutableRawBufferPointer(rebasing: buffer[count...]).baseAddress,
                        length - count,
                        0
                    )
                }
                guard more > 0 else { break }
                count += more
            }
            return Data(bytes[..<count])
        }

        private func readByte() -> UInt8? {
            var byte: UInt8 = 0
            return recv(socket, &byte, 1, 0) == 1 ? byte : nil
        }
    }
}
