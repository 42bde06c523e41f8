package org.zhanqun.check.link;

/** What became of asking for a page elsewhere. */
public enum LinkAnswer {
    /** There is something, whatever it is. */
    THERE,
    /** The host says that there is nothing. */
    GONE,
    /** Nobody answers: no such name, no connection, no certificate, or not in time. */
    SILENT,
    /** It must not be asked: no page of the public net, or a way that leads out of it. */
    UNASKED
}
