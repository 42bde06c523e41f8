/**
 * What a page style (页面风格) may show: plain values, one record for each kind of public page, filled by the renderer and
 * shown by the templates. Nothing here knows the domain, a database or HTTP.
 *
 * <p>Two rules hold everywhere. A list is never {@code null}; a single value may be, where its description says so, and is
 * then left out of the page. Text is plain text and is escaped by the templates; the only HTML is in components named
 * {@code body}, which must be sanitised before they get here.
 */
package org.zhanqun.theme;
