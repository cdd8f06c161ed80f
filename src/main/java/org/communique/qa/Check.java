package org.communique.qa;

import java.util.stream.Stream;
import org.communique.bitext.Bitext;

/**
 * Looks at a bitext and says what it saw, once. Without state; safe for use by several threads. Throws where it cannot
 * work: the engine makes a {@link Gap} of it.
 */
public interface Check {
    CheckInfo info();

    Stream<Finding> check(Bitext bitext);

    /** This check as it is meant under a house style; most mean the same under each. */
    default Check under(HouseStyle style) {
        return this;
    }
}
