package org.communique.desk;

import java.time.Instant;

/** The secret of a link that signs its bearer in, once. */
public record SignInLink(String token, Instant expires) {
    /** The path of the link, without a leading slash. */
    public String path() {
        return "sign-in?link=" + token;
    }

    /** Without the secret, so that it gets into no log. */
    @Override
    public String toString() {
        return "SignInLink[expires=" + expires + "]";
    }
}
