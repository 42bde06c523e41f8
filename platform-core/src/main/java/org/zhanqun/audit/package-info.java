/** The audit trail (操作日志): every domain event, who, when and on which site. Nothing depends on it. */
package org.zhanqun.audit;
