package org.communique.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.communique.report.Entry;
import org.communique.report.Heading;
import org.communique.report.ReportFormat;
import org.communique.report.ReportWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each corpus folder with a release.th.txt: what the shell prints of its drafts, letter for letter. Of
 * {@code draft.en.txt} that is {@code expected.txt}, of {@code draft-good.en.txt} it is {@code expected-good.txt}: the
 * output of {@code communique check release.th.txt draft-good.en.txt} in that folder.
 *
 * <p>To accept new output, run {@code mvn test -Dtest=CorpusCaseTest -Dcorpus.accept=true}, read the difference as a
 * translator would, and commit it.
 */
class CorpusCaseTest {
    private static final boolean ACCEPT = Boolean.getBoolean("corpus.accept");

    static Stream<Case> cases() throws IOException {
        try (Stream<Path> folders = Files.list(Corpus.ROOT)) {
            List<Case> cases = folders.filter(folder -> Files.exists(folder.resolve("release.th.txt")))
                    .sorted()
                    .flatMap(folder -> Corpus.files(folder.getFileName().toString(), ".en.txt").stream()
                            .map(Case::new))
                    .toList();
            assertThat(cases).isNotEmpty();
            return cases.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_shell_prints_what_is_expected(Case each) throws IOException {
        String printed = each.printed();
        if (ACCEPT) {
            Files.writeString(each.expected(), printed, StandardCharsets.UTF_8);
        }

        assertThat(each.expected())
                .as("to write it, run with -Dcorpus.accept=true")
                .exists();
        assertThat(printed).isEqualTo(Corpus.read(each.expected()));
    }

    record Case(Path draft) {
        String printed() throws IOException {
            Path release = draft.resolveSibling("release.th.txt");
            StringWriter out = new StringWriter();
            ReportWriter writer = ReportFormat.TEXT.writer(
                    out,
                    new Heading(
                            "",
                            Engine.GLOSSARY.version(),
                            Engine.GLOSSARY.concepts().size(),
                            List.of()),
                    false);
            writer.write(new Entry.Reviewed(
                    release.getFileName().toString(),
                    draft.getFileName().toString(),
                    Engine.review(Corpus.read(release), Corpus.read(draft)),
                    List.of()));
            writer.end();
            return out.toString();
        }

        Path expected() {
            String name = draft.getFileName().toString();
            return draft.resolveSibling(name.replaceFirst("^draft", "expected").replaceFirst("\\.en\\.txt$", ".txt"));
        }

        @Override
        public String toString() {
            return Corpus.ROOT.relativize(draft).toString();
        }
    }
}
