package org.communique.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.communique.glossary.EnglishTermFinder;
import org.communique.glossary.Glossary;
import org.communique.glossary.GlossaryFiles;
import org.communique.glossary.TermFinder;
import org.communique.glossary.TermMatch;
import org.communique.glossary.ThaiTermFinder;
import org.communique.text.DateMention;
import org.communique.text.EnglishSegmenter;
import org.communique.text.EnglishToken;
import org.communique.text.EnglishTokens;
import org.communique.text.Facts;
import org.communique.text.Lang;
import org.communique.text.Lemmatizer;
import org.communique.text.Lines;
import org.communique.text.Normalized;
import org.communique.text.Normalizer;
import org.communique.text.NumberMention;
import org.communique.text.Segment;
import org.communique.text.Segmenter;
import org.communique.text.Span;
import org.communique.text.ThaiSegmenter;

/** What reads text: spans lie in it, in order, and what is the same after normalising is read the same before. */
class TextFuzzTest {
    private static final String SEED = "20210521";
    private static final int MANY = 300;
    private static final int VERY_MANY = 20_000;

    private static final Glossary GLOSSARY = GlossaryFiles.bundled().glossary();
    private static final Lemmatizer LEMMATIZER = word -> Set.of(word);
    private static final TermFinder THAI = new ThaiTermFinder(GLOSSARY);
    private static final TermFinder ENGLISH = new EnglishTermFinder(GLOSSARY, LEMMATIZER);

    @Provide
    Arbitrary<String> texts() {
        return Hostile.text();
    }

    @Property(tries = MANY, seed = SEED)
    void any_text_is_read(@ForAll("texts") String text) {
        isRead(text);
    }

    @Tag("long")
    @Property(tries = VERY_MANY, seed = SEED)
    void very_many_texts_are_read(@ForAll("texts") String text) {
        isRead(text);
    }

    private static void isRead(String text) {
        normalising(text);
        segments(text);
        facts(text);
        terms(text);
        ordered(
                EnglishTokens.of(text, LEMMATIZER).stream()
                        .map(EnglishToken::span)
                        .toList(),
                text);
    }

    private static void normalising(String text) {
        Normalized once = Normalizer.normalize(text);
        assertThat(Normalizer.normalize(once.text()).text()).isEqualTo(once.text());
        for (int i = 0; i < once.text().length(); i++) {
            Span back = once.toRaw(i, i + 1);
            assertThat(back.end()).isBetween(back.start() + 1, text.length());
        }
    }

    private static void segments(String text) {
        for (Segmenter segmenter : List.of(new ThaiSegmenter(), new EnglishSegmenter())) {
            List<Segment> segments = segmenter.segment(text);
            ordered(segments.stream().map(Segment::span).toList(), text);
            int end = 0;
            for (Segment segment : segments) {
                assertThat(segment.text()).isEqualTo(segment.span().of(text)).isNotBlank();
                blank(text.substring(end, segment.span().start()));
                end = segment.span().end();
            }
            blank(text.substring(end));
        }
    }

    private static void blank(String between) {
        assertThat(between.chars().allMatch(c -> Lines.isBlank((char) c))).isTrue();
    }

    private static void facts(String text) {
        for (Lang lang : Lang.values()) {
            Facts facts = Facts.of(lang, text);
            Facts folded = Facts.of(lang, Normalizer.normalize(text).text());
            ordered(facts.numbers().stream().map(NumberMention::span).toList(), text);
            assertThat(facts.dates()).allSatisfy(d -> assertThat(d.span().end()).isLessThanOrEqualTo(text.length()));
            assertThat(facts.dates())
                    .extracting(DateMention::date)
                    .isEqualTo(folded.dates().stream().map(DateMention::date).toList());
            assertThat(facts.numbers())
                    .extracting(NumberMention::value)
                    .isEqualTo(
                            folded.numbers().stream().map(NumberMention::value).toList());
            assertThat(facts.weekdays()).hasSameSizeAs(folded.weekdays());
        }
    }

    private static void terms(String text) {
        List<TermMatch> thai = THAI.find(new Segment(Lang.TH, new Span(0, text.length()), text, 0));
        ordered(thai.stream().map(TermMatch::span).toList(), text);
        String folded = Normalizer.normalize(text).text();
        assertThat(THAI.find(new Segment(Lang.TH, new Span(0, folded.length()), folded, 0)))
                .extracting(TermMatch::concept)
                .isEqualTo(thai.stream().map(TermMatch::concept).toList());
        assertThat(ENGLISH.find(new Segment(Lang.EN, new Span(0, text.length()), text, 0)))
                .allSatisfy(m -> assertThat(m.span().end()).isLessThanOrEqualTo(text.length()));
    }

    private static void ordered(List<Span> spans, String text) {
        int end = 0;
        for (Span span : spans) {
            assertThat(span.start()).isGreaterThanOrEqualTo(end);
            end = span.end();
        }
        assertThat(end).isLessThanOrEqualTo(text.length());
    }
}
