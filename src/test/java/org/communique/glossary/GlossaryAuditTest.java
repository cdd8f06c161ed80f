package org.communique.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlossaryAuditTest {
    private static final String HEADER =
            "id,domain,scope,th,th_variants,en,en_variants,en_forbidden,note,source,status\n";

    @Test
    void the_termbase_has_nothing_to_be_said_of() throws IOException {
        assertThat(GlossaryAudit.folder(Path.of("glossary"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\0',
            value = {
                "a,place,,กรุงเทพ\u200Bฯ,,Bangkok,,,,,approved ; U+200B", // copied from the web
                "a,place,,กรุงเทพฯ,,Bangkok,,,see\u00A0below,,approved ; U+00A0",
                "a,place,,กรุงเทพฯ,,Bangkok,Cafe\u0301,,,,approved ; is not in NFC",
                "a,policy,,ความจ\u0E4D\u0E32เป็น,,necessity,,,,,approved ; two characters",
                "a,policy,,เเผน,,plan,,,,,approved ; two characters", // two SARA E for SARA AE
                "a,place,,Bangkok,,Bangkok,,,,,approved ; has no Thai",
                "a,place,,กรุงเทพฯ,,กรุงเทพฯ,,,,,approved ; has Thai",
                "a,place,,กรุงเทพฯ,,—,,,,,approved ; no word",
                "a,place,,กรุงเทพฯ,ที่,Bangkok,,,,,approved ; “ที่” is a function word",
                "a,place,,กรุงเทพฯ,,Bangkok,of the,,,,approved ; “of the” is a function word",
                "a,place,,กรุงเทพฯ,กทม.|กทม.,Bangkok,,,,,approved ; stands twice",
                "a,place,,กรุงเทพฯ,,Bangkok,,Bangkok,,,approved ; cannot be told from",
                "a,organization,,กต.,,Ministry of Foreign Affairs,,ministry of foreign affair,,,approved ; cannot be told from", // case, plural
                "a,organization,,โออีซีดี,,Organisation for Economic Co-operation,,Organization for Economic Co operation,,,approved ; cannot be told from",
                "a,position,,ปลัด,,Permanent Secretary of Defence,,Secretary of Defense,,,approved ; lies inside",
                "a,position,,อุปทูต,,Chargé d'Affaires,,Charge d’affaires,,,approved ; cannot be told from",
            })
    void a_row_that_misleads_is_named(String row, String reason) {
        assertThat(audit(HEADER + row + "\n")).singleElement().satisfies(p -> {
            assertThat(p.line()).isEqualTo(2);
            assertThat(p.reason()).contains(reason.strip());
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "country ;                ; 2022-05-31 ; country ;             ; 2022-06-01 ; true", // one after the
                // other
                "country ;                ; 2022-06-01 ; country ;             ; 2022-06-01 ; false", // one day in both
                "country ;                ; 2022-05-31 ; place   ;             ; 2022-06-01 ; false", // another thing
                "person  ; Prime Minister ; 2022-06-01 ; person  ; Ambassador  ; 2020-01-01 ; true", // two offices of
                // one
                "person  ; Ambassador     ; 2022-06-01 ; person  ; Ambassador  ; 2020-01-01 ; false",
            })
    void one_wording_may_be_two_concepts_at_different_times(
            String domain, String office, String to, String other, String otherOffice, String from, boolean pass) {
        String header = HEADER.strip() + ",office,valid_from,valid_to\n";
        String first = "a," + domain + ",,ตุรกี,,Turkey,,,,,approved," + (office == null ? "" : office) + ",," + to;
        String second = "b," + other + ",,ตุรกี,,Turkey,,,,,approved," + (otherOffice == null ? "" : otherOffice) + ","
                + from + ",";

        List<RowProblem> problems = audit(header + first + "\n" + second + "\n");

        assertThat(problems).hasSize(pass ? 0 : 1).allMatch(p -> p.reason().contains("is claimed by a"));
    }

    /** Every rule that the starter termbase must hold to, broken in a folder, is named by the one call that looks at it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\0',
            value = {
                "Bangkok,place,,ก,,A,,,,,approved ; id: ", // no kebab-case
                "a,place,,ก,,A,,,,,agreed ; status: ",
                "a,places,,ก,,A,,,,,approved ; domain: ",
                "a,place,country:UK,ก,,A,,,,,approved ; scope: ", // ISO says GB
                "a,place,,,,A,,,,,approved ; th: ",
                "a,place,,ก,,,,,,,approved ; en: ",
                "b,place,,ข,,B,,,,,approved ; stands already in", // the id of the row above
                "a,place,,ก,,A\u00AD,,,,,approved ; invisible character U+00AD",
                "a,place,,ก,,Cafe\u0301,,,,,approved ; not in NFC",
                "a,place,,ก,,Pattaya,,Pattaya,,,approved ; cannot be told from",
                "a,place,,ก,,Pattaya City,,pattaya,,,approved ; lies inside",
                "a,place,,ก,,A,the Port of A,Ports of A,,,approved ; cannot be told from", // article and plural
                "a,place,,ขอนแก่น,,A,,,,,approved ; is claimed by b in the same scope",
            })
    void a_rule_that_a_row_breaks_is_named_in_its_folder(String row, String reason, @TempDir Path folder)
            throws IOException {
        String sound = "b,place,,ขอนแก่น,,Khon Kaen,,,,,approved\n";
        Files.writeString(folder.resolve("one.csv"), HEADER + sound);
        assertThat(GlossaryAudit.folder(folder)).isEmpty();

        Files.writeString(folder.resolve("two.csv"), HEADER + row + "\n");

        assertThat(GlossaryAudit.folder(folder)).anySatisfy(p -> {
            assertThat(p.file()).endsWith("two.csv");
            assertThat(p.line()).isEqualTo(2);
            assertThat(p.reason()).contains(reason.strip());
        });
    }

    @Test
    void wordings_that_only_look_alike_pass() {
        assertThat(audit(HEADER
                        + "a,organization,,กกก.,,World Health Organization,WHO,Who,,,approved\n" // an acronym is
                        // capitals
                        + "b,position,,ขขข.,,Secretary,,Secretary of State,,,approved\n" // longer than the accepted
                        + "c,country,,ค,US,United States,US,,,,approved\n")) // a Latin acronym in Thai text
                .isEmpty();
    }

    @Test
    void one_thai_wording_has_one_approved_concept_in_a_scope() {
        String mfa = "a,organization,,กระทรวงการต่างประเทศ,,Ministry of Foreign Affairs,,,,,approved\n";
        String state = "b,organization,country:US,กระทรวงการต่างประเทศ,,Department of State,,,,,approved\n";
        String proposed = "c,organization,,กระทรวงการต่างประเทศ,,Foreign Office,,,,,proposed\n";
        String spaced = "d,organization,,กระทรวงการ ต่างประเทศ,,Foreign Office,,,,,approved\n";
        assertThat(audit(HEADER + mfa + state + proposed)).isEmpty();
        assertThat(audit(HEADER + mfa + state + spaced)).singleElement().satisfies(p -> {
            assertThat(p.line()).isEqualTo(4);
            assertThat(p.reason()).contains("claimed by a").contains("test.csv:2");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "'b,place,,ข,,B,,,,,approved\na,place,,ก,,C,,,,,approved\n', 2, 1", // not sorted
        "'a,place,,ก,,C,,,,,approved\r\n', 2, 27", // CRLF
        "'a,place,,ก,,\"C\",,,,,approved\n', 2, 13", // quotes that are not needed
        "'a,place,,ก,,C,,,,,approved', 2, 27", // no line end
    })
    void a_file_that_is_not_canonical_is_named_where_it_departs(String rows, int line, int column, @TempDir Path folder)
            throws IOException {
        Path file = folder.resolve("place.csv");
        Files.writeString(file, HEADER + rows);
        assertThat(GlossaryAudit.folder(folder)).singleElement().satisfies(p -> {
            assertThat(p.file()).isEqualTo(file.toString());
            assertThat(p.line()).isEqualTo(line);
            assertThat(p.column()).isEqualTo(column);
            assertThat(p.reason()).contains("canonical");
        });
    }

    private static List<RowProblem> audit(String csv) {
        GlossaryCsv.Reading reading = GlossaryCsv.read("test.csv", csv.getBytes(StandardCharsets.UTF_8));
        assertThat(reading.problems()).isEmpty();
        return GlossaryAudit.rows(reading.rows());
    }
}
