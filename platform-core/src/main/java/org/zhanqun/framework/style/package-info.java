/**
 * Versions of the unified page style (页面风格版本): what all sites of a kind look like, from a draft to every site and back. What
 * a single site chooses of it is {@link org.zhanqun.style}'s.
 */
package org.zhanqun.framework.style;
