/** Tamper watch (网页防篡改): compares what the public gets with what was exported, raises alarms and heals. */
package org.zhanqun.web.tamper;
