/** What has to be done once a day, whichever day it is. */
package org.zhanqun.admin.daily;
