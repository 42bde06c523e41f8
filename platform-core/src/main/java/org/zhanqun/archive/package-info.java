/** Archives of sites (网站归档): all that a site holds and all that the public could read, in one file that outlives the site. */
package org.zhanqun.archive;
