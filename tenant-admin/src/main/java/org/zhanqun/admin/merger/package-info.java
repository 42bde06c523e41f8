/** Merging sites (整合迁移): the plan, the trial, how far it is, and the steps, for provincial admins. */
package org.zhanqun.admin.merger;
