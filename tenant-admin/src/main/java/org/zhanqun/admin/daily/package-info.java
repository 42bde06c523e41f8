/** What is done in the background: once a day, whichever day it is, or whenever there is some of it. */
package org.zhanqun.admin.daily;
