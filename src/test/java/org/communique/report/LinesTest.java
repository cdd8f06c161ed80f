package org.communique.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinesTest {
    private static final String TEXT = "ab\ncd\r\nef\rgh\n\nที่x";

    @ParameterizedTest
    @CsvSource({
        "0, 1:1", "2, 1:3", // the line feed itself still stands in its line
        "3, 2:1", "5, 2:3", "6, 2:4", // CR of CRLF ends nothing by itself
        "7, 3:1", "10, 4:1", "13, 5:1", // an empty line
        "14, 6:1", "17, 6:4", // marks count, as in editors
        "18, 6:5", // the end
    })
    void offsets_are_lines_and_columns(int offset, String place) {
        assertThat(new Lines(TEXT).at(offset)).isEqualTo(place);
    }

    @ParameterizedTest
    @CsvSource({"40, 41:1", "16, 17:1"})
    void many_lines_are_counted(int offset, String place) {
        assertThat(new Lines("\n".repeat(50)).at(offset)).isEqualTo(place);
    }
}
