/**
 * Static export (静态导出): writes every public address of a site as a file, with a signed list of all files and the
 * configuration for nginx, through the same {@link org.zhanqun.web.page.Pages} that serves visitors.
 */
package org.zhanqun.web.export;
