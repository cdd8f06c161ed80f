package org.communique.glossary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.communique.text.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlossaryCsvTest {
    private static final String HEADER =
            "id,domain,scope,th,th_variants,en,en_variants,en_forbidden,note,source,status,enforce,definition,office,valid_from,valid_to\n";
    private static final String GOOD =
            "mfa,organization,,กระทรวงการต่างประเทศ,กต.,Ministry of Foreign Affairs,MFA,,,,approved,,,,,\n";

    @Test
    void every_column_is_read() {
        Concept concept = only(
                HEADER
                        + "blinken,person,country:US,แอนโทนี บลิงเคน,บลิงเคน|บลิงเกน,Antony Blinken,Blinken | Antony J. Blinken,Anthony Blinken,\"So, with \"\"J.\"\"\",https://example.org,proposed,warning,A person.,Secretary of State,2021-01-26,2025-01-20\n");
        assertThat(concept.id().value()).isEqualTo("blinken");
        assertThat(concept.domain()).isEqualTo(Domain.PERSON);
        assertThat(concept.scope()).isEqualTo(new Scope("country", "US"));
        assertThat(concept.thai()).isEqualTo("แอนโทนี บลิงเคน");
        assertThat(concept.thaiTerms()).extracting(Term::text).containsExactly("แอนโทนี บลิงเคน", "บลิงเคน", "บลิงเกน");
        assertThat(concept.accepted())
                .extracting(Term::text)
                .containsExactly("Antony Blinken", "Blinken", "Antony J. Blinken");
        assertThat(concept.forbidden()).extracting(Term::text).containsExactly("Anthony Blinken");
        assertThat(concept.note()).isEqualTo("So, with \"J.\"");
        assertThat(concept.source()).isEqualTo("https://example.org");
        assertThat(concept.status()).isEqualTo(Status.PROPOSED);
        assertThat(concept.enforce()).isEqualTo(Enforcement.WARNING);
        assertThat(concept.definition()).isEqualTo("A person.");
        assertThat(concept.validity())
                .isEqualTo(new Validity("Secretary of State", LocalDate.of(2021, 1, 26), LocalDate.of(2025, 1, 20)));
    }

    @Test
    void columns_stand_in_any_order_and_the_optional_ones_may_be_absent() {
        Concept concept = only("status,en,th,domain,id\napproved,Bangkok,กรุงเทพฯ,place,bangkok\n");
        assertThat(concept.english()).isEqualTo("Bangkok");
        assertThat(concept.scope()).isEqualTo(Scope.NONE);
        assertThat(concept.validity()).isNull();
        assertThat(concept.note()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "place, ERROR",
        "policy, WARNING",
        "verb-phrase, HINT",
        "date, NEVER",
    })
    void without_enforce_the_domain_decides(String domain, Enforcement enforcement) {
        assertThat(only("id,domain,th,en,status\na," + domain + ",ก,A,approved\n")
                        .enforce())
                .isEqualTo(enforcement);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void lines_end_as_they_please(String end) {
        GlossaryCsv.Reading reading = read((HEADER + GOOD + "\n" + GOOD.replace("mfa", "mofa")).replace("\n", end));
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.rows()).extracting(GlossaryRow::line).containsExactly(2, 4);
    }

    @Test
    void a_byte_order_mark_is_stepped_over() {
        GlossaryCsv.Reading reading = read("\uFEFF" + HEADER + GOOD + "x,place,,ก,,X,,,,,gone,,,,,\n");
        assertThat(reading.rows()).hasSize(1);
        assertThat(reading.problems())
                .extracting(RowProblem::line, RowProblem::column)
                .containsExactly(tuple(3, 19));
    }

    @Test
    void a_quoted_cell_may_hold_commas_quotes_and_lines() {
        GlossaryCsv.Reading reading =
                read(HEADER + "a,place,,ก,,A,,,\"one, \"\"two\"\"\nthree\",,approved,,,,,\n" + GOOD);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.rows()).extracting(GlossaryRow::line).containsExactly(2, 4);
        assertThat(reading.rows().getFirst().concept().note()).isEqualTo("one, \"two\"\nthree");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\0',
            value = {
                "Mfa,place,,ก,,A,,,,,approved,,,,, ; 1 ; id: not a kebab-case id",
                ",place,,ก,,A,,,,,approved,,,,, ; 1 ; id: not a kebab-case id",
                "a,country-side,,ก,,A,,,,,approved,,,,, ; 3 ; domain: “country-side”",
                "a,place,US,ก,,A,,,,,approved,,,,, ; 9 ; scope: a scope is written country:US",
                "a,place,country:UK,ก,,A,,,,,approved,,,,, ; 9 ; scope: not a scope", // ISO has GB
                "a,place,institution:un,ก,,A,,,,,approved,,,,, ; 9 ; scope: not a scope",
                "a,place,,,,A,,,,,approved,,,,, ; 10 ; th: is empty",
                "a,place,,ก|ข,,A,,,,,approved,,,,, ; 10 ; th: holds one wording; further ones belong in th_variants",
                "a,place,,ก,,,,,,,approved,,,,, ; 13 ; en: is empty",
                "a,place,,ก,,A|B,,,,,approved,,,,, ; 13 ; en: holds one wording",
                "a,place,,ก,,A,B||C,,,,approved,,,,, ; 15 ; en_variants: has an empty wording",
                "a,place,,ก,,A,B{abbreviation},,,,approved,,,,, ; 15 ; en_variants: “B{abbreviation}” is none",
                "a,place,,ก,,A,{acronym},,,,approved,,,,, ; 15 ; en_variants: has an empty wording",
                "a,place,,ก,,A,,,,,final,,,,, ; 19 ; status: “final”",
                "a,place,,ก,,A,,,,,,,,,, ; 19 ; status: “”",
                "a,place,,ก,,A,,,,,approved,loud,,,, ; 28 ; enforce: “loud”",
                "a,place,,ก,,A,,,,,approved,,,,2564,; 31 ; valid_from: “2564” is not a date",
                "a,place,,ก,,A,,,,,approved,,,,2022-07-10,2022-07-09 ; 42 ; valid_to: 2022-07-09 is before 2022-07-10",
                "a,place,\"\",\"ก,\"\"ข\",,A,,,,,gone,,,,, ; 27 ; status: “gone”", // the column of a cell behind quoted
                // ones
                "a,place,,ก,,A,,,,,approved ; 1 ; the row has 11 cells, the header 16",
                "a,place,,ก,,A,,,,,approved,,,,,, ; 1 ; the row has 17 cells, the header 16",
                "a,place,,ก,,A,,,\"open,,approved,,,,, ; 1 ; a quote is not closed", // it swallows what follows
                "a,place,,ก,,A,,,\"closed\"early,,approved,,,,, ; 1 ; a quote",
            })
    void a_wrong_row_is_reported_with_its_place_and_the_rest_is_read(String row, int column, String reason) {
        GlossaryCsv.Reading reading = read(HEADER + GOOD + row.strip() + "\n" + GOOD.replace("mfa,", "mofa,"));
        assertThat(reading.rows()).extracting(r -> r.concept().id().value()).containsExactly("mfa", "mofa");
        assertThat(reading.problems()).singleElement().satisfies(p -> {
            assertThat(p.file()).isEqualTo("test.csv");
            assertThat(p.line()).isEqualTo(3);
            assertThat(p.column()).isEqualTo(column);
            assertThat(p.reason()).contains(reason);
        });
    }

    @Test
    void each_wrong_cell_of_a_row_is_reported() {
        assertThat(read(HEADER + "A,nowhere,moon,ก,,,,,,,gone,,,,,\n").problems())
                .extracting(RowProblem::column)
                .containsExactly(1, 3, 11, 24);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "id,domain,th,en,status,colour ; 24 ; unknown column “colour”",
                "id,domain,th,en,status,en ; 24 ; column “en” stands twice",
                "id,domain,th,en ; 1 ; the header lacks status",
                "mfa,organization,กต.,MFA,approved ; 1 ; unknown column “mfa”", // no header at all
            })
    void a_file_with_a_wrong_header_is_not_read(String header, int column, String reason) {
        GlossaryCsv.Reading reading = read(header + "\n" + "a,place,ก,A,approved,A\n");
        assertThat(reading.rows()).isEmpty();
        assertThat(reading.problems().getFirst().line()).isEqualTo(1);
        assertThat(reading.problems().getFirst().column()).isEqualTo(column);
        assertThat(reading.problems().getFirst().reason()).contains(reason);
    }

    @Test
    void an_empty_file_lacks_its_header() {
        assertThat(read("").problems())
                .singleElement()
                .extracting(RowProblem::reason)
                .asString()
                .contains("the header lacks id");
        assertThat(read(HEADER).problems()).isEmpty();
    }

    @Test
    void bytes_that_are_not_utf8_are_reported_with_their_place() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes((HEADER + GOOD + "b,place,,").getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(new byte[] {(byte) 0xA1, (byte) 0xA2}); // ก and ข in TIS-620
        bytes.writeBytes((",,B,,,,,approved,,,,,\n" + GOOD.replace("mfa,", "mofa,")).getBytes(StandardCharsets.UTF_8));
        GlossaryCsv.Reading reading = GlossaryCsv.read("test.csv", bytes.toByteArray());
        assertThat(reading.rows()).extracting(r -> r.concept().id().value()).containsExactly("mfa", "mofa");
        assertThat(reading.problems()).first().satisfies(p -> {
            assertThat(p.toString()).startsWith("test.csv:3:10: ");
            assertThat(p.reason()).contains("UTF-8");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "EN, organization, MFA, ACRONYM",
        "EN, country, U.S., ACRONYM",
        "EN, organization, G77, ACRONYM",
        "EN, position, DPM/FM, ACRONYM",
        "EN, agreement, MoU, FULL", // said with a suffix where it matters
        "EN, place, 'Washington, D.C.', FULL", // a full name that happens to end in a stop
        "EN, position, Gen., SHORT",
        "EN, place, Bangkok, FULL",
        "EN, verb-phrase, attach importance to, PHRASE",
        "TH, organization, กต., SHORT",
        "TH, position, ปลัด กต., SHORT",
        "TH, country, สหรัฐฯ, SHORT",
        "TH, country, สหรัฐอเมริกา, FULL",
    })
    void the_type_is_told_from_the_form(Lang lang, String domain, String wording, TermType type) {
        assertThat(TermType.told(lang, Domain.of(domain).orElseThrow(), wording))
                .isEqualTo(type);
    }

    @Test
    void a_suffix_says_the_type_and_is_written_only_where_the_form_does_not_tell() {
        String csv = """
                id,domain,scope,th,th_variants,en,en_variants,en_forbidden,note,source,status
                mou,agreement,,บันทึกความเข้าใจ,,Memorandum of Understanding,MOU|MoU{acronym},,,,approved
                """;
        Concept concept = only(csv.replace("MOU|", "MOU{acronym}|"));
        assertThat(concept.accepted()).extracting(Term::text, Term::type).contains(tuple("MoU", TermType.ACRONYM));
        assertThat(GlossaryCsv.write(List.of(concept))).isEqualTo(csv);
    }

    @Test
    void what_was_written_reads_the_same() {
        long seed = 20210521;
        Random random = new Random(seed);
        String letters = "กขฯ. aB\"',{}\n-é";
        for (int round = 0; round < 300; round++) {
            StringBuilder note = new StringBuilder("x");
            for (int i = random.nextInt(12); i > 0; i--) {
                note.append(letters.charAt(random.nextInt(letters.length())));
            }
            Concept concept = new Concept(
                    new ConceptId("c" + round),
                    any(Domain.values(), random),
                    random.nextBoolean() ? Scope.NONE : new Scope("country", "TH"),
                    any(Status.values(), random),
                    any(Enforcement.values(), random),
                    List.of(
                            new Term(Lang.TH, "ก" + round, TermStatus.PREFERRED, any(TermType.values(), random)),
                            new Term(Lang.EN, "A, “b” \"c\"", TermStatus.PREFERRED, any(TermType.values(), random)),
                            new Term(Lang.EN, "D", TermStatus.FORBIDDEN, any(TermType.values(), random))),
                    random.nextBoolean() ? null : note.append('x').toString(),
                    random.nextBoolean() ? null : new Validity(null, null, LocalDate.of(2020, 2, 29)),
                    null,
                    random.nextBoolean() ? null : note.append('y').toString());
            String csv = GlossaryCsv.write(List.of(concept));
            GlossaryCsv.Reading again = read(csv);
            assertThat(again.problems()).as("seed %d: %s", seed, csv).isEmpty();
            assertThat(again.rows())
                    .extracting(GlossaryRow::concept)
                    .as("seed %d", seed)
                    .containsExactly(concept);
        }
    }

    @Test
    void nothing_is_thrown_for_what_a_file_says() {
        long seed = 2564;
        Random random = new Random(seed);
        byte[] bytes = (HEADER + GOOD + GOOD).getBytes(StandardCharsets.UTF_8);
        String odd = "\",|{}\n\r\u0000\u00FFก";
        for (int round = 0; round < 2000; round++) {
            byte[] broken = bytes.clone();
            for (int i = random.nextInt(6); i >= 0; i--) {
                broken[random.nextInt(broken.length)] = (byte) odd.charAt(random.nextInt(odd.length()));
            }
            GlossaryCsv.Reading reading = GlossaryCsv.read("test.csv", broken);
            assertThat(reading.problems())
                    .as("seed %d round %d", seed, round)
                    .allSatisfy(p -> assertThat(p.line()).isPositive())
                    .allSatisfy(p -> assertThat(p.column()).isPositive());
        }
    }

    @Test
    void what_csv_cannot_carry_is_not_written() {
        Concept concept = only(HEADER + GOOD);
        Concept barred = new Concept(
                concept.id(),
                concept.domain(),
                concept.scope(),
                concept.status(),
                concept.enforce(),
                List.of(
                        new Term(Lang.TH, "ก", TermStatus.PREFERRED, TermType.FULL),
                        new Term(Lang.EN, "either|or", TermStatus.PREFERRED, TermType.FULL)),
                null,
                null,
                null,
                null);
        assertThatThrownBy(() -> GlossaryCsv.write(List.of(barred)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("either|or");
    }

    private static <T> T any(T[] values, Random random) {
        return values[random.nextInt(values.length)];
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+66 2", "-x", "@SUM", "＝1", "'=1", "''@", "'quoted'", "=HYPERLINK(\"x\")"})
    void what_a_spreadsheet_takes_for_a_formula_is_made_text_and_comes_back(String text) {
        Concept concept = new Concept(
                new ConceptId("a"),
                Domain.OTHER,
                Scope.NONE,
                Status.APPROVED,
                Enforcement.HINT,
                List.of(
                        new Term(Lang.TH, "ก", TermStatus.PREFERRED, TermType.FULL),
                        new Term(Lang.EN, text, TermStatus.PREFERRED, TermType.FULL)),
                null,
                null,
                text,
                null);
        String csv = GlossaryCsv.write(List.of(concept));
        assertThat(csv).doesNotContainPattern("[,\"][=+@＝-]");
        assertThat(read(csv).rows()).extracting(GlossaryRow::concept).containsExactly(concept);
    }

    @Test
    void random_glossaries_come_back_as_they_were() {
        for (long seed = 1; seed <= 40; seed++) {
            List<Concept> concepts = new RandomGlossaries(seed).plain(12);
            GlossaryCsv.Reading reading = read(GlossaryCsv.write(concepts));
            assertThat(reading.problems()).as("seed " + seed).isEmpty();
            assertThat(reading.rows())
                    .as("seed " + seed)
                    .extracting(GlossaryRow::concept)
                    .containsExactlyElementsOf(concepts);
        }
    }

    private static GlossaryCsv.Reading read(String csv) {
        return GlossaryCsv.read("test.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private static Concept only(String csv) {
        GlossaryCsv.Reading reading = read(csv);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.rows()).hasSize(1);
        return reading.rows().getFirst().concept();
    }
}
