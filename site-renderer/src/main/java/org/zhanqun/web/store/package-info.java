/** The page store (页面库): rendered pages in memory with what they have read, dropped as soon as a change touches it. */
package org.zhanqun.web.store;
