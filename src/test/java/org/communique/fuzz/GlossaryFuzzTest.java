package org.communique.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.communique.glossary.GlossaryCsv;
import org.communique.glossary.GlossaryRow;

/** A glossary file of any bytes: sound rows and problems with their places, and nothing thrown. */
class GlossaryFuzzTest {
    private static final String HEADER =
            "id,domain,scope,th,th_variants,en,en_variants,en_forbidden,note,source,status\n";
    private static final String ROW =
            "thailand,country,,ไทย,ประเทศไทย,Thailand,Thai,Siam,,https://example.org,approved\n";

    @Provide
    Arbitrary<byte[]> files() {
        return Hostile.bytes(Hostile.text(
                        "id",
                        "domain",
                        "scope",
                        "th",
                        "en",
                        "status",
                        "approved",
                        "country",
                        "country:US",
                        "{acronym}",
                        "{x}",
                        "|",
                        ",",
                        ",,",
                        "\"",
                        "\"\"",
                        "\n",
                        "\r\n",
                        ROW,
                        ROW,
                        "x,moon,,ก,,X,,,,,approved\n",
                        "2022-07-10")
                .map(text -> HEADER + ROW + text));
    }

    @Property(tries = 300, seed = "20210521")
    void any_file_is_read(@ForAll("files") byte[] bytes) {
        isRead(bytes);
    }

    @Tag("long")
    @Property(tries = 20_000, seed = "20210521")
    void very_many_files_are_read(@ForAll("files") byte[] bytes) {
        isRead(bytes);
    }

    private static void isRead(byte[] bytes) {
        GlossaryCsv.Reading reading = GlossaryCsv.read("a.csv", bytes);

        assertThat(reading.problems()).allSatisfy(problem -> {
            assertThat(problem.line()).isBetween(1, bytes.length + 1);
            assertThat(problem.column()).isBetween(1, bytes.length + 1);
            assertThat(problem.toString()).startsWith("a.csv:" + problem.line() + ":" + problem.column() + ": ");
        });
        assertThat(reading.rows()).extracting(GlossaryRow::line).isSorted();
    }
}
