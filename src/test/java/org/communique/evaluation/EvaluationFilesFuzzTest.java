package org.communique.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.communique.fuzz.Hostile;

/** Labelled text and gold pairs of any bytes: read, or refused with the place. */
class EvaluationFilesFuzzTest {
    @Provide
    Arbitrary<byte[]> labels() {
        return Hostile.bytes(Hostile.text(
                "- id: a\n",
                "  trap: b\n",
                "  rows:\n",
                "    - th: ก\n",
                "      en: a\n",
                "  due:\n",
                "  due: []\n",
                "    - check: date\n",
                "      th: ก\n",
                "      row: 1\n",
                "      row: x\n",
                "  twin: a\n",
                "  style: none\n",
                "  ",
                "\n",
                ": "));
    }

    @Property(tries = 300, seed = "20210521")
    void any_labels_are_read_or_refused_with_their_place(@ForAll("labels") byte[] bytes) throws IOException {
        Path folder = Files.createTempDirectory(Path.of("target"), "labels");
        Path file = Files.write(folder.resolve("a.yaml"), bytes);
        try {
            LabelledText.read(folder);
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageStartingWith(file + ":");
        } catch (IOException e) {
            assertThat(e).isInstanceOf(java.nio.charset.CharacterCodingException.class);
        }
    }

    @Provide
    Arbitrary<byte[]> beads() {
        return Hostile.bytes(Hostile.text("ไทย", "a", "b", "\t", " | ", "\n", "ไทย\ta\n", "\tb\n"));
    }

    @Property(tries = 300, seed = "20210521")
    void any_beads_are_read_or_refused_with_their_place(@ForAll("beads") byte[] bytes) throws IOException {
        Path folder = Files.createTempDirectory(Path.of("target"), "gold");
        Path pair = Files.createDirectory(folder.resolve("one"));
        Files.writeString(pair.resolve("release.th.txt"), "ไทย ไทย");
        Files.writeString(pair.resolve("draft.en.txt"), "a b");
        Path gold = Files.write(pair.resolve("gold.tsv"), bytes);
        try {
            GoldPairs.read(folder);
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageStartingWith(gold + ":");
        } catch (IOException e) {
            assertThat(e).isInstanceOf(java.nio.charset.CharacterCodingException.class);
        }
    }
}
