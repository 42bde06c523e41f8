/** Sites (站点): the tenants, their names, domains and identity codes (网站标识码), and the rules for these. */
package org.zhanqun.site;
