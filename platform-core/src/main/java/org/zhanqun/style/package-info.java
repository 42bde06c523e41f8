/** Page style (页面风格): what a site chooses of it, and when the whole province is shown in grey. It belongs to the province. */
package org.zhanqun.style;
