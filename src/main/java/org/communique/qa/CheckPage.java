package org.communique.qa;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The page of a check in the reference, as docs/checks has it. */
public final class CheckPage {
    private CheckPage() {}

    /** The page, in Markdown. */
    public static String of(CheckId check) {
        String name = "/communique/checks/" + check + ".md";
        try (InputStream page = CheckPage.class.getResourceAsStream(name)) {
            if (page == null) {
                throw new IllegalArgumentException(name + " is missing from the class path");
            }
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
