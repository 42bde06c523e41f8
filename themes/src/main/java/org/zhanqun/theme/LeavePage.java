package org.zhanqun.theme;

/**
 * What a reader sees before leaving for a site that is not a government's (离开提示).
 *
 * @param address where the link leads, in full
 * @param host    the name of the other site, which is what a reader can judge it by
 * @param back    path of the page that the reader comes from
 */
public record LeavePage(Frame frame, PageHead head, String address, String host, String back) implements Page {

    public LeavePage {
        Values.required(address, "address");
        Values.required(host, "host");
        Values.required(back, "way back");
    }

    @Override
    public boolean indexed() {
        return false;
    }
}
