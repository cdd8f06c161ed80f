package org.communique.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.communique.text.PartialDate;
import org.junit.jupiter.api.Test;

class ReleaseDateTest {
    @Test
    void the_first_whole_date_is_the_release_s_own() {
        assertThat(ReleaseDate.of("22 พ.ค. 2564\nสัมพันธ์กันมาตั้งแต่ปี 2376 และวันที่ 3 มิถุนายน 2560"))
                .isEqualTo(new PartialDate(2021, 5, 22));
    }

    @Test
    void a_header_of_two_digits_is_told_by_a_date_in_full() {
        assertThat(ReleaseDate.of("19 ม.ค. 22\nเมื่อวันที่ 17 มกราคม ๒๕๖๕")).isEqualTo(new PartialDate(2022, 1, 19));
        assertThat(ReleaseDate.of("19 ม.ค. 65\nเมื่อวันที่ 17 มกราคม ๒๕๖๕")).isEqualTo(new PartialDate(2022, 1, 19));
    }

    @Test
    void a_treaty_of_long_ago_does_not_move_a_header_of_two_digits() {
        assertThat(ReleaseDate.of("19 ม.ค. 65\nสนธิสัญญาลงวันที่ 20 มีนาคม พ.ศ. 2376"))
                .isEqualTo(new PartialDate(2022, 1, 19));
    }

    @Test
    void a_day_that_there_is_not_or_none_at_all_is_no_date_of_a_release() {
        assertThat(ReleaseDate.of("เมื่อวันที่ 31 เมษายน 2564 และวันที่ 2 พฤษภาคม 2564"))
                .isEqualTo(new PartialDate(2021, 5, 2));
        assertThat(ReleaseDate.of("เมื่อเดือนกรกฎาคม 2564")).isNull();
    }
}
