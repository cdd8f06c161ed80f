package org.communique.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.communique.text.Lang;
import org.communique.text.Segment;
import org.communique.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermFinderTest {
    private static final Glossary GLOSSARY = new Glossary(
            "test",
            List.of(
                    concept("ministry", Domain.ORGANIZATION, "", "กระทรวงการต่างประเทศ", "Ministry of Foreign Affairs"),
                    concept("state", Domain.ORGANIZATION, "country:US", "กระทรวงการต่างประเทศ", "Department of State"),
                    concept("us", Domain.COUNTRY, "", "สหรัฐอเมริกา|สหรัฐฯ", "United States|U.S."),
                    concept("thailand", Domain.COUNTRY, "", "ไทย", "Thailand"),
                    concept("laos", Domain.COUNTRY, "", "สปป. ลาว", "Lao PDR"),
                    concept("envoy", Domain.POSITION, "", "ทูต", "envoy"),
                    concept("department", Domain.ORGANIZATION, "", "กรม", "Department"),
                    concept("chair", Domain.POSITION, "", "ประธาน", "Chair"),
                    concept("ambassador", Domain.POSITION, "", "เอกอัครราชทูต", "Ambassador"),
                    concept("assistant", Domain.POSITION, "country:US", "ผู้ช่วยรัฐมนตรี", "Assistant Secretary"),
                    concept("memorandum", Domain.AGREEMENT, "", "บันทึกความเข้าใจ", "Memorandum of Understanding"),
                    concept("who", Domain.ORGANIZATION, "", "องค์การอนามัยโลก", "WHO"),
                    phrase("call", "เข้าเยี่ยมคารวะ", "pay a courtesy call on")));

    private static final ThaiTermFinder THAI = new ThaiTermFinder(GLOSSARY);
    private static final EnglishTermFinder ENGLISH = new EnglishTermFinder(GLOSSARY, word -> switch (word) {
        case "memoranda" -> Set.of("memorandum");
        case "paid" -> Set.of("pay");
        case "ministries" -> Set.of("ministry");
        default -> Set.of(word);
    });

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "เอกอัครราชทูตเข้าพบ | ambassador", // the longest, not ทูต inside it
                "กรมธรรม์ประกันภัย | ''", // กรม inside a policy of insurance
                "ประธานาธิบดี | ''", // ประธาน at no cluster edge
                "ประธานกล่าว | chair",
                "สปป.ลาว และ สปป. ลาว และ สปป.\u00A0ลาว | laos laos laos", // optional space
                "สหรัฐ\u200Bอเมริกา | us", // zero width space inside
                "กระทรวงการต่างประเทศ | ministry", // no owner: Thailand's
                "กระทรวงการต่างประเทศสหรัฐฯ | state us", // the owner follows
                "กระทรวงการต่างประเทศของสหรัฐฯ | state us",
                "กระทรวงการต่างประเทศไทย | ministry thailand",
                "กระทรวงการต่างประเทศ หารือกับเอกอัครราชทูตสหรัฐฯ | ministry ambassador us", // another's owner
                "การหารือ ไทย-สหรัฐฯ กับกระทรวงการต่างประเทศ | thailand us ministry", // a pair owns nothing
            })
    void thai_terms(String text, String ids) {
        assertThat(String.join(
                        " ",
                        THAI.find(segment(Lang.TH, text)).stream()
                                .map(m -> m.concept().id().value())
                                .toList()))
                .isEqualTo(ids);
    }

    @Test
    void the_delegation_a_person_leads_tells_whose_office_it_is() {
        String text =
                "นายธานี เป็นหัวหน้าคณะฝ่ายไทย และนาย John ผู้ช่วยรัฐมนตรี ด้านเอเชีย เป็นหัวหน้าคณะผู้แทนฝ่ายสหรัฐอเมริกา";
        TermMatch match = THAI.find(segment(Lang.TH, text)).stream()
                .filter(m -> m.concept().id().value().equals("assistant"))
                .findFirst()
                .orElseThrow();
        assertThat(match.ownerUnknown()).isFalse();
        assertThat(match.evidence()).contains("delegation of สหรัฐอเมริกา");
        assertThat(THAI.find(segment(Lang.TH, "ผู้ช่วยรัฐมนตรีกล่าว"))
                        .getFirst()
                        .ownerUnknown())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "two Memoranda of Understanding | memorandum", // irregular plural
                "the foreign WHO report | who",
                "those who came | ''", // an acronym is not a word
                "Thailand – U.S. relations | thailand us", // dots and dash
                "the Thailand-US talks | thailand us",
                "He paid a farewell courtesy call on the Minister | call", // words in between
                "He paid attention to his colleagues and their long courtesy call on him | ''", // too many
            })
    void english_terms(String text, String ids) {
        assertThat(String.join(
                        " ",
                        ENGLISH.find(segment(Lang.EN, text)).stream()
                                .map(m -> m.concept().id().value())
                                .toList()))
                .isEqualTo(ids);
    }

    @Test
    void matches_in_random_text_lie_in_it_and_thai_ones_do_not_overlap() {
        long seed = 19540102;
        Random random = new Random(seed);
        List<String> parts = new ArrayList<>(List.of("\u200B", " ", "ฯ", "-", "ๆ", "่", "เ", "า", "x", "\uD83D"));
        GLOSSARY.concepts().forEach(c -> c.terms().forEach(t -> parts.add(t.text())));
        for (int round = 0; round < 1_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(20); i > 0; i--) {
                text.append(parts.get(random.nextInt(parts.size())));
            }
            int end = 0;
            for (TermMatch match : THAI.find(segment(Lang.TH, text.toString()))) {
                assertThat(match.span().start())
                        .as("seed %d round %d: %s", seed, round, text)
                        .isGreaterThanOrEqualTo(end);
                end = match.span().end();
                assertThat(end).isLessThanOrEqualTo(text.length());
            }
            for (TermMatch match : ENGLISH.find(segment(Lang.EN, text.toString()))) {
                assertThat(match.span().end()).isLessThanOrEqualTo(text.length());
            }
        }
    }

    private static Segment segment(Lang lang, String text) {
        return new Segment(lang, new Span(0, text.length()), text, 0);
    }

    private static Concept phrase(String id, String thai, String english) {
        return concept(id, Domain.VERB_PHRASE, "", thai, english);
    }

    private static Concept concept(String id, Domain domain, String scope, String thai, String english) {
        List<Term> terms = new ArrayList<>();
        for (String wording : thai.split("\\|", -1)) {
            terms.add(new Term(Lang.TH, wording, TermStatus.PREFERRED, TermType.FULL));
        }
        TermType type = domain == Domain.VERB_PHRASE ? TermType.PHRASE : TermType.FULL;
        for (String wording : english.split("\\|", -1)) {
            terms.add(new Term(Lang.EN, wording, TermStatus.PREFERRED, type));
        }
        return new Concept(
                new ConceptId(id),
                domain,
                Scope.of(scope),
                Status.APPROVED,
                domain.enforcement(),
                terms,
                null,
                null,
                null,
                null);
    }
}
