/** What the platform does when it starts: frameworks for an empty database, the province's own portal. */
package org.zhanqun.admin.start;
