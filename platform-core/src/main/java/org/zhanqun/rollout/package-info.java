/**
 * Rollout (推广): which sites show a new version of their framework, in stages, what it will change for them, and whether
 * they conform to it.
 */
package org.zhanqun.rollout;
