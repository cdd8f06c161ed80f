package org.communique.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Input 58: what looks like a query is looked for as it stands. */
class HostileSearchTest {
    private static final String ROWS = """
            id,domain,th,en,status
            thailand,country,ไทย,Thailand,approved
            """;

    @TempDir
    Path folder;

    @ParameterizedTest(name = "58 {0}")
    @ValueSource(
            strings = {
                "*:*",
                "ไทย OR Thailand",
                "/(a+)+$/",
                "[* TO *]",
                "Thai*",
                "Thai?and",
                "thailand~1",
                ".*",
                "%",
                "_",
                "\\"
            })
    void a_query_is_looked_for_as_it_stands(String query) throws IOException {
        Files.writeString(folder.resolve("country.csv"), ROWS);
        assertThat(find(query)).isEqualTo(1);

        Files.writeString(folder.resolve("country.csv"), ROWS + "odd,country,ทดสอบ,\"A " + query + " b\",approved\n");
        assertThat(find(query)).isZero();
    }

    @ParameterizedTest(name = "58 {0} clauses")
    @ValueSource(ints = {5_000})
    void a_query_of_thousands_of_clauses_finds_nothing(int clauses) throws IOException {
        Files.writeString(folder.resolve("country.csv"), ROWS);

        assertThat(find("Thailand OR ".repeat(clauses) + "ไทย")).isEqualTo(1);
    }

    private int find(String query) {
        return new CommandLine(new GlossaryCommand(null))
                .setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(new StringWriter()))
                .execute("find", "--glossary", folder.toString(), "--", query);
    }
}
