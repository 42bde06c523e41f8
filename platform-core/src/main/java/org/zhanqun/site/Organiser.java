package org.zhanqun.site;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Who runs the site and the registrations that its footer must show (主办单位, 联系方式, ICP备案, 公安备案).
 * Registrations are null until they are granted.
 */
@Embeddable
public record Organiser(
        @Column(name = "organiser", nullable = false, length = 100)
        String name,

        @Column(name = "address", length = 200) String address,
        @Column(name = "phone", length = 60) String phone,
        @Column(name = "icp_number", length = 60) String icp,
        @Column(name = "police_number", length = 60) String policeNumber) {
    /** The same under another name. */
    public Organiser called(String another) {
        return new Organiser(another, address, phone, icp, policeNumber);
    }
}
