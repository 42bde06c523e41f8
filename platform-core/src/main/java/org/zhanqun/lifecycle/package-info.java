/** The life of a site (开设、临时下线、关停): what the province does to it, and the limits the rules set. */
package org.zhanqun.lifecycle;
