/**
 * The living style guide (页面风格指南): every component and kind of page of the unified page style, drawn by the real templates
 * from invented content, in every palette and layout.
 */
package org.zhanqun.admin.styleguide;
