package org.communique.glossary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.communique.glossary.GlossaryImport.Kind;
import org.communique.glossary.GlossaryImport.Row;
import org.communique.glossary.TermbaseFile.Format;
import org.communique.text.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class GlossaryImportTest {
    private static final String HEADER = "id,domain,scope,th,th_variants,en,en_variants,status\n";
    private static final String STORED = HEADER + """
            agreement,agreement,,ความตกลง,,agreement,accord,approved
            minister,position,,รัฐมนตรี,รมต.,Minister,,approved
            state,organization,country:US,กระทรวงการต่างประเทศ,,Department of State,,approved
            """;

    @TempDir
    private Path folder;

    @Test
    void rows_are_new_changed_same_clashing_or_wrong() throws IOException {
        GlossaryImport preview = preview(HEADER + """
                treaty,agreement,,สนธิสัญญา,,treaty,,approved
                minister,position,,รัฐมนตรี,รมต.,Minister,Secretary,approved
                agreement,agreement,,ความตกลง,,agreement,accord,approved
                pact,agreement,,ความตกลง,,pact,,approved
                state,other,country:US,รัฐ,,state,,approved
                bad,moon,,ก,,x,,approved
                """);
        assertThat(preview.rows())
                .extracting(row ->
                        row.number() + " " + row.kind() + " " + row.place().line())
                .containsExactly("0 NEW 2", "1 CHANGED 3", "2 SAME 4", "3 CLASHING 5", "4 CLASHING 6", "5 WRONG 7");
        assertThat(preview.rows().get(1).changes())
                .containsExactly(new ConceptChange(ConceptField.ENGLISH, "Minister", "Minister | Secretary"));
        assertThat(preview.rows().get(3).place().reason()).contains("“ความตกลง” is claimed by agreement");
        assertThat(preview.rows().get(4).place().reason()).contains("the id state is another concept here");
        assertThat(preview.rows().get(5).place().reason()).contains("“moon”");
    }

    @Test
    void a_row_that_misleads_is_wrong_and_the_rest_can_be_taken() throws IOException {
        GlossaryImport preview = preview(HEADER + """
                treaty,agreement,,สนธิสัญญา,,tre\u200Baty,,approved
                pact,agreement,,กติกา,,pact,,approved
                mixed,agreement,,ปฏิญญา,,Dеclaration,,approved
                """);
        assertThat(preview.rows()).extracting(Row::kind).containsExactly(Kind.WRONG, Kind.NEW, Kind.WRONG);
        assertThat(preview.rows().get(0).place().line()).isEqualTo(2);
        assertThat(preview.rows().get(0).place().reason()).contains("U+200B");
        assertThat(preview.rows().get(2).place().reason()).contains("another alphabet");
        assertThatThrownBy(() -> preview.changed(Set.of(0))).hasMessageContaining("0");
    }

    @Test
    void the_stored_concept_keeps_its_wording_wherever_the_file_has_it() throws IOException {
        GlossaryImport preview = preview(HEADER + """
                chief,position,,รัฐมนตรี,,Chief,,approved
                minister,position,,รัฐมนตรี,รมต.,Cabinet Minister,,approved
                """);
        assertThat(preview.rows()).extracting(Row::kind).containsExactly(Kind.CLASHING, Kind.CHANGED);
        assertThat(preview.rows().get(0).place().reason()).contains("is claimed by minister");
    }

    @Test
    void a_wording_that_one_row_gives_up_another_may_take() throws IOException {
        String swapped = HEADER + """
                agreement,agreement,,ความตกลง,รมต.,agreement,accord,approved
                minister,position,,รัฐมนตรี,,Minister,,approved
                """;
        assertThat(preview(swapped).rows()).extracting(Row::kind).containsExactly(Kind.CHANGED, Kind.CHANGED);
    }

    @Test
    void where_the_row_that_gives_a_wording_up_falls_the_other_falls_too() throws IOException {
        GlossaryImport preview = preview(HEADER + """
                agreement,agreement,,ความตกลง,รมต.,agreement,accord,approved
                minister,position,,ประมุข,,head,,approved
                """);
        assertThat(preview.rows()).extracting(Row::kind).containsExactly(Kind.CLASHING, Kind.CLASHING);
        assertThat(preview.rows().get(0).place().reason()).contains("is claimed by minister");
    }

    @Test
    void a_column_that_the_table_has_not_says_nothing() throws IOException {
        GlossaryImport preview = preview("id,domain,th,en,status\nminister,position,รัฐมนตรี,Minister,approved\n");
        assertThat(preview.rows()).extracting(Row::kind).containsExactly(Kind.SAME);
        Row changed = preview("id,domain,th,en,status\nminister,position,รัฐมนตรี,Cabinet Minister,approved\n")
                .rows()
                .getFirst();
        assertThat(changed.changes())
                .containsExactly(new ConceptChange(ConceptField.ENGLISH, "Minister", "Cabinet Minister"));
    }

    @Test
    void a_table_that_goes_round_takes_nothing_away() throws IOException {
        Concept stored = stored().concepts().iterator().next();
        List<Term> terms = new ArrayList<>(stored.terms());
        terms.add(new Term(Lang.TH, "ข้อตกลงเก่า", TermStatus.FORBIDDEN, TermType.FULL));
        terms.add(new Term(Lang.EN, "deal|bargain", TermStatus.ADMITTED, TermType.FULL));
        Concept more =
                stored.with(stored.id(), terms.stream().sorted(TbxReader.TERMS).toList(), stored.carried());
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        assertThat(TermbaseFile.write(List.of(more), Format.CSV, csv)).isNotEmpty();
        Path file = Files.write(folder.resolve("round.csv"), csv.toByteArray());
        GlossaryImport back = GlossaryImport.preview(TermbaseFile.read(file), new Glossary("x", List.of(more)));
        assertThat(back.rows()).extracting(Row::kind).containsExactly(Kind.SAME);
    }

    @Test
    void proposals_of_one_wording_clash_with_the_first_of_them() throws IOException {
        GlossaryImport preview = preview(HEADER + """
                first,agreement,,คำแถลง,,statement,,proposed
                second,agreement,,คำแถลง,,declaration,,proposed
                third,agreement,,คำแถลง,,declaration,,retired
                elsewhere,agreement,country:US,คำแถลง,,statement,,proposed
                """);
        assertThat(preview.rows()).extracting(Row::kind).containsExactly(Kind.NEW, Kind.CLASHING, Kind.NEW, Kind.NEW);
        assertThat(preview.rows().get(1).place().reason()).contains("“คำแถลง” is proposed by first");
        assertThat(preview.changed(Set.of(1))).hasSize(1);
    }

    /** Trying each id that is taken, or holding each row against all before it, would take hours. */
    @Test
    @Timeout(60)
    void a_hundred_thousand_proposals_of_one_wording_are_told_at_once() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            lines.append("คำแถลง\tstatement\n");
        }
        GlossaryImport preview = preview(lines.toString());
        assertThat(preview.rows()).hasSize(100_000);
        assertThat(preview.rows().getFirst().kind()).isEqualTo(Kind.NEW);
        assertThat(preview.rows().subList(1, 100_000)).allMatch(row -> row.kind() == Kind.CLASHING);
    }

    @Test
    void only_what_is_accepted_is_applied() throws IOException {
        GlossaryImport preview = preview(HEADER + """
                treaty,agreement,,สนธิสัญญา,,treaty,,approved
                minister,position,,รัฐมนตรี,,Secretary,,approved
                bad,moon,,ก,,x,,approved
                """);
        assertThat(preview.apply(Set.of())).isEqualTo(preview.stored().concepts());
        assertThat(preview.apply(Set.of(0)))
                .extracting(Concept::english)
                .containsExactly("agreement", "Minister", "Department of State", "treaty");
        assertThat(preview.changed(Set.of(0, 1)))
                .extracting(c -> c.id().value())
                .containsExactly("minister", "treaty");
        assertThatThrownBy(() -> preview.apply(Set.of(2))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> preview.apply(Set.of(9))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_order_of_the_file_does_not_matter_to_who_is_who() throws IOException {
        List<String> lines = STORED.lines().skip(1).toList();
        GlossaryImport preview = preview(HEADER + String.join("\n", lines.reversed()) + "\n");
        assertThat(preview.rows()).extracting(Row::kind).containsOnly(Kind.SAME).hasSize(3);
    }

    @Test
    void a_concept_under_another_id_is_known_by_its_wordings_and_scope() throws IOException {
        GlossaryImport preview = preview(HEADER + """
                accord-1,agreement,,ความตกลง,,accord,,approved
                foreign,organization,,กระทรวงการต่างประเทศ,,Department of State,,approved
                """);
        assertThat(preview.rows())
                .extracting(row -> row.kind() + " " + id(row))
                .containsExactly("CHANGED agreement", "NEW foreign");
    }

    @Test
    void a_file_that_says_no_ids_only_adds() throws IOException {
        Path file = folder.resolve("glossary.txt");
        Files.writeString(file, "ความตกลง\tAccord\tseen\nความตกลง\tpact\nสนธิสัญญา\tMinister\n");
        GlossaryImport preview = GlossaryImport.preview(TermbaseFile.read(file), stored());
        assertThat(preview.rows())
                .extracting(row -> row.kind() + " " + id(row))
                .containsExactly("CHANGED agreement", "CLASHING pact", "NEW minister-2");
        Concept concept = preview.rows().getFirst().concept();
        assertThat(concept).isNotNull();
        assertThat(concept.status()).isEqualTo(Status.APPROVED);
        assertThat(concept.english()).isEqualTo("agreement");
        assertThat(concept.note()).isEqualTo("seen");
    }

    @Test
    void what_is_carried_outlives_an_import_from_csv() throws IOException {
        List<Concept> stored = new RandomGlossaries(11)
                .rich(60).stream()
                        .filter(c -> TermbaseFile.carriable(List.of(c), new ArrayList<>()).stream()
                                .allMatch(other -> other.terms().equals(c.terms())))
                        .toList();
        assertThat(stored).anyMatch(c -> !c.carried().isEmpty());
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        TermbaseFile.write(stored, Format.CSV, csv);
        Path file = Files.write(folder.resolve("a.csv"), csv.toByteArray());
        GlossaryImport preview = GlossaryImport.preview(TermbaseFile.read(file), new Glossary("x", stored));
        Set<Integer> all = IntStream.range(0, preview.rows().size()).boxed().collect(Collectors.toSet());
        assertThat(preview.rows()).extracting(Row::kind).containsOnly(Kind.SAME);
        assertThat(preview.apply(all)).isEqualTo(stored);
    }

    @Test
    void a_hundred_thousand_rows_of_one_wording_are_told_in_proportion() throws IOException {
        StringBuilder csv = new StringBuilder(HEADER);
        for (int i = 0; i < 100_000; i++) {
            csv.append("t-").append(i).append(",agreement,,สนธิสัญญา,,treaty,,approved\n");
        }
        GlossaryImport preview = preview(csv.toString());
        assertThat(preview.rows().stream().filter(row -> row.kind() == Kind.NEW))
                .hasSize(1);
        assertThat(preview.rows().stream().filter(row -> row.kind() == Kind.CLASHING))
                .hasSize(99_999);
    }

    private static ConceptId id(Row row) {
        return Objects.requireNonNull(row.concept()).id();
    }

    private static Glossary stored() {
        return new Glossary(
                "x",
                GlossaryCsv.read("s", STORED.getBytes(StandardCharsets.UTF_8)).rows().stream()
                        .map(GlossaryRow::concept)
                        .toList());
    }

    private GlossaryImport preview(String csv) throws IOException {
        return GlossaryImport.preview(TermbaseFile.read(Files.writeString(folder.resolve("in.csv"), csv)), stored());
    }
}
