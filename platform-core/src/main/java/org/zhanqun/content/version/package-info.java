/**
 * Versions (版本) of articles: every saved text is kept, two can be compared, one can be brought back, and what the public
 * read at any moment can be shown.
 */
package org.zhanqun.content.version;
