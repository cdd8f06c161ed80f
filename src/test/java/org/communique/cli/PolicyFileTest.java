package org.communique.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.communique.qa.CheckId;
import org.communique.qa.Fingerprint;
import org.communique.qa.HouseStyle;
import org.communique.qa.Policy;
import org.communique.qa.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyFileTest {
    private static final CheckId DATE = new CheckId("date");
    private static final CheckId LANGUAGE = new CheckId("language");
    private static final CheckId ROYAL = new CheckId("royal");

    @TempDir
    private Path folder = Path.of("set by JUnit");

    @Test
    void an_empty_file_changes_nothing() throws IOException {
        assertThat(read("").of(Path.of("any.en.txt"))).isEqualTo(Policy.DEFAULT);
    }

    @Test
    void what_is_said_at_the_top_holds_for_every_draft() throws IOException {
        Policy policy = read("""
                style: government-house
                off: [date]
                severities: {language: hint}
                set-aside:
                  - {fingerprint: 0123456789abcdef, reason: the theme's own spelling}
                """).of(folder.resolve("deep/in/a.en.txt"));

        assertThat(policy.style()).isEqualTo(HouseStyle.GOVERNMENT_HOUSE);
        assertThat(policy.off()).containsExactly(DATE);
        assertThat(policy.severities()).containsEntry(LANGUAGE, Severity.HINT);
        assertThat(policy.setAside()).containsExactly(new Fingerprint("0123456789abcdef"));
        assertThat(policy.confirmed()).isEmpty();
    }

    @Test
    void a_pattern_holds_for_the_drafts_it_matches_and_the_later_wins() throws IOException {
        PolicyFile file = read("""
                off: [date]
                severities: {language: hint}
                paths:
                  - path: archive/**
                    style: none
                    severities: {language: warning}
                  - path: "archive/2019/*.en.txt"
                    off: [language]
                """);

        assertThat(file.of(folder.resolve("new.en.txt")).style()).isEqualTo(HouseStyle.MINISTRY);
        Policy archive = file.of(folder.resolve("archive/a.en.txt"));
        assertThat(archive.style()).isEqualTo(HouseStyle.NONE);
        assertThat(archive.severities()).containsEntry(LANGUAGE, Severity.WARNING);
        assertThat(archive.off()).containsExactly(DATE);
        assertThat(file.of(folder.resolve("archive/2019/b.en.txt")).off()).containsExactlyInAnyOrder(DATE, LANGUAGE);
    }

    @Test
    void royal_may_say_that_it_is_an_error() throws IOException {
        assertThat(read("severities: {royal: error}").of(Path.of("a.en.txt")).severities())
                .containsEntry(ROYAL, Severity.ERROR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"./a.en.txt", "././a.en.txt", "a.en.txt", "./*.txt"})
    void a_pattern_may_begin_with_a_dot(String pattern) throws IOException {
        PolicyFile file = read("paths: [{path: \"" + pattern + "\", off: [date]}]");

        assertThat(file.of(folder.resolve("a.en.txt")).off()).containsExactly(DATE);
        assertThat(file.of(folder.resolve("deep/a.en.txt")).off()).isEmpty();
    }

    @Test
    void a_judgement_is_confirmed_by_another_name() throws IOException {
        Policy policy = read("""
                        set-aside:
                          - {fingerprint: 0123456789abcdef, reason: so registered, by: Thip, confirmed-by: Somchai}
                        """).of(folder.resolve("a.en.txt"));

        assertThat(policy.confirmed()).containsExactly(new Fingerprint("0123456789abcdef"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            offf: [date]                          | :1:1: there is no key “offf”; there are: off, paths, set-aside, severities, style
            'style: ours'                         | :1:8: there is no style “ours”; there are: ministry, government-house, none
            'off: [date, datum]'                  | :1:13: there is no check “datum”; there are: date, language, royal
            'severities: {date: grave}'           | :1:20: a severity is error, warning or hint, not “grave”
            'off: [royal]'                        | :1:7: “royal” is an error always
            'severities: {royal: hint}'           | :1:21: “royal” is an error always
            'paths: [{path: "*", off: [royal]}]'  | :1:27: “royal” is an error always
            'paths: [{off: [date]}]'              | :1:9: an entry of “paths” says which files it is for
            'paths: [{path: "[", off: [date]}]'   | :1:16: “[” is no pattern of file names
            'set-aside: [{fingerprint: 0123456789abcdef}]' | :1:13: what is set aside has a fingerprint
            'set-aside: [{fingerprint: x, reason: y}]'     | :1:27: a fingerprint has 16 digits
            'set-aside: [{fingerprint: 0123456789abcdef, reason: y, by: Thip, confirmed-by: thip}]' | :1:80: “confirmed-by” is another person
            'set-aside: [{fingerprint: 0123456789abcdef, reason: y, confirmed-by: Thip}]' | :1:70: “confirmed-by” is another person
            'off: date'                           | :1:6: a list is wanted here
            'off: ['                              | expected the node content
            'off: [date]\noff: [language]'        | “off” stands here twice
            """)
    void what_is_not_understood_is_told_with_its_place(String yaml, String said) {
        assertThatThrownBy(() -> read(yaml.replace("\\n", "\n")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("communique.yaml:")
                .hasMessageContaining(said);
    }

    private PolicyFile read(String yaml) throws IOException {
        Path file = folder.resolve("communique.yaml");
        Files.writeString(file, yaml);
        return PolicyFile.read(file, List.of(DATE, LANGUAGE, ROYAL));
    }
}
