package org.communique.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.communique.glossary.TermbaseFile.Format;
import org.communique.text.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermbaseFileTest {
    private static final String MULTITERM = """
            <?xml version="1.0" encoding="UTF-16"?>
            <mtf><conceptGrp><concept>1</concept>
              <transacGrp><transac type="origination">super</transac><date>2020-01-01T00:00:00</date></transacGrp>
              <descripGrp><descrip type="Subject">policy</descrip></descripGrp>
              <languageGrp><language type="English" lang="EN-GB"/>
                <descripGrp><descrip type="Definition">A promise between states.</descrip></descripGrp>
                <termGrp><term>agreement</term>
                  <descripGrp><descrip type="Status">preferred</descrip></descripGrp>
                  <descripGrp><descrip type="Gender">n/a</descrip></descripGrp></termGrp>
                <termGrp><term>deal</term><descripGrp><descrip type="Status">deprecated</descrip></descripGrp></termGrp>
              </languageGrp>
              <languageGrp><language type="Thai" lang="TH"/><termGrp><term>ความตกลง</term></termGrp></languageGrp>
            </conceptGrp></mtf>
            """;

    private static final String MEMOQ = """
            Entry_ID;Entry_Subject;Entry_Domain;Entry_Note;English_Def;English;Term_Info;Term_Example;English;Term_Info;Term_Example;Thai_Def;Thai;Term_Info
            7;policy;;"two
            lines";A promise.;agreement;CasePermissive;;deal;Forbidden;;;ความตกลง;HalfPrefix
            8;;;;;;;;;;;;ข้อตกลง;
            9;;;;;treaty;;;;;;;สนธิสัญญา
            """;

    @TempDir
    private Path folder;

    @Test
    void multiterm_is_read_and_what_it_says_beside_survives() throws IOException {
        LoadedGlossary loaded = read("x.xml", MULTITERM, StandardCharsets.UTF_16);
        assertThat(loaded.problems()).isEmpty();
        Concept concept = loaded.glossary().concepts().getFirst();
        assertThat(concept.id()).hasToString("agreement");
        assertThat(loaded.rows().getFirst().named()).isFalse();
        assertThat(concept.domain()).isEqualTo(Domain.POLICY);
        assertThat(concept.definition()).isEqualTo("A promise between states.");
        assertThat(concept.terms())
                .containsExactly(
                        new Term(Lang.TH, "ความตกลง", TermStatus.PREFERRED, TermType.FULL),
                        new Term(Lang.EN, "agreement", TermStatus.PREFERRED, TermType.FULL),
                        new Term(Lang.EN, "deal", TermStatus.FORBIDDEN, TermType.FULL));
        assertThat(concept.carried())
                .extracting(Carried::xml)
                .contains(
                        "<transacGrp><transac type=\"origination\">super</transac><date>2020-01-01T00:00:00</date></transacGrp>",
                        "<descrip type=\"Gender\">n/a</descrip>");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void memoq_is_read_by_its_header(String delimiter) throws IOException {
        LoadedGlossary loaded = read("x.csv", MEMOQ.replace(";", delimiter), StandardCharsets.UTF_8);
        assertThat(loaded.glossary().concepts()).extracting(c -> c.id().value()).containsExactly("agreement", "treaty");
        Concept concept = loaded.glossary().concepts().getFirst();
        assertThat(concept.note()).isEqualTo("two\nlines");
        assertThat(concept.status()).isEqualTo(Status.PROPOSED);
        assertThat(concept.terms())
                .extracting(t -> t.text() + " " + t.status())
                .containsExactly("ความตกลง PREFERRED", "agreement PREFERRED", "deal FORBIDDEN");
        assertThat(loaded.problems())
                .isNotEmpty()
                .allSatisfy(p -> assertThat(p.line()).isEqualTo(4));
    }

    @Test
    void memoq_says_nothing_that_is_lost() throws IOException {
        LoadedGlossary loaded = read("x.csv", """
                Entry_ID;Entry_Subject;Entry_Domain;Entry_ClientID;Entry_ProjectID;Entry_Created;Entry_Creator;Entry_Note;English_United_Kingdom_Def;English_United_Kingdom;Term_Info;Term_Example;English_United_Kingdom;Term_Info;Term_Example;French;Term_Info;Klingon;Thai_Def;Thai;Term_Info;Term_Example
                7;policy;Treaties;MFA;ASEAN;2020-01-01;anan;a note;A promise.;agreement;CasePermissive;They signed it.;deal;Forbidden;;accord;;mab;คำมั่น;ความตกลง;HalfPrefix;ลงนาม
                """, StandardCharsets.UTF_8);
        assertThat(loaded.problems()).isEmpty();
        Concept concept = loaded.glossary().concepts().getFirst();
        assertThat(concept.domain()).isEqualTo(Domain.POLICY);
        assertThat(concept.definition()).isEqualTo("A promise.");
        assertThat(concept.note()).isEqualTo("a note");
        assertThat(concept.terms())
                .extracting(t -> t.text() + " " + t.status())
                .containsExactly("ความตกลง PREFERRED", "agreement PREFERRED", "deal FORBIDDEN");
        assertThat(concept.carried())
                .extracting(c -> c.wording() + " " + c.xml())
                .contains(
                        "null <descrip type=\"subjectField\">Treaties</descrip>",
                        "null <admin type=\"customerSubset\">MFA</admin>",
                        "null <admin type=\"Entry_ProjectID\">ASEAN</admin>",
                        "null <admin type=\"Entry_Created\">2020-01-01</admin>",
                        "null <admin type=\"Entry_Creator\">anan</admin>",
                        "null <admin type=\"Klingon\">mab</admin>",
                        "null <langSec xml:lang=\"fr\"><termSec><term>accord</term></termSec></langSec>",
                        "null <descrip type=\"definition\">คำมั่น</descrip>",
                        "agreement <termNote type=\"geographicalUsage\">en-GB</termNote>",
                        "agreement <admin type=\"Term_Info\">CasePermissive</admin>",
                        "agreement <descrip type=\"context\">They signed it.</descrip>",
                        "ความตกลง <descrip type=\"context\">ลงนาม</descrip>");
    }

    @Test
    void multiterm_tells_the_source_of_a_definition_in_a_group_within_its_group() throws IOException {
        String nested = MULTITERM.replace(
                "A promise between states.</descrip>",
                "A promise between states.</descrip><descripGrp><descrip type=\"Source\">a dictionary</descrip></descripGrp>");
        Concept concept = read("x.xml", nested, StandardCharsets.UTF_16)
                .glossary()
                .concepts()
                .getFirst();
        assertThat(concept.definition()).isEqualTo("A promise between states.");
        assertThat(concept.carried())
                .extracting(Carried::xml)
                .contains("<descripGrp><descrip type=\"definition\">A promise between states.</descrip>"
                        + "<admin type=\"source\">a dictionary</admin></descripGrp>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE"})
    void omegat_is_read_whichever_side_is_thai(String charset) throws IOException {
        String text = (charset.endsWith("LE") ? "\uFEFF" : "") + """
                # Glossary in tab-separated format -*- coding: utf-8 -*-
                ความตกลง\tagreement\tless formal
                treaty\tสนธิสัญญา
                only one
                a\tb
                """;
        LoadedGlossary loaded = read("glossary.txt", text, Charset.forName(charset));
        assertThat(loaded.glossary().concepts())
                .extracting(c -> c.thai() + "=" + c.english() + "/" + c.note())
                .containsExactly("ความตกลง=agreement/less formal", "สนธิสัญญา=treaty/null");
        assertThat(loaded.problems()).extracting(RowProblem::line).containsExactly(4, 5);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void every_form_that_is_written_is_read_by_its_content(Format format) throws IOException {
        List<Concept> concepts = new RandomGlossaries(3).plain(30);
        Path file = folder.resolve("no-matter.what");
        try (OutputStream out = Files.newOutputStream(file)) {
            assertThat(TermbaseFile.write(concepts, format, out)).isEmpty();
        }
        LoadedGlossary loaded = TermbaseFile.read(file);
        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.glossary().concepts()).containsExactlyElementsOf(concepts);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"CSV", "XLSX"},
            value = Format.class)
    void what_a_table_cannot_hold_is_said_and_the_rest_is_written(Format format) throws IOException {
        List<Concept> concepts = new RandomGlossaries(5).rich(40);
        Path file = folder.resolve("a");
        try (OutputStream out = Files.newOutputStream(file)) {
            assertThat(TermbaseFile.write(concepts, format, out))
                    .anyMatch(said -> said.contains("forbidden Thai"))
                    .anyMatch(said -> said.contains("parts of a TBX entry"))
                    .anyMatch(said -> said.contains("admitted only"));
        }
        LoadedGlossary loaded = TermbaseFile.read(file);
        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.glossary().concepts())
                .extracting(Concept::id)
                .containsExactlyElementsOf(concepts.stream().map(Concept::id).toList());
    }

    @Test
    void what_is_no_termbase_is_one_problem() throws IOException {
        for (String text : List.of("", "hello", "<html/>", "PK\u0003\u0004junk", "a\0b", "<tbx><text>")) {
            LoadedGlossary loaded = read("x", text, StandardCharsets.UTF_8);
            assertThat(loaded.rows()).as(text).isEmpty();
            assertThat(loaded.problems()).as(text).isNotEmpty();
        }
    }

    private LoadedGlossary read(String name, String text, Charset charset) throws IOException {
        return TermbaseFile.read(Files.write(folder.resolve(name), text.getBytes(charset)));
    }
}
