/** The page store (页面库): rendered pages in memory, thrown away as soon as a change could show on them. */
package org.zhanqun.web.store;
