/** Which site answers under which host, kept in memory and true to the register through the change feed. */
package org.zhanqun.web.site;
