/** The door to the public sites: hosts, addresses, and how bytes go over the wire. */
package org.zhanqun.web.http;
