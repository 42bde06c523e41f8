/** Small things owned by no feature: errors, events, sanitised HTML, the clock, who is acting. */
package org.zhanqun.kernel;
