/** The demo province (演示省份): Hunan's real names with invented content, to try the platform on. */
package org.zhanqun.demo;
