/**
 * Merging a site into another (整合迁移): what goes where is planned and tried, moved in small steps that survive a kill, counted,
 * and undone until somebody declares it final. Every old address leads on for good.
 */
package org.zhanqun.merger;
