package org.communique.glossary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.communique.glossary.TbxWriter.Style;
import org.communique.text.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TbxTest {
    private static final String DCA = """
            <?xml version="1.0" encoding="UTF-8"?>
            <tbx style="dca" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
              <tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader>
              <text><body>
                <conceptEntry id="state">
                  <descrip type="subjectField">organization</descrip>
                  <admin type="customerSubset">country:US</admin>
                  <admin type="projectSubset">status:approved</admin>
                  <admin type="source">https://example.org</admin>
                  <note>Of the U.S.</note>
                  <langSec xml:lang="en">
                    <descripGrp>
                      <descrip type="definition">The foreign ministry of
                          the United States.</descrip>
                      <admin type="source">a dictionary</admin>
                    </descripGrp>
                    <termSec>
                      <term>Department of State</term>
                      <termNote type="partOfSpeech">noun</termNote>
                      <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
                    </termSec>
                    <termSec>
                      <term>Foreign Office</term>
                      <termNote type="administrativeStatus">supersededTerm-admn-sts</termNote>
                      <descrip type="context">In <hi type="bold">old</hi> papers.</descrip>
                    </termSec>
                  </langSec>
                  <langSec xml:lang="fr"><termSec><term>Département d’État</term></termSec></langSec>
                  <langSec xml:lang="th">
                    <termSec><term>กระทรวงการต่างประเทศ</term></termSec>
                    <termSec><term>กต.</term><termNote type="termType">abbreviation</termNote></termSec>
                  </langSec>
                </conceptEntry>
              </body></text>
            </tbx>
            """;

    private static final String DCT = """
            <tbx style="dct" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
                xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
              <tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader>
              <text><body>
                <conceptEntry id="state">
                  <min:subjectField>organization</min:subjectField>
                  <min:customerSubset>country:US</min:customerSubset>
                  <basic:projectSubset>status:approved</basic:projectSubset>
                  <basic:source>https://example.org</basic:source>
                  <note>Of the U.S.</note>
                  <langSec xml:lang="en">
                    <descripGrp>
                      <basic:definition>The foreign ministry of
                          the United States.</basic:definition>
                      <basic:source>a dictionary</basic:source>
                    </descripGrp>
                    <termSec>
                      <term>Department of State</term>
                      <min:partOfSpeech>noun</min:partOfSpeech>
                      <min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus>
                    </termSec>
                    <termSec>
                      <term>Foreign Office</term>
                      <min:administrativeStatus>supersededTerm-admn-sts</min:administrativeStatus>
                      <basic:context>In <hi type="bold">old</hi> papers.</basic:context>
                    </termSec>
                  </langSec>
                  <langSec xml:lang="fr"><termSec><term>Département d’État</term></termSec></langSec>
                  <langSec xml:lang="th">
                    <termSec><term>กระทรวงการต่างประเทศ</term></termSec>
                    <termSec><term>กต.</term><basic:termType>abbreviation</basic:termType></termSec>
                  </langSec>
                </conceptEntry>
              </body></text>
            </tbx>
            """;

    private static final String MARTIF = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
            <martif type="TBX" xml:lang="en">
              <martifHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></martifHeader>
              <text><body>
                <termEntry id="state">
                  <descrip type="subjectField">organization</descrip>
                  <admin type="customerSubset">country:US</admin>
                  <admin type="projectSubset">status:approved</admin>
                  <admin type="source">https://example.org</admin>
                  <note>Of the U.S.</note>
                  <langSet xml:lang="en">
                    <descripGrp>
                      <descrip type="definition">The foreign ministry of
                          the United States.</descrip>
                      <admin type="source">a dictionary</admin>
                    </descripGrp>
                    <ntig><termGrp>
                      <term>Department of State</term>
                      <termNote type="partOfSpeech">noun</termNote>
                      <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
                    </termGrp></ntig>
                    <tig>
                      <term>Foreign Office</term>
                      <termNote type="administrativeStatus">supersededTerm-admn-sts</termNote>
                      <descrip type="context">In <hi type="bold">old</hi> papers.</descrip>
                    </tig>
                  </langSet>
                  <langSet xml:lang="fr"><tig><term>Département d’État</term></tig></langSet>
                  <langSet xml:lang="th">
                    <tig><term>กระทรวงการต่างประเทศ</term></tig>
                    <tig><term>กต.</term><termNote type="termType">abbreviation</termNote></tig>
                  </langSet>
                </termEntry>
              </body></text>
            </martif>
            """;

    @ParameterizedTest
    @ValueSource(strings = {DCA, DCT, MARTIF})
    void both_styles_and_the_old_edition_say_the_same(String file) throws IOException {
        Reading reading = read(file);

        assertThat(reading.problems).isEmpty();
        assertThat(reading.rows).singleElement().satisfies(row -> {
            Concept concept = row.concept();
            assertThat(concept.id()).hasToString("state");
            assertThat(concept.domain()).isEqualTo(Domain.ORGANIZATION);
            assertThat(concept.scope()).isEqualTo(Scope.of("country:US"));
            assertThat(concept.status()).isEqualTo(Status.APPROVED);
            assertThat(concept.note()).isEqualTo("Of the U.S.");
            assertThat(concept.source()).isEqualTo("https://example.org");
            assertThat(concept.definition()).isEqualTo("The foreign ministry of the United States.");
            assertThat(concept.terms())
                    .containsExactly(
                            new Term(Lang.TH, "กระทรวงการต่างประเทศ", TermStatus.PREFERRED, TermType.FULL),
                            new Term(Lang.TH, "กต.", TermStatus.ADMITTED, TermType.SHORT),
                            new Term(Lang.EN, "Department of State", TermStatus.PREFERRED, TermType.FULL),
                            new Term(Lang.EN, "Foreign Office", TermStatus.FORBIDDEN, TermType.FULL));
            assertThat(concept.carried())
                    .extracting(carried -> carried.wording() + " " + carried.xml())
                    .contains(
                            "null <langSec xml:lang=\"fr\"><termSec><term>Département d’État</term></termSec></langSec>",
                            "Department of State <termNote type=\"partOfSpeech\">noun</termNote>",
                            "Foreign Office <descrip type=\"context\">In <hi type=\"bold\">old</hi> papers.</descrip>",
                            "Foreign Office <termNote type=\"administrativeStatus\">supersededTerm-admn-sts</termNote>",
                            "กต. <termNote type=\"termType\">abbreviation</termNote>");
        });
    }

    @ParameterizedTest
    @EnumSource(Style.class)
    void what_came_in_goes_out_whole_and_valid(Style style) throws Exception {
        Concept concept = read(DCA).rows.getFirst().concept();

        byte[] written = write(List.of(concept), style);

        assertThat(read(written).rows).extracting(GlossaryRow::concept).containsExactly(concept);
        assertThat(new String(written, StandardCharsets.UTF_8))
                .contains("supersededTerm-admn-sts", "abbreviation", "Département d’État", "a dictionary")
                .doesNotContain("deprecatedTerm");
        assertThat(TbxRules.broken(written, style == Style.DCT)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Style.class)
    void our_own_glossary_is_valid_and_comes_back(Style style) throws Exception {
        List<Concept> ours = GlossaryFiles.bundled().glossary().concepts();

        byte[] written = write(ours, style);

        assertThat(TbxRules.broken(written, style == Style.DCT)).isEmpty();
        Reading reading = read(written);
        assertThat(reading.problems).isEmpty();
        assertThat(reading.rows).extracting(GlossaryRow::concept).containsExactlyElementsOf(ours);
        assertThat(write(
                        reading.rows.reversed().stream()
                                .map(GlossaryRow::concept)
                                .toList(),
                        style))
                .isEqualTo(written);
    }

    @Test
    void the_rules_find_what_breaks_them() throws Exception {
        assertThat(TbxRules.broken(DCA.getBytes(StandardCharsets.UTF_8), false)).isEmpty();
        assertThat(TbxRules.broken(DCT.getBytes(StandardCharsets.UTF_8), true)).isEmpty();
        for (String[] change : new String[][] {
            {"preferredTerm-admn-sts", "preferred"},
            {"\"subjectField\"", "\"theme\""},
            {"id=\"state\"", "id=\"1state\""},
            {"<langSec xml:lang=\"en\">", "<langSec>"},
            {"<note>Of", "<descrip type=\"context\">x</descrip><note>Of"},
            {"type=\"TBX-Basic\"", "type=\"TBX-Ours\""}
        }) {
            byte[] bad = DCA.replaceFirst(change[0], change[1]).getBytes(StandardCharsets.UTF_8);
            assertThat(TbxRules.broken(bad, false)).as(change[1]).isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Style.class)
    void random_glossaries_come_back_as_they_were(Style style) throws IOException {
        for (long seed = 1; seed <= 40; seed++) {
            List<Concept> concepts = new RandomGlossaries(seed).rich(12);
            byte[] written = write(concepts, style);
            Reading reading = read(written);
            assertThat(reading.problems).as("seed " + seed).isEmpty();
            assertThat(reading.rows)
                    .as("seed " + seed)
                    .extracting(GlossaryRow::concept)
                    .containsExactlyElementsOf(concepts);
            assertThat(write(concepts.reversed(), style)).as("seed " + seed).isEqualTo(written);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "preferredTerm-admn-sts, PREFERRED",
        "preferredTerm, PREFERRED",
        "preferred, PREFERRED",
        "Preferred term, PREFERRED",
        "standardizedTerm, PREFERRED",
        "admittedTerm-admn-sts, ADMITTED",
        "admitted, ADMITTED",
        "deprecatedTerm-admn-sts, FORBIDDEN",
        "deprecatedTerm, FORBIDDEN",
        "supersededTerm-admn-sts, FORBIDDEN",
        "superseded, FORBIDDEN",
        "forbidden, FORBIDDEN",
        "notRecommended, FORBIDDEN",
        "obsolete, FORBIDDEN"
    })
    void a_status_is_known_by_its_aliases(String said, TermStatus status) throws IOException {
        String file = DCA.replace(">supersededTerm-admn-sts<", ">" + said + "<");
        assertThat(read(file).rows.getFirst().concept().terms())
                .filteredOn(term -> term.text().equals("Foreign Office"))
                .extracting(Term::status)
                .containsExactly(status);
    }

    @Test
    void without_a_status_the_first_wording_is_preferred_and_an_entry_only_proposed() throws IOException {
        String file = """
                <martif type="TBX"><text><body><termEntry>
                  <langSet xml:lang="en-GB"><tig><term>agreement</term></tig><tig><term>accord</term></tig></langSet>
                  <langSet xml:lang="TH"><tig><term>ความตกลง</term></tig></langSet>
                </termEntry><termEntry>
                  <langSet xml:lang="eng"><tig><term>Agreement</term></tig></langSet>
                  <langSet xml:lang="th-TH"><tig><term>ข้อตกลง</term></tig></langSet>
                </termEntry></body></text></martif>""";

        Reading reading = read(file);

        assertThat(reading.problems).isEmpty();
        assertThat(reading.rows)
                .extracting(row -> row.concept().id() + " " + row.named())
                .containsExactly("agreement false", "agreement-2 false");
        Concept concept = reading.rows.getFirst().concept();
        assertThat(concept.status()).isEqualTo(Status.PROPOSED);
        assertThat(concept.domain()).isEqualTo(Domain.OTHER);
        assertThat(concept.terms())
                .extracting(t -> t.text() + " " + t.status())
                .containsExactly("ความตกลง PREFERRED", "agreement PREFERRED", "accord ADMITTED");
        assertThat(concept.carried())
                .extracting(Carried::xml)
                .contains("<termNote type=\"geographicalUsage\">en-GB</termNote>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "<langSec xml:lang=\"th\"> ~ <langSec xml:lang=\"de\"> ~ no Thai wording",
                "<langSec xml:lang=\"th\"> ~ <langSec> ~ does not say its language",
                "<term>กต.</term> ~ <term> </term> ~ a wording without text",
                "<term>กต.</term> ~ ~ a wording without text",
                "supersededTerm-admn-sts ~ perhaps ~ “perhaps”",
                "status:approved ~ status:new ~ “new”",
                "preferredTerm-admn-sts ~ admittedTerm-admn-sts ~ no preferred English",
                "id=\"state\" ~ id=\"กระทรวง\" ~ no id"
            })
    void a_wrong_entry_is_told_with_its_place_and_the_rest_is_read(String from, String to, String reason)
            throws IOException {
        String entry = DCA.substring(DCA.indexOf("<conceptEntry"), DCA.indexOf("</body>"));
        String wrong = entry.replace(from, to == null ? "" : to);
        Reading reading = read(DCA.replace(entry, wrong + entry.replace("\"state\"", "\"sound\"")));

        assertThat(reading.rows).extracting(row -> row.concept().id().value()).containsExactly("sound");
        assertThat(reading.problems).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.file()).isEqualTo("x.tbx");
            assertThat(problem.line()).isBetween(5, 39);
        });
        assertThat(reading.problems).extracting(RowProblem::reason).anyMatch(said -> said.contains(reason));
    }

    @Test
    void an_id_that_stands_twice_is_told() throws IOException {
        String entry = DCA.substring(DCA.indexOf("<conceptEntry"), DCA.indexOf("</body>"));
        Reading reading = read(DCA.replace(entry, entry + entry));
        assertThat(reading.rows).hasSize(1);
        assertThat(reading.problems)
                .singleElement()
                .extracting(RowProblem::reason)
                .asString()
                .contains("stands already in line 5");
    }

    @Test
    void a_category_that_nobody_knows_survives_in_either_style() throws IOException {
        String file = DCA.replace("<note>", """
                <descrip type="reliabilityCode">9</descrip><x:y xmlns:x="urn:x" x:z="1" b="2">t<x:u/></x:y><note>""");
        List<Concept> concepts =
                read(file).rows.stream().map(GlossaryRow::concept).toList();
        assertThat(concepts.getFirst().carried())
                .extracting(Carried::xml)
                .contains(
                        "<descrip type=\"reliabilityCode\">9</descrip>",
                        "<y xmlns=\"urn:x\" b=\"2\" xmlns:a0=\"urn:x\" a0:z=\"1\">t<u/></y>");
        for (Style style : Style.values()) {
            assertThat(read(write(concepts, style)).rows)
                    .extracting(GlossaryRow::concept)
                    .containsExactlyElementsOf(concepts);
        }
    }

    /** What a file may say beyond TBX-Basic, each at a place of the example. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "<note>Of ~ <descrip type='reliabilityCode'>9</descrip><note>Of",
                "<note>Of ~ <descrip type='My Field'>9</descrip><note>Of",
                "<note>Of ~ <x:y xmlns:x='urn:x' b='2'>t<x:u/></x:y><note>Of",
                "<note>Of ~ <descrip type='context'>at the wrong level</descrip><note>Of",
                "<note>Of ~ <termNote type='partOfSpeech'>noun</termNote><note>Of",
                "<note>Of ~ <transacGrp><transac type='origination'>x</transac><date>2020-01-01T00:00:00</date></transacGrp><note>Of",
                "<note>Of ~ <xref type='externalCrossReference' target='file.html'>no address</xref><note>Of",
                "<note>Of ~ <ref type='crossReference' target='nowhere'>no end</ref><note>Of",
                "<note>Of ~ <note id='state'>a second of this id</note><note>Of",
                "<note>Of ~ <system>no element</system><note>Of",
                ">noun< ~ >proper noun<",
                ">supersededTerm-admn-sts< ~ >obsolete<",
                ">abbreviation< ~ >initialism<",
                "<term>กต. ~ <term foo='1'>กต.",
                "<termSec><term>Département ~ <termSec><descrip type='context'>x</descrip><term>Département"
            })
    void what_is_not_of_the_dialect_is_written_in_one_that_says_so(String from, String to) throws Exception {
        Concept concept = read(DCA.replaceFirst(from, to)).rows.getFirst().concept();
        for (Style style : Style.values()) {
            byte[] written = write(List.of(concept), style);
            assertThat(read(written).rows).extracting(GlossaryRow::concept).containsExactly(concept);
            assertThat(new String(written, StandardCharsets.UTF_8)).contains("type=\"TBX-Communique\"");
            assertThat(TbxRules.broken(written, style == Style.DCT)).isEmpty();
        }
    }

    /** What TBX-Basic has a place for, though we have no field for it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "<term>กต. ~ <term id='t1'>ก<hi type='superscript'>ต</hi>.",
                "<termSec><term>กต. ~ <termSec id='s1'><term>กต.",
                "<note>Of ~ <ref type='crossReference' target='state'>itself</ref><note>Of",
                "<note>Of ~ <xref type='xGraphic' target='https://example.org/a.png'>flag</xref><note>Of",
                "<note>Of ~ <note id='n1'>another <hi type='bold'>note</hi></note><note>Of",
                "<note>Of ~ <transacGrp><transac type='transactionType'>origination</transac><transacNote type='responsibility'>x</transacNote><date>2020-01-01</date></transacGrp><note>Of"
            })
    void ids_markup_and_references_stay_within_the_dialect(String from, String to) throws Exception {
        Concept concept = read(DCA.replaceFirst(from, to)).rows.getFirst().concept();
        assertThat(concept.terms()).contains(new Term(Lang.TH, "กต.", TermStatus.ADMITTED, TermType.SHORT));
        for (Style style : Style.values()) {
            byte[] written = write(List.of(concept), style);
            assertThat(read(written).rows).extracting(GlossaryRow::concept).containsExactly(concept);
            assertThat(new String(written, StandardCharsets.UTF_8)).contains("type=\"TBX-Basic\"");
            assertThat(TbxRules.broken(written, style == Style.DCT)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Style.class)
    void the_rules_hold_of_random_glossaries_too(Style style) throws Exception {
        for (long seed = 1; seed <= 40; seed++) {
            List<Concept> concepts = new RandomGlossaries(seed).rich(12);
            assertThat(TbxRules.broken(write(concepts, style), style == Style.DCT))
                    .as("seed " + seed)
                    .isEmpty();
        }
    }

    @Test
    void what_of_a_file_is_not_kept_is_said_with_its_place() throws IOException {
        String file = DCA.replace("<p>x</p>", "<p>From the embassy</p>")
                .replace("<langSec xml:lang=\"th\">", "<langSec xml:lang=\"th\" id=\"l1\">")
                .replace(
                        "</body>", "</body><back><refObjectSec type=\"x\"><refObject id=\"r\"/></refObjectSec></back>");
        Reading reading = read(file);
        assertThat(reading.problems).isEmpty();
        assertThat(reading.remarks)
                .extracting(RowProblem::toString)
                .containsExactly(
                        "x.tbx:3:14: the header is not kept: “From the embassy”",
                        "x.tbx:29:38: the attribute id=\"l1\" of a langSec is not kept",
                        "x.tbx:34:16: the back matter is not kept; what refers to it is");
        assertThat(read(write(List.of(reading.rows.getFirst().concept()), Style.DCA)).remarks)
                .isEmpty();
    }

    @Test
    void a_file_that_breaks_off_gives_nothing() {
        String broken = DCA.substring(0, DCA.length() * 99 / 100);
        assertThatThrownBy(() -> read(broken)).isInstanceOfSatisfying(MalformedTermbase.class, e -> {
            RowProblem problem = e.in("x.tbx");
            assertThat(problem.line()).isEqualTo((int) broken.lines().count());
            assertThat(problem.reason()).contains("not well-formed").contains("nothing of the file is used");
        });
    }

    private record Reading(List<GlossaryRow> rows, List<RowProblem> problems, List<RowProblem> remarks) {}

    private static Reading read(String file) throws IOException {
        return read(file.getBytes(StandardCharsets.UTF_8));
    }

    private static Reading read(byte[] file) throws IOException {
        Reading reading = new Reading(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        TbxReader.read(
                "x.tbx",
                new ByteArrayInputStream(file),
                reading.rows::add,
                reading.problems::add,
                reading.remarks::add);
        return reading;
    }

    private static byte[] write(List<Concept> concepts, Style style) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TbxWriter.write(concepts, style, out);
        return out.toByteArray();
    }
}
