package org.communique.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmenterTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "He met Mr. Keshap. They spoke. | 2", // a courtesy title ends nothing
                "It was held in Washington, D.C. The next will be in Bangkok. | 2", // initials and an opener
                "The U.S. Government agreed. | 1", // initials and a name
                "H.E. Mr. Don Pramudwinai spoke. | 1",
                "“We agreed.” The Minister left. | 2",
                "1. The Meeting agreed. | 1", // a list marker
                "The rate rose 2.5 per cent. | 1",
                "Was it so? Yes! | 2",
            })
    void english_sentences(String text, int sentences) {
        assertThat(new EnglishSegmenter().segment(text)).hasSize(sentences);
    }

    @Test
    void thai_is_cut_where_a_space_parts_two_thai_pieces() {
        List<String> pieces = new ThaiSegmenter()
                        .segment(
                                "ทั้งสองฝ่ายหารือ นอกจากนี้ ที่ประชุมต่าง ๆ เห็นชอบ (ร่าง แถลงการณ์) นาย Atul Keshap กล่าว ครั้งที่ ๗")
                        .stream()
                        .map(Segment::text)
                        .toList();
        assertThat(pieces)
                .containsExactly(
                        "ทั้งสองฝ่ายหารือ",
                        "นอกจากนี้",
                        "ที่ประชุมต่าง ๆ",
                        "เห็นชอบ (ร่าง แถลงการณ์)",
                        "นาย Atul Keshap",
                        "กล่าว",
                        "ครั้งที่ ๗");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Thailand – U.S. | thailand us", // dash parts, dots go
                "Chargé d’Affaires | charge d'affaires",
                "the Ministry’s programmes | the ministry programs", // possessive left out, spelling folded
                "organised | organized",
                "exercise | exercise", // -ise that has no -ize
                "7th COVID-19 | 7th covid 19",
            })
    void english_words_are_folded(String text, String folded) {
        assertThat(EnglishTokens.of(text, w -> Set.of(w)).stream()
                        .map(EnglishToken::folded)
                        .toList())
                .containsExactly(folded.split(" ", -1));
    }
}
