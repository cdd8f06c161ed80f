package org.communique.desk;

import java.time.Duration;

/** The answer to a name and a password. */
public sealed interface SignIn {
    /** Both fit. */
    record Accepted(User user) implements SignIn {}

    /**
     * Both fit, but the password is a one-time one: nobody is signed in until {@link UserDesk#changePassword} has put
     * another in its place.
     */
    record MustChange(User user) implements SignIn {}

    /** No such user, or another password: not said which. */
    record Refused() implements SignIn {}

    /**
     * Too many wrong passwords: this one was not looked at.
     *
     * @param delay until the next is
     */
    record Throttled(Duration delay) implements SignIn {}
}
