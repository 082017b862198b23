import NIOCore
import NIOHTTPTypes

/// Watches one connection: a request has to arrive within a bound that sending it drop by drop does not extend, and its
/// answer has to be taken within another one.
final class ConnectionWatch: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let connections: OpenConnections
    private let settings: StatusServer.Settings
    private var requestsInProgress = 0
    private var end: Scheduled<Void>?

    init(_ connections: OpenConnections, settings: StatusServer.Settings) {
        self.connections = connections
        self.settings = settings
    }

    func handlerAdded(context: ChannelHandlerContext) {
        connections.add(context.channel)
        close(context, after: settings.headTimeout)
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        end?.cancel()
        connections.remove(context.channel)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if case .head = unwrapInboundIn(data) {
            requestsInProgress += 1
            connections.note(context.channel, isAnswered: true)
            close(context, after: settings.answerTimeout)
        }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        if case .end = unwrapOutboundIn(data) {
            requestsInProgress -= 1
            if requestsInProgress == 0 {
                connections.note(context.channel, isAnswered: false)
                close(context, after: settings.idleTimeout)
            }
        }
        context.write(data, promise: promise)
    }

    private func close(_ context: ChannelHandlerContext, after bound: Duration) {
        end?.cancel()
        let channel = context.channel
        end = context.eventLoop.scheduleTask(in: TimeAmount(bound)) { channel.close(promise: nil) }
    }
}
