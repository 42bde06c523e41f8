/** A site's columns (栏目): the base columns it inherits by reference and the featured ones (特色栏目) of its own. */
package org.zhanqun.column;
