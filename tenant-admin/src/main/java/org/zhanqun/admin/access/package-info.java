/** Who is at the door of the workbench and the API, and what they may do there. */
package org.zhanqun.admin.access;
