/**
 * Sharing between sites (统一信息资源库): what a site offers to others, what they make of it, and how what they show follows the
 * original. A site reads of another one only what it was offered.
 */
package org.zhanqun.sharing;
