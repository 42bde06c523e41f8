/** Sharing between sites (信息共享): what was offered, what was received. */
package org.zhanqun.admin.sharing;
