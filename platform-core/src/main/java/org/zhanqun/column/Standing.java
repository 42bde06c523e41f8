package org.zhanqun.column;

/**
 * How a column stands to the public.
 *
 * @param hidden    no list and no navigation leads to it; its own address answers (隐藏)
 * @param retired   it is no part of the tree any more; its articles stay, its address leads elsewhere (停用)
 * @param successor code of the column that a retired one's address leads to, null for the one above
 */
public record Standing(boolean hidden, boolean retired, String successor) {
    static final Standing OPEN = new Standing(false, false, null);
}
