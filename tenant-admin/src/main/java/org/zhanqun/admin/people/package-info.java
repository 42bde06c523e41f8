/** The people of a site and what they may do there (人员与权限). */
package org.zhanqun.admin.people;
