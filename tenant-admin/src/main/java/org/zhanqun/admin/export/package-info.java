/** Static export and tamper alarms (静态导出与网页防篡改), for the province and for a site's webmaster. */
package org.zhanqun.admin.export;
