package org.communique.bitext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.communique.glossary.Glossary;
import org.communique.glossary.GlossaryFiles;
import org.communique.text.Lines;
import org.communique.text.Span;
import org.junit.jupiter.api.Test;

class PairerTest {
    private static final Glossary GLOSSARY = GlossaryFiles.bundled().glossary();
    private static final Pairer PAIRER = new Pairer(word -> Set.of(word));

    @Test
    void two_english_sentences_render_one_thai_paragraph() {
        Bitext bitext = PAIRER.pair(
                "เมื่อวันที่ ๓ มิถุนายน ๒๕๖๕ รัฐมนตรีว่าการกระทรวงการต่างประเทศเยือนญี่ปุ่น และพบหารือกับผู้แทน JICA",
                "On 3 June 2022, the Minister of Foreign Affairs visited Japan. He met JICA representatives.",
                GLOSSARY);
        assertThat(bitext.segments()).allMatch(s -> s.source() != null && s.target() != null);
    }

    @Test
    void a_paragraph_that_the_draft_lacks_stands_alone() {
        Bitext bitext = PAIRER.pair("""
                นายกรัฐมนตรีเยือนประเทศญี่ปุ่น เมื่อวันที่ 3 มิถุนายน 2565

                ทั้งสองฝ่ายหารือความร่วมมือในกรอบ APEC และ ACMECS กับเวียดนามและอินโดนีเซีย ครั้งที่ 12

                นายกรัฐมนตรีเดินทางต่อไปยังกรุงโซล สาธารณรัฐเกาหลี เมื่อวันที่ 5 มิถุนายน 2565
                """, """
                The Prime Minister visited Japan on 3 June 2022.

                The Prime Minister went on to Seoul, Republic of Korea, on 5 June 2022.
                """, GLOSSARY);
        List<AlignedSegment> alone =
                bitext.segments().stream().filter(s -> s.target() == null).toList();
        assertThat(alone).hasSize(1);
        assertThat(Objects.requireNonNull(alone.getFirst().source()).text()).contains("ACMECS");
    }

    @Test
    void what_the_page_added_is_set_apart() {
        String release =
                "นายกรัฐมนตรีเยือนประเทศญี่ปุ่น\n\nนายกรัฐมนตรีเยือนประเทศญี่ปุ่น\n\n341 view\n\nนายกรัฐมนตรีพบหารือ\n\nรูปภาพประกอบ";
        Bitext bitext =
                PAIRER.pair(release, "The Prime Minister visits Japan\n\nThe Prime Minister held talks", GLOSSARY);
        assertThat(bitext.sourceFurniture().stream().map(s -> s.of(release)).toList())
                .containsExactly("นายกรัฐมนตรีเยือนประเทศญี่ปุ่น", "341 view", "รูปภาพประกอบ");
        assertThat(bitext.segments()).hasSize(2);
    }

    /** Whatever the text: each passage at its place, in the order of the release, and nothing but furniture left out. */
    @Test
    void random_documents_are_paired_whole_and_in_order() {
        long seed = 20260522;
        Random random = new Random(seed);
        List<String> thai = List.of(
                "ไทย",
                "สหรัฐฯ",
                "ทั้งสองฝ่าย",
                "APEC",
                "๒๑ พฤษภาคม ๒๕๖๔",
                " ",
                "\n",
                "\n\n",
                "นอกจากนี้ ",
                "341 view",
                "\u200B",
                "่",
                "(",
                "12");
        List<String> english = List.of(
                "Thailand ",
                "U.S. ",
                "both sides ",
                "APEC ",
                "21 May 2021",
                ". ",
                "\n",
                "\n\n",
                "In addition, ",
                "é",
                "ไทย",
                "12",
                "\uD83D\uDE00");
        for (int round = 0; round < 400; round++) {
            String source = text(random, thai);
            String target = text(random, english);
            Bitext bitext = PAIRER.pair(source, target, GLOSSARY);
            List<Span> left = new ArrayList<>();
            List<Span> right = new ArrayList<>();
            int number = 0;
            for (AlignedSegment segment : bitext.segments()) {
                assertThat(segment.number()).isEqualTo(++number);
                assertThat(segment.confidence()).isBetween(0.0, 1.0);
                add(segment.source(), source, left);
                add(segment.target(), target, right);
            }
            String where = "seed %d round %d: %s ||| %s".formatted(seed, round, source, target);
            assertThat(left).as(where).isSorted();
            whole(left, bitext.sourceFurniture(), source, where);
            whole(right, bitext.targetFurniture(), target, where);
        }
    }

    private static void add(@org.jspecify.annotations.Nullable Passage passage, String document, List<Span> spans) {
        if (passage != null) {
            assertThat(passage.text()).isEqualTo(passage.span().of(document));
            spans.add(passage.span());
        }
    }

    private static void whole(List<Span> passages, List<Span> furniture, String document, String where) {
        boolean[] held = new boolean[document.length()];
        int last = 0;
        for (Span span : passages.stream().sorted().toList()) {
            assertThat(span.start()).as(where).isGreaterThanOrEqualTo(last);
            last = span.end();
            java.util.Arrays.fill(held, span.start(), span.end(), true);
        }
        furniture.forEach(span -> java.util.Arrays.fill(held, span.start(), span.end(), true));
        for (int i = 0; i < held.length; i++) {
            assertThat(held[i] || Lines.isBlank(document.charAt(i)))
                    .as("%s: lost at %d", where, i)
                    .isTrue();
        }
    }

    private static String text(Random random, List<String> parts) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(40); i > 0; i--) {
            text.append(parts.get(random.nextInt(parts.size())));
        }
        return text.toString();
    }
}
