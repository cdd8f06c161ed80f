package org.communique.checks;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communique.bitext.Passage;
import org.communique.glossary.Concept;
import org.communique.glossary.ConceptId;
import org.communique.glossary.Domain;
import org.communique.glossary.Term;
import org.communique.glossary.TermMatch;
import org.communique.glossary.TermStatus;
import org.communique.text.Span;
import org.jspecify.annotations.Nullable;

/** Which wordings of a draft's passage render which Thai terms. */
final class Renderings {
    /** Long enough to be no word of the language by chance. */
    private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}{4,}");

    private static final Pattern ACRONYM_AS_WORD =
            Pattern.compile("(?<![\\p{L}\\p{N}])\\p{Lu}\\p{Ll}{3,}(?![\\p{L}\\p{N}])");

    static final Set<Domain> PLACES = Set.of(Domain.COUNTRY, Domain.PLACE, Domain.REGION);
    private static final Set<Domain> PARTED = Set.of(Domain.POSITION, Domain.COUNTRY, Domain.PLACE);

    private static final Set<String> MODIFIERS = Set.of(
            "deputy", "vice", "assistant", "under", "associate", "south", "north", "east", "west", "equatorial", "new");

    private Renderings() {}

    /** The accepted wordings in {@code target} of a Thai term, or of a concept that passes for it here. */
    static List<TermMatch> of(TermMatch thai, Passage target) {
        return target.terms().stream()
                .filter(t -> t.term().status() != TermStatus.FORBIDDEN)
                .filter(t -> passes(thai, t.concept().id()))
                .filter(t -> !isInWrongName(thai, t, target) && !isOfAnother(thai, t, target))
                .toList();
    }

    /** An acronym of the concept written as a word, with the form due: Asean for ASEAN. Short ones are words of their own. */
    static @Nullable Lowered loweredAcronym(TermMatch thai, Passage target) {
        List<String> acronyms = thai.concept()
                .accepted()
                .map(Term::text)
                .filter(text -> ACRONYM.matcher(text).matches())
                .toList();
        Matcher word = ACRONYM_AS_WORD.matcher(target.text());
        while (!acronyms.isEmpty() && word.find()) {
            for (String acronym : acronyms) {
                if (word.group().equalsIgnoreCase(acronym)) {
                    Span span = new Span(word.start(), word.end());
                    return new Lowered(span.shift(target.span().start()), acronym);
                }
            }
        }
        return null;
    }

    /** Words of a draft, and how the glossary writes them. */
    record Lowered(Span span, String due) {}

    /** Whether it is only the end of a longer, forbidden name: “China” of “Republic of China”, which is another. */
    private static boolean isInWrongName(TermMatch thai, TermMatch rendering, Passage target) {
        return target.terms().stream()
                .filter(wrong -> wrong.term().status() == TermStatus.FORBIDDEN
                        && PLACES.contains(wrong.concept().domain())
                                == PLACES.contains(rendering.concept().domain())
                        && isLonger(wrong, rendering))
                .anyMatch(wrong -> target.terms().stream()
                        .noneMatch(right -> right.term().status() != TermStatus.FORBIDDEN
                                && isLonger(right, wrong)
                                && passes(thai, right.concept().id())));
    }

    /**
     * Whether a word before it makes another's name of it, which the glossary knows: a Deputy Prime Minister is no Prime
     * Minister, South Sudan not Sudan.
     */
    private static boolean isOfAnother(TermMatch thai, TermMatch rendering, Passage target) {
        return PARTED.contains(rendering.concept().domain())
                && target.terms().stream()
                        .anyMatch(other -> isLonger(other, rendering)
                                && !passes(thai, other.concept().id())
                                && other.concept().domain()
                                        == rendering.concept().domain()
                                && endsWithModifier(target.text()
                                        .substring(
                                                other.span().start()
                                                        - target.span().start(),
                                                rendering.span().start()
                                                        - target.span().start())));
    }

    private static boolean endsWithModifier(String before) {
        String[] words = before.strip().toLowerCase(Locale.ROOT).split("[^a-z]+", -1);
        for (int i = words.length - 1; i >= 0; i--) {
            if (!words[i].isEmpty()) {
                return MODIFIERS.contains(words[i]);
            }
        }
        return false;
    }

    private static boolean isLonger(TermMatch one, TermMatch other) {
        return one.span().contains(other.span()) && !one.span().equals(other.span());
    }

    static boolean passes(TermMatch thai, ConceptId id) {
        if (thai.concept().id().equals(id)) {
            return true;
        }
        for (Concept other : thai.alternatives()) {
            if (other.id().equals(id)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a stretch of the draft is, or lies in, an accepted wording of a concept found in the passage's Thai. */
    static boolean isAccepted(Span span, Passage source, Passage target) {
        for (TermMatch match : target.terms()) {
            if (match.term().status() != TermStatus.FORBIDDEN && match.span().contains(span)) {
                for (TermMatch thai : source.terms()) {
                    if (passes(thai, match.concept().id())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
