/** Checks of what is written (内容检查): findings in the editor, and the lists of words. */
package org.zhanqun.admin.check;
