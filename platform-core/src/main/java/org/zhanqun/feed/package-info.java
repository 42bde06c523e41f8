/**
 * The change feed (变更流): a row for every change of something public, written in the transaction that made the
 * change and followed by every node's caches, directories and indexes.
 */
package org.zhanqun.feed;
