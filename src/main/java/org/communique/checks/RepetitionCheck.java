package org.communique.checks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.communique.bitext.AlignedSegment;
import org.communique.bitext.Bitext;
import org.communique.bitext.Passage;
import org.communique.qa.Check;
import org.communique.qa.CheckId;
import org.communique.qa.CheckInfo;
import org.communique.qa.Example;
import org.communique.qa.Finding;
import org.communique.qa.Fix;
import org.communique.qa.Severity;
import org.communique.text.EnglishTokens;
import org.communique.text.Lemmatizer;
import org.communique.text.Normalizer;
import org.communique.text.Thai;

/** The same Thai sentence twice in a release, rendered in two ways. */
final class RepetitionCheck implements Check {
    private static final CheckInfo INFO = new CheckInfo(
            new CheckId("repetition"),
            Severity.HINT,
            "The same Thai sentence rendered differently",
            List.of(
                    Example.bad(
                            "ผู้สนใจสามารถสอบถามข้อมูลเพิ่มเติมได้ที่กรมการกงสุล\nผู้สนใจสามารถสอบถามข้อมูลเพิ่มเติมได้ที่กรมการกงสุล",
                            "For further information, please contact the Department of Consular Affairs.\n"
                                    + "Those interested may ask the Department of Consular Affairs for details.",
                            "Those interested may ask the Department of Consular Affairs for details."),
                    Example.good(
                            "ผู้สนใจสามารถสอบถามข้อมูลเพิ่มเติมได้ที่กรมการกงสุล\nผู้สนใจสามารถสอบถามข้อมูลเพิ่มเติมได้ที่กรมการกงสุล",
                            "For further information, please contact the Department of Consular Affairs.\n"
                                    + "For further information, please contact the Department of Consular Affairs.")));

    /** Thai letters under which a passage is no sentence: a heading, a formula, a list's “และ”. */
    private static final int SENTENCE = 25;

    /** What of the longer rendering the shorter one must be to be the same, said shorter. */
    private static final double SHORTER = 0.6;

    private static final Set<String> LIGHT = Set.of(
            "a", "an", "the", "he", "she", "it", "they", "his", "her", "its", "their", "this", "that", "these", "those",
            "also", "and");

    private final Lemmatizer lemmatizer;

    RepetitionCheck(Lemmatizer lemmatizer) {
        this.lemmatizer = lemmatizer;
    }

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Bitext bitext) {
        List<Finding> findings = new ArrayList<>();
        Map<String, AlignedSegment> first = new HashMap<>();
        for (AlignedSegment segment : bitext.segments()) {
            Passage source = segment.source();
            Passage target = segment.target();
            if (source == null || target == null) {
                continue;
            }
            String key = key(source.text());
            if (key.codePoints()
                            .filter(c -> c <= Character.MAX_VALUE && Thai.isLetter((char) c))
                            .count()
                    < SENTENCE) {
                continue;
            }
            AlignedSegment before = first.putIfAbsent(key, segment);
            Passage earlier = before == null ? null : before.target();
            if (earlier != null && before != null && !isSame(earlier.text(), target.text())) {
                findings.add(new Finding(
                        INFO.id(),
                        null,
                        Severity.HINT,
                        segment.number(),
                        source.span(),
                        target.span(),
                        null,
                        "The same Thai is “" + shortened(earlier.text()) + "” in segment " + before.number() + ".",
                        List.of(new Fix(target.span(), earlier.text()))));
            }
        }
        return findings.stream();
    }

    private static String key(String thai) {
        return Normalizer.normalize(thai).text().replaceAll("[\\s.,;:“”\"'()]+", "");
    }

    /** Whether two renderings say the same words, but for articles, pronouns and what the shorter leaves out. */
    private boolean isSame(String a, String b) {
        List<String> shorter = words(a);
        List<String> longer = words(b);
        if (shorter.size() > longer.size()) {
            List<String> swapped = shorter;
            shorter = longer;
            longer = swapped;
        }
        List<String> rest = new ArrayList<>(longer);
        int common = 0;
        for (String word : shorter) {
            common += rest.remove(word) ? 1 : 0;
        }
        return common == shorter.size() && shorter.size() >= SHORTER * longer.size();
    }

    private List<String> words(String english) {
        return EnglishTokens.of(english, lemmatizer).stream()
                .map(token -> token.lemmas().stream().sorted().findFirst().orElse(token.folded()))
                .filter(word -> !LIGHT.contains(word))
                .toList();
    }

    private static String shortened(String text) {
        String flat = text.replaceAll("\\s+", " ").strip();
        return flat.length() <= 80 ? flat : flat.substring(0, flat.lastIndexOf(' ', 80)) + " …";
    }
}
