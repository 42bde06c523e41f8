/**
 * Checks what is written before the public reads it (内容检查): the province's and the sites' lists of words, how serious each
 * rule is, and the gate that nothing serious passes.
 */
package org.zhanqun.check;
