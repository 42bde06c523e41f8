package org.zhanqun.web.http;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;

/** The {@link Shortcut} of one connection, between the decoder and the HTTP server. It keeps answers in the order of the requests. */
final class ShortcutHandler extends ChannelDuplexHandler {
    private final Shortcut shortcut;
    /** What is written here passes the encoder by: it is bytes already. */
    private final ChannelHandlerContext wire;
    /** Requests that the HTTP server has and has not answered yet; the first of the connection is with it already. */
    private int unanswered = 1;
    /** Whether the end of a request is still to come that has been answered here. */
    private boolean answered;

    /** Whether somebody has said that the connection ends with what is under way. */
    private boolean ending;

    private boolean written;
    private boolean held;

    ShortcutHandler(Shortcut shortcut, ChannelHandlerContext wire) {
        this.shortcut = shortcut;
        this.wire = wire;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request) {
            if (unanswered == 0 && !ending && context.channel().isWritable() && answer(request)) {
                return;
            }
            unanswered++;
            ending |= !HttpUtil.isKeepAlive(request);
        } else if (answered && message instanceof HttpContent) {
            answered = !(message instanceof LastHttpContent);
            ReferenceCountUtil.release(message);
            return;
        }
        context.fireChannelRead(message);
    }

    private boolean answer(HttpRequest request) {
        var answer = shortcut.answer(request);
        if (answer == null) {
            return false;
        }
        answer.write(wire);
        answered = true;
        written = true;
        return true;
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        ending |= message instanceof HttpResponse response && !HttpUtil.isKeepAlive(response);
        if (message instanceof LastHttpContent && !isInterim(message)) {
            unanswered--;
        }
        context.write(message, promise);
    }

    private static boolean isInterim(Object message) {
        return message instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        if (written) {
            written = false;
            wire.flush();
            // Whoever asks on and on without reading gets no more answers until the earlier ones are on their way.
            if (!context.channel().isWritable()) {
                held = true;
                context.channel().config().setAutoRead(false);
            }
        }
        context.fireChannelReadComplete();
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        if (held && context.channel().isWritable()) {
            held = false;
            context.channel().config().setAutoRead(true);
        }
        context.fireChannelWritabilityChanged();
    }
}
