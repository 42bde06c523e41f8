/** Who is writing at an article at the moment (正在编辑). */
package org.zhanqun.content.presence;
