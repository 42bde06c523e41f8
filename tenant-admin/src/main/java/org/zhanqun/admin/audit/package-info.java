/** The audit trail in the workbench and the API (操作日志): looking, exporting, verifying. */
package org.zhanqun.admin.audit;
