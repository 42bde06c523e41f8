/** Content (信息): articles, and how they are written, published and withdrawn. */
package org.zhanqun.content;
