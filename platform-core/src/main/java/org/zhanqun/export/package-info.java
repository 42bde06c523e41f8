/**
 * Static export (静态导出) and tamper alarms (网页防篡改告警) as the workbench knows them. The renderer does the work: it
 * implements {@link org.zhanqun.export.StaticExports} where it runs in the same process.
 */
package org.zhanqun.export;
