/**
 * The audit trail (操作日志): every domain event, who, when, from where and on which site, sealed into a chain of hashes so that
 * a change made behind the platform's back is found. Nothing depends on it.
 */
package org.zhanqun.audit;
