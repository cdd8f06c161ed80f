package org.communique.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** What an empty data folder begins with: the glossary, one administrator, and a sample release to try things on. */
@Component
class FirstStart implements SmartInitializingSingleton {
    private final GlossaryDesk glossary;
    private final UserDesk users;
    private final ReleaseDesk releases;

    private Optional<OneTimePassword> firstAdministrator = Optional.empty();

    FirstStart(GlossaryDesk glossary, UserDesk users, ReleaseDesk releases) {
        this.glossary = glossary;
        this.users = users;
        this.releases = releases;
    }

    /** Before the web server takes requests. */
    @Override
    public void afterSingletonsInstantiated() {
        glossary.current();
        firstAdministrator = users.addFirst();
        if (firstAdministrator.isPresent()) {
            releases.add(sample("release.th.txt"), sample("draft-flawed.en.txt"), UserDesk.FIRST);
        }
    }

    /** The administrator that this start made, if it was the first. */
    Optional<OneTimePassword> firstAdministrator() {
        return firstAdministrator;
    }

    private static String sample(String name) {
        try (InputStream in = FirstStart.class.getResourceAsStream("/communique/sample/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the jar has no sample " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
