package org.communique.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InsertionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|0|New.", // into an empty draft
                "One.|4|\\n\\nNew.", // at the end
                "One.\\n\\nTwo.|4|\\n\\nNew.", // between paragraphs
                "One. Two.|4|' New.'", // inside a paragraph
                "One. Two.|5|'New. '", // the same, behind the space
                "One.|0|New.\\n\\n", // before everything
            })
    void a_passage_is_parted_from_its_neighbours(String draft, int place, String inserted) {
        assertThat(Insertion.between(draft.replace("\\n", "\n"), place, " New. "))
                .isEqualTo(inserted.replace("\\n", "\n"));
    }
}
