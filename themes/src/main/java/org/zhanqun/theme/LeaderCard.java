package org.zhanqun.theme;

/**
 * A leader as the list shows them (领导卡片).
 *
 * @param post     职务
 * @param duties   工作分工, may be {@code null}
 * @param portrait may be {@code null}: then a drawn silhouette stands for it
 */
public record LeaderCard(String name, String url, String post, String duties, Picture portrait) {

    public LeaderCard {
        Values.required(name, "name");
        post = Values.blankToNull(post);
        duties = Values.blankToNull(duties);
    }
}
