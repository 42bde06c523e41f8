/** Keeps the change feed short. */
package org.zhanqun.admin.feed;
