/** Doing one thing to many articles (批量操作), from the list of articles or by a program. */
package org.zhanqun.admin.bulk;
