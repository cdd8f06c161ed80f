package org.communique.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleaseDateTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ข่าวเด่น|14 พฤศจิกายน 2567|เมื่อวันที่ 12 พฤศจิกายน 2567 รัฐมนตรีหารือ ; 2024-11-14", // the dateline
                // first
                "ข่าวเด่น|วันที่นำเข้าข้อมูล 22 พ.ค. 2564|เมื่อวันที่ 21 พ.ค. 2564 รัฐมนตรีหารือ ; 2021-05-22", // the
                // page's
                "ดาวอส 22 ม.ค. 68|นายกรัฐมนตรีร่วมเสวนา ; 2025-01-22", // with the place
                "เมื่อวันที่ ๗ กุมภาพันธ์ ๒๕๖๖ รัฐมนตรีว่าการกระทรวงการต่างประเทศมีสาร ; 2023-02-07", // no dateline
                "เมื่อวันที่ 6 มิถุนายน 2566 ครบ 65 ปีนับจากวันที่ 12 พฤษภาคม 2501 ที่สถาปนาความสัมพันธ์ ; 2023-06-06", // history is none
                "รัฐมนตรีหารือเมื่อวันที่ 5 มกราคม 2566 ต่อจากวันที่ 3 มีนาคม 2560 ที่พบกันครั้งแรก ; ", // years apart
                "เมื่อวันที่ 31 เมษายน 2564 รัฐมนตรีหารือ ; ", // no such day
                "เมื่อวันที่ 5 มกราคม รัฐมนตรีหารือ ; ", // no year
                "รัฐมนตรีหารือ ; ",
            })
    void the_day_of_a_release_is_its_dateline_or_the_first_day_it_names(String release, LocalDate day) {
        assertThat(ReleaseDate.of(release.replace('|', '\n'))).isEqualTo(day);
    }
}
