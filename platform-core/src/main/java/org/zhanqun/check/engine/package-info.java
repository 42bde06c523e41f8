/** Finds in a text what should not go public as it is (内容检查). Knows words and HTML; knows no database. */
package org.zhanqun.check.engine;
