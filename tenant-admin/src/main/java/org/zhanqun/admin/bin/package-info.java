/** The recycle bin (回收站): deleting articles, and bringing them back. */
package org.zhanqun.admin.bin;
