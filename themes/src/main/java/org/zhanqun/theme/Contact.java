package org.zhanqun.theme;

/**
 * Where and when an organ can be reached (联系方式); each part may be {@code null}.
 *
 * @param address 办公地址
 * @param hours   办公时间
 * @param phone   联系电话
 */
public record Contact(String address, String hours, String phone) {

    public Contact {
        address = Values.blankToNull(address);
        hours = Values.blankToNull(hours);
        phone = Values.blankToNull(phone);
    }

    public boolean known() {
        return address != null || hours != null || phone != null;
    }
}
