package org.communique.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.communique.fuzz.Hostile;
import org.communique.qa.CheckId;

/** A policy file of any bytes: read, or refused with its place. */
class PolicyFuzzTest {
    private static final List<CheckId> CHECKS = List.of(new CheckId("language"), new CheckId("date"));

    @Provide
    Arbitrary<byte[]> files() {
        return Hostile.bytes(Hostile.text(
                "style: ",
                "ministry",
                "none",
                "\n",
                "\n  ",
                "off: ",
                "[language]",
                "[",
                "]",
                "severities: ",
                "{date: hint}",
                "set-aside:",
                "\n  - {fingerprint: 0123456789abcdef, reason: x}",
                "paths:",
                "\n  - path: '**'",
                "\n    off: [date]",
                "path: '['",
                ": ",
                "- ",
                "{",
                "}",
                "'",
                "\""));
    }

    @Property(tries = 300, seed = "20210521")
    void any_file_is_read_or_refused_with_its_place(@ForAll("files") byte[] bytes) throws IOException {
        Path file = Files.createTempFile(Path.of("target"), "policy", ".yaml");
        Files.write(file, bytes);
        try {
            PolicyFile.read(file, CHECKS).of(Path.of("a.en.txt"));
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageStartingWith(file + ":");
        } catch (CharacterCodingException e) {
            assertThat(e).isNotNull();
        } finally {
            Files.delete(file);
        }
    }
}
