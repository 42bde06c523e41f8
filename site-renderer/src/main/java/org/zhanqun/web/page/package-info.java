/** What stands on a public page: few, indexed queries fill the records that the theme's templates show. */
package org.zhanqun.web.page;
