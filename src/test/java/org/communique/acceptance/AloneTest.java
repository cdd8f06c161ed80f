package org.communique.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.communique.qa.Finding;
import org.communique.qa.Severity;
import org.junit.jupiter.api.Test;

/** What one side has and the other lacks: found once, and nothing else said of it. */
class AloneTest {
    private static final String RELEASE = """
            เมื่อวันที่ 12 มีนาคม 2567 ปลัดกระทรวงการต่างประเทศพบหารือกับเอกอัครราชทูตญี่ปุ่นประจำประเทศไทย ณ กระทรวงการต่างประเทศ

            ทั้งสองฝ่ายยินดีต่อพัฒนาการของความสัมพันธ์ทวิภาคี นอกจากนี้ ทั้งสองฝ่ายหารือเกี่ยวกับความร่วมมือด้านการศึกษาและวัฒนธรรม ในโอกาสนี้ ปลัดกระทรวงการต่างประเทศขอบคุณรัฐบาลญี่ปุ่นที่สนับสนุนทุนการศึกษา

            เอกอัครราชทูตญี่ปุ่นแจ้งว่า ภาคเอกชนญี่ปุ่นสนใจลงทุนในประเทศไทยเพิ่มขึ้น

            ทั้งสองฝ่ายแลกเปลี่ยนความเห็นเกี่ยวกับสถานการณ์ในภูมิภาค
            """;

    private static final String FIRST =
            "On 12 March 2024, the Permanent Secretary for Foreign Affairs met with the Ambassador of"
                    + " Japan to Thailand at the Ministry of Foreign Affairs.";
    private static final String WELCOMED = "Both sides welcomed the development of bilateral relations.";
    private static final String EDUCATION = "In addition, both sides discussed cooperation in education and culture.";
    private static final String THANKED =
            "On this occasion, the Permanent Secretary thanked the Government of Japan for its support for scholarships.";
    private static final String INVESTMENT =
            "The Ambassador of Japan said that the Japanese private sector was interested in investing"
                    + " more in Thailand.";
    private static final String REGION = "Both sides exchanged views on the situation in the region.";

    @Test
    void a_whole_draft_is_silent() {
        assertThat(loud(draft(FIRST, join(WELCOMED, EDUCATION, THANKED), INVESTMENT, REGION)))
                .isEmpty();
    }

    @Test
    void a_sentence_dropped_inside_a_paragraph_is_one_omission() {
        assertThat(loud(draft(FIRST, join(WELCOMED, THANKED), INVESTMENT, REGION)))
                .singleElement()
                .matches(f -> f.check().value().equals("omission"))
                .matches(f -> f.source() != null && f.source().of(RELEASE).contains("การศึกษาและวัฒนธรรม"))
                .matches(f -> f.source() != null && !f.source().of(RELEASE).contains("ทุนการศึกษา"));
    }

    @Test
    void neighbouring_paragraphs_dropped_are_one_omission() {
        assertThat(loud(draft(FIRST, join(WELCOMED, EDUCATION, THANKED))))
                .singleElement()
                .matches(f -> f.check().value().equals("omission"))
                .matches(f -> f.source() != null
                        && f.source().of(RELEASE).startsWith("เอกอัครราชทูตญี่ปุ่นแจ้งว่า")
                        && f.source().of(RELEASE).endsWith("ในภูมิภาค"));
    }

    @Test
    void an_added_sentence_is_one_addition_and_its_slips_are_not_reported() {
        String added = "The garden of the Embassy were open to vistors until late in the evening.";
        String draft = draft(FIRST, join(WELCOMED, EDUCATION, THANKED), join(INVESTMENT, added), REGION);

        assertThat(loud(draft))
                .singleElement()
                .matches(f -> f.check().value().equals("addition"))
                .matches(f -> f.target() != null && f.target().of(draft).equals(added));
    }

    @Test
    void paragraphs_and_sentences_that_changed_places_are_neither() {
        assertThat(loud(draft(FIRST, join(WELCOMED, THANKED, EDUCATION), REGION, INVESTMENT)))
                .isEmpty();
    }

    private static List<Finding> loud(String draft) {
        return Engine.report(RELEASE, draft).findings().stream()
                .filter(f -> f.severity() != Severity.HINT)
                .toList();
    }

    private static String join(String... sentences) {
        return String.join(" ", sentences);
    }

    private static String draft(String... paragraphs) {
        return String.join("\n\n", paragraphs) + "\n";
    }
}
