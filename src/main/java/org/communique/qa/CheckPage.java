package org.communique.qa;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The page of a check in the reference, as docs/checks has it. */
public final class CheckPage {
    private CheckPage() {}

    /** The page, in Markdown; empty for a check that the reference does not have. */
    public static Optional<String> find(CheckId check) {
        try (InputStream page = CheckPage.class.getResourceAsStream("/communique/checks/" + check + ".md")) {
            return page == null
                    ? Optional.empty()
                    : Optional.of(new String(page.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
