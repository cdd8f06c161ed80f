package org.communique.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.communique.glossary.Concept;
import org.communique.glossary.ConceptId;
import org.communique.glossary.GlossaryCsv;
import org.communique.glossary.GlossaryRow;
import org.communique.glossary.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HarvestCommandTest {
    private static final String HEADER =
            "id,domain,scope,th,th_variants,en,en_variants,en_forbidden,note,source,status\n";

    @TempDir
    private Path folder = Path.of("set by JUnit");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void files() throws IOException {
        Files.createDirectories(folder.resolve("pairs"));
        write("a.tsv", """
                source	target
                เศรษฐกิจสีน้ำเงินช่วยชาวประมง	The blue economy helps fishermen.
                เรือออกจากท่า	A ship left port.
                เขาอ่านหนังสือพิมพ์	He reads newspapers.
                รถไฟมาช้า	Trains were late.
                ฝนตกหนักทางภาคเหนือ	Heavy rain fell in the north.
                ตลาดเปิดแต่เช้า	The market opens early.
                ชาวนาเกี่ยวข้าว	Farmers cut rice.
                แม่ทำอาหารเย็น	Mother cooked dinner.
                นกบินข้ามทะเล	Birds crossed oceans.
                """);
        write("b.tsv", """
                source	target
                สองประเทศส่งเสริมเศรษฐกิจสีน้ำเงิน	Both countries promote the blue economy.
                หมอตรวจคนไข้	A doctor saw patients.
                เด็กเล่นฟุตบอล	Children played football.
                ครูสอนภาษา	Teachers taught languages.
                แมวนอนบนเก้าอี้	Cats slept on chairs.
                พ่อซ่อมหลังคา	Father mended roofs.
                ดวงอาทิตย์ขึ้นทางตะวันออก	Sunrise came.
                เศรษฐกิจสีน้ำเงินสร้างงานใหม่	Jobs come from the blue economy.
                """);
        glossary("");
    }

    @Test
    void a_candidate_is_printed_with_its_counts_and_sentences() {
        assertThat(harvest("--min", "3")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n"))
                .startsWith("เศรษฐกิจสีน้ำเงิน = blue economy\n"
                        + "  together in 3 segments, the Thai in 3, the English in 3; score ")
                .contains(
                        "  a.tsv, segment 1\n",
                        "    เศรษฐกิจสีน้ำเงินช่วยชาวประมง\n",
                        "    The blue economy helps fishermen.\n");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("1 candidate from 2 pairs");
    }

    @Test
    void proposals_are_rows_of_the_glossary_with_ids_that_it_has_not() throws IOException {
        glossary("blue-economy,other,,อื่น,,Other Thing,,,,,approved\n");
        Path file = folder.resolve("proposals.csv");

        assertThat(harvest("--min", "3", "--output", file.toString())).isZero();

        assertThat(out.size()).isZero();
        GlossaryCsv.Reading reading = GlossaryCsv.read("proposals.csv", Files.readAllBytes(file));
        assertThat(reading.problems()).isEmpty();
        Concept concept =
                reading.rows().stream().map(GlossaryRow::concept).toList().getFirst();
        assertThat(concept.id()).isEqualTo(new ConceptId("blue-economy-2"));
        assertThat(concept.status()).isEqualTo(Status.PROPOSED);
        assertThat(concept.thai()).isEqualTo("เศรษฐกิจสีน้ำเงิน");
        assertThat(concept.english()).isEqualTo("blue economy");
        assertThat(concept.note()).startsWith("Harvested: together in 3 segments");
        assertThat(concept.source()).contains("a.tsv, segment 1", "b.tsv, segment 8");
    }

    @Test
    void what_the_glossary_has_is_not_offered() throws IOException {
        glossary("blue,other,,เศรษฐกิจสีน้ำเงิน,,blue economy,,,,,approved\n");
        assertThat(harvest("--min", "3")).isZero();
        assertThat(out.size()).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("0 candidates from 2 pairs");
    }

    @Test
    void a_pair_that_cannot_be_read_is_exit_2_and_the_others_are_looked_at() throws IOException {
        write("c.th.txt", "เศรษฐกิจสีน้ำเงิน\n");
        assertThat(harvest("--min", "3")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("c.th.txt").contains("1 candidate from 2 pairs");
    }

    @Test
    void less_than_one_is_refused() {
        assertThat(harvest("--min", "0")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("--min and --max are 1 at least");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve("pairs").resolve(name), text);
    }

    private void glossary(String rows) throws IOException {
        Files.createDirectories(folder.resolve("home/glossary"));
        Files.writeString(folder.resolve("home/glossary/other.csv"), HEADER + rows);
    }

    private int harvest(String... options) {
        Shell shell = new Shell(out, err, false, false, Map.of(), folder.resolve("home"));
        List<String> args = new ArrayList<>(
                List.of("glossary", "harvest", folder.resolve("pairs").toString()));
        args.addAll(List.of(options));
        return CommuniqueCli.run(shell, port -> 0, houseStyle -> new Planted(), args.toArray(String[]::new));
    }
}
