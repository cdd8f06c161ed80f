package org.communique.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.communique.bitext.AlignedSegment;
import org.communique.bitext.Bitext;
import org.communique.bitext.Passage;
import org.communique.glossary.Glossary;
import org.communique.qa.Severity;
import org.communique.text.Lang;
import org.communique.text.Span;
import org.junit.jupiter.api.Test;

class OmissionCheckTest {
    /** The passages before it are too long to be looked at, so that numbers and places in the list differ. */
    @Test
    void an_omission_behind_passages_that_are_not_looked_at_is_found() {
        String thai = "ทั้งสองฝ่ายแลกเปลี่ยนความเห็นเกี่ยวกับสถานการณ์ในภูมิภาค";
        AlignedSegment third =
                new AlignedSegment(3, new Passage(Lang.TH, new Span(0, thai.length()), thai, List.of()), null, 1.0);
        Bitext bitext = new Bitext(thai, "", List.of(third), List.of(), List.of(), Glossary.empty());

        assertThat(new OmissionCheck().check(bitext)).singleElement().satisfies(finding -> {
            assertThat(finding.segment()).isEqualTo(3);
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        });
    }
}
