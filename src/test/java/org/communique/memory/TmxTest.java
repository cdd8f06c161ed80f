package org.communique.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.communique.memory.MemoryUnit.Origin;
import org.junit.jupiter.api.Test;

class TmxTest {
    private final List<MemoryUnit> units = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private void read(String tmx, Charset charset) {
        Tmx.read(
                new ByteArrayInputStream(tmx.getBytes(charset)),
                units::add,
                problem -> problems.add(problem.toString()));
    }

    @Test
    void what_other_tools_write_is_read() {
        read("""
                <?xml version="1.0" encoding="UTF-16"?>
                <!DOCTYPE tmx SYSTEM "tmx14.dtd">
                <tmx version="1.4"><header srclang="th-TH" creationtool="x" creationtoolversion="1" segtype="sentence"
                 o-tmf="x" adminlang="en" datatype="xml"/><body>
                <tu tuid="7" changedate="20240131T101112Z" changeid="somchai" usagecount="2">
                  <prop type="x-other">kept by others</prop>
                  <tuv xml:lang="TH-th"><seg>ข่าว<bpt i="1">&lt;b></bpt>สารนิเทศ<ept i="1">&lt;/b></ept></seg></tuv>
                  <tuv xml:lang="en_US"><seg>Press <hi type="b">release</hi> &amp; <ph x="1">{1}</ph>news</seg></tuv>
                  <tuv xml:lang="fr"><seg>Nouvelles</seg></tuv>
                </tu>
                <tu><tuv xml:lang="en"><seg>alone</seg></tuv></tu>
                </body></tmx>
                """, StandardCharsets.UTF_16);

        assertThat(units)
                .containsExactly(new MemoryUnit(
                        "ข่าวสารนิเทศ",
                        "Press release & news",
                        null,
                        new Origin(null, LocalDate.of(2024, 1, 31), "somchai", null)));
        assertThat(problems).containsExactly("11:5: a unit without Thai is passed over");
    }

    @Test
    void what_is_broken_is_told_with_its_place_and_what_stood_before_is_kept() {
        read("""
                <tmx version="1.4"><body>
                <tu><tuv xml:lang="th"><seg>ข่าว</seg></tuv><tuv xml:lang="en"><seg>News</seg></tuv></tu>
                <tu><tuv xml:lang="th"><seg>ก</tuv></tu>
                """, StandardCharsets.UTF_8);

        assertThat(units).hasSize(1);
        assertThat(problems).singleElement().asString().startsWith("3:").contains("not well-formed XML");
    }

    @Test
    void entities_are_neither_fetched_nor_expanded() {
        read("""
                <!DOCTYPE tmx [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]>
                <tmx version="1.4"><body>
                <tu><tuv xml:lang="th"><seg>&b;ข่าว</seg></tuv><tuv xml:lang="en"><seg>&a;</seg></tuv></tu></body></tmx>
                """, StandardCharsets.UTF_8);

        assertThat(units).isEmpty();
        assertThat(problems).singleElement().asString().startsWith("3:");
    }

    @Test
    void another_kind_of_file_is_told() {
        read("<xliff/>", StandardCharsets.UTF_8);
        read("not XML", StandardCharsets.UTF_8);

        assertThat(problems.get(0)).contains("no TMX: the file begins with <xliff>");
        assertThat(problems.get(1)).contains("not well-formed");
    }

    @Test
    void random_memories_survive_the_round_trip_and_give_the_same_bytes() throws IOException {
        Random random = new Random(11);
        List<MemoryUnit> many = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            many.add(new MemoryUnit(
                    text(random),
                    text(random),
                    random.nextBoolean() ? null : text(random),
                    new Origin(
                            random.nextBoolean() ? null : text(random),
                            random.nextBoolean() ? null : LocalDate.ofEpochDay(random.nextInt(20_000)),
                            random.nextBoolean() ? null : "ผู้แปล <" + i + ">",
                            random.nextBoolean() ? null : "v" + i)));
        }
        byte[] once = bytes(many);
        Tmx.read(new ByteArrayInputStream(once), units::add, problem -> problems.add(problem.toString()));

        assertThat(problems).isEmpty();
        assertThat(units).isEqualTo(many);
        assertThat(bytes(units)).isEqualTo(once);
    }

    private static byte[] bytes(List<MemoryUnit> units) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Tmx.write(units, out);
        return out.toByteArray();
    }

    /** Begins and ends with a letter: outer white space is not kept. */
    private static String text(Random random) {
        String some = "กขคง ำาิ่๒abc <>&\"'–“”😀\n\t";
        StringBuilder text = new StringBuilder("ก");
        random.ints(random.nextInt(30), 0, some.codePointCount(0, some.length()))
                .map(i -> some.codePointAt(some.offsetByCodePoints(0, i)))
                .forEach(text::appendCodePoint);
        return text.append('z').toString();
    }
}
