package org.zhanqun.identity;

import java.util.regex.Pattern;

/** The form of the names under which people sign in (账号). */
public final class UserName {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9._-]{2,59}");

    private UserName() {}

    public static boolean wellFormed(String userName) {
        return FORM.matcher(userName).matches();
    }
}
