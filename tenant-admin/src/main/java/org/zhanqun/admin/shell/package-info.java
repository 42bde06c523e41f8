/** What every page of the workbench has around it: navigation, paging, form errors, the headers that protect it. */
package org.zhanqun.admin.shell;
