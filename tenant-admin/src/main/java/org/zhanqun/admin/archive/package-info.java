/** Archives of sites (网站归档) in the workbench and the API. */
package org.zhanqun.admin.archive;
