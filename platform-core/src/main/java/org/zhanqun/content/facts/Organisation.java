package org.zhanqun.content.facts;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.zhanqun.kernel.Violations;

/**
 * The facts of an organ (机构信息). The article's title is the organ's name, its text the functions (主要职能).
 *
 * @param address 办公地址
 * @param hours   办公时间, may be null
 * @param phone   联系电话
 * @param offices 内设机构
 */
@Embeddable
public record Organisation(
        @Column(name = "address", length = 200) String address,
        @Column(name = "hours", length = 200) String hours,
        @Column(name = "phone", length = 60) String phone,

        @Column(name = "offices", nullable = false, length = LONGEST_OFFICES)
        Offices offices)
        implements Facts {
    static final int LONGEST_OFFICES = 8000;

    @Override
    public void requireForPublishing(Violations violations) {
        violations
                .require(address != null, "organisation.address", "field.blank")
                .require(phone != null, "organisation.phone", "field.blank");
    }
}
