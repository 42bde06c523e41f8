/** The small files at a site's root (站点验证文件): in the API and in the workbench. */
package org.zhanqun.admin.rootfile;
