/** The page style in the API: a site's palette, and the province's memorial periods. */
package org.zhanqun.admin.style;
