package org.communique.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The version of this build, as the pom says it. */
final class ToolVersion {
    private ToolVersion() {}

    static String current() {
        try (InputStream in = ToolVersion.class.getResourceAsStream("/communique/version.txt")) {
            if (in == null) {
                throw new IllegalStateException("the build left out communique/version.txt");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
