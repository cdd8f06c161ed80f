package org.communique.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.communique.bitext.AlignedSegment;
import org.communique.bitext.Bitext;
import org.communique.bitext.Pairer;
import org.communique.bitext.Passage;
import org.communique.checks.Checks;
import org.communique.checks.TestGrammar;
import org.communique.documents.Pair;
import org.communique.documents.PairText;
import org.communique.documents.Pairs;
import org.communique.documents.UnreadableDocument;
import org.communique.evaluation.GoldPairs;
import org.communique.glossary.Concept;
import org.communique.glossary.ConceptId;
import org.communique.glossary.Glossary;
import org.communique.glossary.GlossaryFiles;
import org.communique.text.EnglishTokens;
import org.communique.text.Normalizer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Concepts that the glossary has are taken out of it, and looked for in releases and drafts as if nobody knew them. */
class HeldOutTest {
    private static final Glossary GLOSSARY = GlossaryFiles.bundled().glossary();
    private static final Pairer PAIRER = Checks.reviewer(TestGrammar.shared()).pairer();
    private static final Harvest.Settings SETTINGS = new Harvest.Settings(3, 2, 0.7, 200);

    private record Text(String name, String release, String draft) {}

    /**
     * What came of the concepts held out.
     *
     * @param due those that stand often enough with one of their renderings
     * @param found those of them that a candidate names in both languages
     * @param said candidates with the Thai of one held out
     * @param right those of them with one of its renderings
     */
    private record Outcome(int due, int found, int said, int right) {
        Outcome plus(Outcome other) {
            return new Outcome(due + other.due, found + other.found, said + other.said, right + other.right);
        }
    }

    @Test
    void a_candidate_with_the_thai_of_a_concept_has_its_english() throws IOException, UnreadableDocument {
        List<Text> texts = texts();
        Outcome all = new Outcome(0, 0, 0, 0);
        for (int seed = 1; seed <= 4; seed++) {
            all = all.plus(outcome(texts, seed));
        }
        System.out.println(texts.size() + " pairs, " + all);
        assertThat(all.due).isGreaterThan(10);
        assertThat(all.right).as("right of %s", all).isGreaterThanOrEqualTo((int) Math.ceil(0.8 * all.said));
        assertThat(all.found).as("found of %s", all).isGreaterThan(all.due / 10);
    }

    private static Outcome outcome(List<Text> texts, int seed) {
        Random random = new Random(seed);
        Map<Boolean, List<Concept>> parted = new HashMap<>(
                GLOSSARY.concepts().stream().collect(Collectors.partitioningBy(concept -> random.nextInt(10) < 3)));
        Glossary rest = new Glossary("rest " + seed, parted.getOrDefault(false, List.of()));
        Set<ConceptId> held =
                parted.getOrDefault(true, List.of()).stream().map(Concept::id).collect(Collectors.toSet());
        Set<ConceptId> due = due(pair(texts, GLOSSARY), held);
        List<Harvest.Candidate> candidates = Harvest.candidates(pair(texts, rest), rest, SETTINGS);
        Set<ConceptId> found = new HashSet<>();
        int said = 0;
        int right = 0;
        for (Harvest.Candidate candidate : candidates) {
            List<Concept> meant = GLOSSARY.concepts().stream()
                    .filter(concept -> held.contains(concept.id()))
                    .filter(concept -> concept.thaiTerms()
                            .anyMatch(term -> thai(term.text()).equals(thai(candidate.thai()))))
                    .toList();
            List<Concept> rendered = meant.stream()
                    .filter(concept -> concept.accepted()
                            .anyMatch(term -> english(term.text()).equals(english(candidate.english()))))
                    .toList();
            said += meant.isEmpty() ? 0 : 1;
            right += rendered.isEmpty() ? 0 : 1;
            rendered.stream().map(Concept::id).filter(due::contains).forEach(found::add);
        }
        return new Outcome(due.size(), found.size(), said, right);
    }

    private static Set<ConceptId> due(List<Harvest.Paired> pairs, Set<ConceptId> held) {
        Map<ConceptId, Set<String>> documents = new HashMap<>();
        Map<ConceptId, Integer> segments = new HashMap<>();
        for (Harvest.Paired pair : pairs) {
            for (AlignedSegment segment : pair.bitext().segments()) {
                Set<ConceptId> both = concepts(segment.source());
                both.retainAll(concepts(segment.target()));
                both.retainAll(held);
                for (ConceptId id : both) {
                    documents.computeIfAbsent(id, key -> new HashSet<>()).add(pair.document());
                    segments.merge(id, 1, Integer::sum);
                }
            }
        }
        return segments.keySet().stream()
                .filter(id -> segments.getOrDefault(id, 0) >= SETTINGS.together())
                .filter(id -> documents.getOrDefault(id, Set.of()).size() >= SETTINGS.documents())
                .collect(Collectors.toSet());
    }

    private static Set<ConceptId> concepts(@Nullable Passage passage) {
        Set<ConceptId> ids = new HashSet<>();
        if (passage != null) {
            passage.terms().forEach(match -> ids.add(match.concept().id()));
        }
        return ids;
    }

    private static List<Harvest.Paired> pair(List<Text> texts, Glossary glossary) {
        return texts.stream()
                .map(text -> {
                    Bitext bitext = PAIRER.pair(text.release, text.draft, glossary);
                    return new Harvest.Paired(text.name, bitext);
                })
                .toList();
    }

    /** Those of ours, and those of a folder that is named in the system property {@code harvest.folder}. */
    private static List<Text> texts() throws IOException, UnreadableDocument {
        List<Text> texts = new ArrayList<>();
        GoldPairs.read(Path.of("src/test/resources/pairing"))
                .forEach(pair -> texts.add(new Text(pair.id(), pair.release(), pair.draft())));
        List<Path> folders = new ArrayList<>(List.of(Path.of("src/test/resources/corpus/clean-other")));
        String more = System.getProperty("harvest.folder", "");
        if (!more.isEmpty()) {
            folders.add(Path.of(more));
        }
        for (Pair pair : Pairs.of(folders).pairs()) {
            if (pair instanceof Pair.Files files) {
                PairText text = PairText.read(files, null);
                texts.add(new Text(files.target().toString(), text.source(), text.target()));
            }
        }
        return texts;
    }

    private static String thai(String wording) {
        return Normalizer.normalize(wording).text().replace(" ", "");
    }

    private static String english(String wording) {
        return EnglishTokens.of(wording, Set::of).stream()
                .map(token -> token.folded().toLowerCase(Locale.ROOT))
                .filter(word -> !word.equals("the"))
                .collect(Collectors.joining(" "));
    }
}
