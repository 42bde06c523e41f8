/**
 * Review before publishing (三审三校): how many levels a column asks for, who may decide, and the way of an article's text
 * through them. What the public reads does not change before the last level has approved.
 */
package org.zhanqun.content.review;
