package org.communique.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.communique.text.Lang;
import org.communique.text.PartialDate;
import org.communique.text.Segment;
import org.communique.text.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidityTest {
    private static final Validity BEFORE = new Validity(null, null, LocalDate.of(2022, 5, 31));
    private static final Validity SINCE = new Validity(null, LocalDate.of(2022, 6, 1), null);

    @ParameterizedTest
    @CsvSource({
        "2022-05-31, true, false", // the last day
        "2022-06-01, false, true", // and the first
    })
    void first_and_last_day_are_both_within(LocalDate day, boolean before, boolean since) {
        assertThat(BEFORE.holds(day)).isEqualTo(before);
        assertThat(SINCE.holds(day)).isEqualTo(since);
    }

    @ParameterizedTest
    @CsvSource({
        "2022,,, true, true", // some day of that year
        "2022,5,, true, false",
        "2022,6,1, false, true",
        "2021,,, true, false",
        "2022,6,31, false, true", // no such day: the month counts
        ",6,1, false, false", // a day of any year says nothing
    })
    void a_time_named_in_part_may_be_any_of_its_days(
            @Nullable Integer year, @Nullable Integer month, @Nullable Integer day, boolean before, boolean since) {
        PartialDate date = new PartialDate(year, month, day);

        assertThat(BEFORE.mayHold(date)).isEqualTo(before);
        assertThat(SINCE.mayHold(date)).isEqualTo(since);
    }

    @Test
    void names_that_follow_one_another_do_not_overlap() {
        assertThat(BEFORE.overlaps(SINCE)).isFalse();
        assertThat(SINCE.overlaps(BEFORE)).isFalse();
        assertThat(BEFORE.overlaps(new Validity(null, LocalDate.of(2022, 5, 31), null)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2021-03-10, turkey", "2023-03-10, turkiye", ", turkiye"}) // without a date the one that still holds
    void of_two_concepts_of_one_wording_the_one_that_holds_is_meant(@Nullable LocalDate day, String id) {
        String text = "ไทยหารือกับตุรกี";
        List<TermMatch> found = new ThaiTermFinder(GlossaryFiles.bundled().glossary())
                .find(new Segment(Lang.TH, new Span(0, text.length()), text, 0));

        TermMatch turkey = found.getLast().on(day);

        assertThat(turkey.concept().id()).isEqualTo(new ConceptId(id));
        assertThat(turkey.term().text()).isEqualTo("ตุรกี");
        assertThat(turkey.alternatives()).hasSize(1);
    }
}
