/** Interaction (互动交流): letters from citizens, their answers, and what of them the public may read. */
package org.zhanqun.interaction;
