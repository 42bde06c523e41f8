/**
 * Read sets (读取集): what a page has read while it was made, recorded by the queries themselves, and whether a change of the
 * feed touches it. Whoever keeps something that was made from rows keeps its read set beside it.
 */
package org.zhanqun.reading;
