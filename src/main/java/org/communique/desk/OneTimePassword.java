package org.communique.desk;

/** A password that is good for choosing another. */
public record OneTimePassword(String user, String password) {
    /** Without the secret, so that it gets into no log. */
    @Override
    public String toString() {
        return "OneTimePassword[user=" + user + "]";
    }
}
