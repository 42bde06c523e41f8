/**
 * Doing one thing to many articles (批量操作): tried first, done one by one, and undone as a whole. Each article is a step of its
 * own, by the same rules as if somebody had taken it alone.
 */
package org.zhanqun.content.bulk;
