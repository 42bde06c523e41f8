package org.zhanqun.web.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;

/** A whole answer, as bytes. @param date the header that changes with the hour, and the end of the head */
record StoredAnswer(byte[] head, byte[] date, ByteBuf body) {
    void write(ChannelHandlerContext wire) {
        var start = wire.alloc().directBuffer(head.length + date.length);
        start.writeBytes(head).writeBytes(date);
        wire.write(start, wire.voidPromise());
        wire.write(Unpooled.unreleasableBuffer(body), wire.voidPromise());
    }
}
