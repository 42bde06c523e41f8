/**
 * Column frameworks (栏目框架): versions of the tree of base columns (基本栏目), one framework for each kind of site.
 * Sites inherit them by reference; nothing is ever copied to a site.
 */
package org.zhanqun.framework;
