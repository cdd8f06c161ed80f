package org.communique.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.communique.qa.Finding;
import org.communique.qa.Severity;
import org.junit.jupiter.api.Test;

/** The more terms a translation loses, the more is said: losses are no excuse for each other. */
class LostTermsTest {
    private static final long SEED = 7;
    private static final int ORDERS = 5;

    private static final String RELEASE = """
            เมื่อวันที่ 21 พฤษภาคม 2564 รัฐมนตรีว่าการกระทรวงการต่างประเทศหารือกับเอกอัครราชทูตสหรัฐฯ ประจำประเทศไทย เกี่ยวกับความร่วมมือด้านความมั่นคงในภูมิภาคลุ่มน้ำโขง
            ทั้งสองฝ่ายยืนยันความสำคัญของอาเซียนและสหประชาชาติ และแสดงความห่วงกังวลต่อสถานการณ์ในเมียนมา
            ฝ่ายไทยขอบคุณญี่ปุ่นสำหรับความช่วยเหลือด้านวัคซีน และจะส่งปลัดกระทรวงการต่างประเทศเยือนประเทศอินเดียในเดือนมิถุนายน 2564
            ทั้งสองฝ่ายเห็นพ้องที่จะจัดการประชุมร่วมกับเวียดนามที่กรุงฮานอย และลงนามในบันทึกความเข้าใจว่าด้วยการค้า
            """;
    private static final String DRAFT = """
            On 21 May 2021, the Minister of Foreign Affairs held discussions with the Ambassador of the United States to Thailand on security cooperation in the Mekong subregion.
            Both sides reaffirmed the importance of ASEAN and the United Nations, and expressed concern over the situation in Myanmar.
            The Thai side thanked Japan for its vaccine assistance, and will send the Permanent Secretary for Foreign Affairs to visit India in June 2021.
            Both sides agreed to convene a joint meeting with Viet Nam in Ha Noi, and to sign the Memorandum of Understanding on trade.
            """;

    /** Each with words that say nothing of it. */
    private static final List<Loss> LOSSES = List.of(
            new Loss("asean", "ASEAN", "the grouping"),
            new Loss("united-nations", "the United Nations", "other groupings"),
            new Loss("myanmar", "Myanmar", "the area"),
            new Loss("japan", "Japan", "the other country"),
            new Loss(
                    "permanent-secretary-for-foreign-affairs",
                    "the Permanent Secretary for Foreign Affairs",
                    "an official"),
            new Loss("india", "India", "the subcontinent"),
            new Loss("viet-nam", "Viet Nam", "the neighbour"),
            new Loss("memorandum-of-understanding", "the Memorandum of Understanding", "the document"));

    /** A concept whose words give way to others that say nothing of it. */
    private record Loss(String concept, String words, String instead) {}

    @Test
    void every_term_that_is_lost_is_an_error_however_many_are() {
        assertThat(errors(DRAFT)).isEmpty();
        Random random = new Random(SEED);
        for (int order = 0; order < ORDERS; order++) {
            List<Loss> losses = new ArrayList<>(LOSSES);
            Collections.shuffle(losses, random);
            String draft = DRAFT;
            List<String> gone = new ArrayList<>();
            for (Loss loss : losses) {
                assertThat(draft).contains(loss.words);
                draft = draft.replace(loss.words, loss.instead);
                gone.add(loss.concept);
                assertThat(errors(draft)).as("seed %d: %s", SEED, draft).containsAll(gone);
            }
        }
    }

    private static Set<String> errors(String draft) {
        return Engine.report(RELEASE, draft).findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(Finding::concept)
                .map(concept -> concept == null ? "none" : concept.value())
                .collect(Collectors.toSet());
    }
}
