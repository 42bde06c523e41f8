package org.zhanqun.content.facts;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.zhanqun.kernel.Violations;

/**
 * The facts of a leader (负责人信息). The article's title is the name, its picture the portrait, its text the résumé.
 *
 * @param post     职务
 * @param duties   工作分工, may be null
 * @param phone    办公电话, may be null
 * @param position 排序, from 1; null comes last
 */
@Embeddable
public record Leader(
        @Column(name = "post", length = 120) String post,
        @Column(name = "duties", length = 500) String duties,
        @Column(name = "phone", length = 60) String phone,
        @Column(name = "sort_order") Integer position)
        implements Facts {
    @Override
    public void requireForPublishing(Violations violations) {
        violations.require(post != null, "leader.post", "field.blank");
    }
}
