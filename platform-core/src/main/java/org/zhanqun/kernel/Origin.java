package org.zhanqun.kernel;

/**
 * From where a person acts (来源): what the audit trail says beside who it was.
 *
 * @param address of the machine, or null when the platform itself acts
 * @param client  what the program says it is, or null
 */
public record Origin(String address, String client) {
    /** The platform itself: start-up, jobs, clean-up. */
    public static final Origin PLATFORM = new Origin(null, null);

    private static final int LONGEST_ADDRESS = 45;
    private static final int LONGEST_CLIENT = 200;

    public Origin {
        address = shortened(address, LONGEST_ADDRESS);
        client = shortened(client, LONGEST_CLIENT);
    }

    private static String shortened(String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest);
    }
}
