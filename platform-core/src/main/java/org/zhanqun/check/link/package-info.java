/** 外部链接: asks pages of other hosts whether they are there, without ever asking anything of our own network. */
package org.zhanqun.check.link;
