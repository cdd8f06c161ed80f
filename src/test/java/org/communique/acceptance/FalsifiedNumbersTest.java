package org.communique.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.communique.evaluation.FalsifiedNumber;
import org.communique.evaluation.LabelledCase;
import org.communique.evaluation.LabelledRow;
import org.communique.evaluation.LabelledText;
import org.communique.qa.Policy;
import org.communique.qa.Severity;
import org.junit.jupiter.api.Test;

/** A wrong digit in a clean draft is found, whatever traps the draft was written for. */
class FalsifiedNumbersTest {
    @Test
    void nine_of_ten_wrong_numbers_in_clean_drafts_are_errors() throws IOException {
        Random random = new Random(7);
        List<String> missed = new ArrayList<>();
        int all = 0;
        for (LabelledCase one : LabelledText.read(Path.of("src/test/resources/labelled"))) {
            boolean whole = one.rows().stream().allMatch(r -> r.thai() != null && r.english() != null);
            if (!one.isClean() || !whole) {
                continue;
            }
            String release = one.rows().stream().map(LabelledRow::thai).collect(Collectors.joining("\n\n"));
            String draft = one.rows().stream().map(LabelledRow::english).collect(Collectors.joining("\n\n"));
            FalsifiedNumber wrong = FalsifiedNumber.of(release, draft, random);
            if (wrong == null) {
                continue;
            }
            all++;
            Severity told = wrong.told(Engine.REVIEWER
                    .review(release, wrong.draft(), Engine.GLOSSARY, Policy.DEFAULT)
                    .report()
                    .findings());
            if (told != Severity.ERROR) {
                missed.add(one.id() + ": " + wrong.context());
            }
        }

        assertThat(all).isGreaterThan(80);
        assertThat(missed.size()).as(String.join("\n", missed)).isLessThan(all / 10);
    }
}
