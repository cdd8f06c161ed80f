package org.communique.qa;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.communique.bitext.AlignedSegment;
import org.communique.bitext.Passage;
import org.communique.glossary.ConceptId;
import org.communique.glossary.Glossary;
import org.communique.glossary.GlossaryDifference;
import org.communique.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What a change of the glossary does to texts: the findings that it makes and those that it ends. Only the texts that the
 * change can matter to are reviewed.
 *
 * @param groups by concept and check, those with the most differences first
 * @param texts how many there are
 * @param reviewed how many of them were reviewed, twice each
 * @param gaps how many of those could not be checked whole, in either state
 */
public record Impact(List<Group> groups, int texts, int reviewed, int gaps) {
    public Impact {
        groups = List.copyOf(groups);
    }

    /**
     * A release and its draft.
     *
     * @param id for the caller
     * @param title for people
     */
    public record Text(String id, String title, String release, String draft, Policy policy) {}

    /**
     * A finding that one state has and the other has not.
     *
     * @param appears whether the change makes it; else it ends it
     * @param source the Thai passage, empty where there is none
     * @param target the English passage, empty where there is none
     */
    public record Difference(Text text, boolean appears, Finding finding, String source, String target) {}

    /**
     * The differences of one check about one concept.
     *
     * @param concept or null where the check names none
     */
    public record Group(@Nullable ConceptId concept, CheckId check, List<Difference> differences) {
        public Group {
            differences = List.copyOf(differences);
        }

        /** How many findings the change makes, or ends. */
        public long count(boolean appearing) {
            return differences.stream()
                    .filter(difference -> difference.appears() == appearing)
                    .count();
        }
    }

    /** Reviews a text with a state of the glossary. */
    @FunctionalInterface
    public interface Reviews {
        Review review(Text text, Glossary glossary);
    }

    /** Hears how far it is. */
    @FunctionalInterface
    public interface Progress {
        /** So many texts are done, of so many. False where nobody waits for the rest. */
        boolean done(int texts, int of);
    }

    private record Kind(@Nullable ConceptId concept, CheckId check) {}

    /** Where a finding stands and what it says; not its segment's number, which the pairing may change. */
    private record Said(
            CheckId check,
            @Nullable String code,
            Severity severity,
            @Nullable Span source,
            @Nullable Span target,
            @Nullable ConceptId concept,
            String message) {
        Said(Finding finding) {
            this(
                    finding.check(),
                    finding.code(),
                    finding.severity(),
                    finding.source(),
                    finding.target(),
                    finding.concept(),
                    finding.message());
        }
    }

    /** How many findings the change makes, or ends. */
    public long count(boolean appearing) {
        return groups.stream().mapToLong(group -> group.count(appearing)).sum();
    }

    /**
     * Works out what changes.
     *
     * @param difference of the two states
     * @throws CancellationException where the progress says that nobody waits
     */
    public static Impact of(
            List<Text> texts,
            Glossary before,
            Glossary after,
            GlossaryDifference difference,
            Reviews reviews,
            Progress progress) {
        List<Text> touched = texts.stream()
                .filter(text -> difference.touches(text.release(), text.draft()))
                .toList();
        Comparator<Kind> order = Comparator.comparing((Kind kind) ->
                        kind.concept() == null ? "" : kind.concept().value())
                .thenComparing(kind -> kind.check().value());
        Map<Kind, List<Difference>> found = new TreeMap<>(order);
        int gaps = 0;
        for (int i = 0; i < touched.size(); i++) {
            Text text = touched.get(i);
            requireWanted(progress.done(i, touched.size()));
            Review old = reviews.review(text, before);
            Review fresh = reviews.review(text, after);
            differences(text, old, fresh)
                    .forEach(one -> found.computeIfAbsent(
                                    new Kind(
                                            one.finding().concept(),
                                            one.finding().check()),
                                    kind -> new ArrayList<>())
                            .add(one));
            if (!old.report().gaps().isEmpty() || !fresh.report().gaps().isEmpty()) {
                gaps++;
            }
        }
        requireWanted(progress.done(touched.size(), touched.size()));
        List<Group> groups = found.entrySet().stream()
                .map(entry -> new Group(entry.getKey().concept(), entry.getKey().check(), entry.getValue()))
                .sorted(Comparator.comparingInt(group -> -group.differences().size()))
                .toList();
        return new Impact(groups, texts.size(), touched.size(), gaps);
    }

    private static void requireWanted(boolean wanted) {
        if (!wanted) {
            throw new CancellationException("nobody waits for it");
        }
    }

    private static Stream<Difference> differences(Text text, Review old, Review fresh) {
        return Stream.concat(only(text, fresh, old, true), only(text, old, fresh, false));
    }

    private static Stream<Difference> only(Text text, Review in, Review notIn, boolean appears) {
        Set<Said> known = new HashSet<>();
        notIn.report().findings().forEach(finding -> known.add(new Said(finding)));
        return in.report().findings().stream()
                .filter(finding -> !known.contains(new Said(finding)))
                .map(finding -> {
                    AlignedSegment segment = in.bitext().segments().get(finding.segment() - 1);
                    return new Difference(text, appears, finding, words(segment.source()), words(segment.target()));
                });
    }

    private static String words(@Nullable Passage passage) {
        return passage == null ? "" : passage.text();
    }
}
