/** The recycle bin (回收站): what was deleted can be brought back for a while, as it was. */
package org.zhanqun.content.bin;
