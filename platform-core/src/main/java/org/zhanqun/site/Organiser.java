package org.zhanqun.site;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Who runs the site and the registrations that its footer must show (主办单位, 联系方式, ICP备案, 公安备案, 党政机关网站标识).
 * Registrations are null until they are granted.
 *
 * @param markUrl where the certificate of the site's mark as a party or government organ's is shown (党政机关网站标识)
 */
@Embeddable
public record Organiser(
        @Column(name = "organiser", nullable = false, length = 100)
        String name,

        @Column(name = "address", length = 200) String address,
        @Column(name = "phone", length = 60) String phone,
        @Column(name = "icp_number", length = 60) String icp,
        @Column(name = "police_number", length = 60) String policeNumber,

        @Column(name = "organ_mark_url", length = LONGEST_MARK_URL)
        String markUrl) {
    static final int LONGEST_MARK_URL = 200;

    /** Before the mark is granted. */
    public Organiser(String name, String address, String phone, String icp, String policeNumber) {
        this(name, address, phone, icp, policeNumber, null);
    }

    /** The same with another mark, or none. */
    public Organiser marked(String url) {
        return new Organiser(name, address, phone, icp, policeNumber, url);
    }

    /** The same under another name. */
    public Organiser called(String another) {
        return new Organiser(another, address, phone, icp, policeNumber, markUrl);
    }
}
