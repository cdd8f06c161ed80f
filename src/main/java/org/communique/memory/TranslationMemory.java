package org.communique.memory;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.communique.memory.MemoryMatch.Stretch;
import org.communique.memory.MemoryUnit.Origin;
import org.jspecify.annotations.Nullable;

/**
 * Finds units by likeness of the Thai. A Lucene index of short runs of Thai clusters says which units come into question;
 * their edit distance in clusters is the score. A snapshot of the units it was made of; thread-safe.
 */
public final class TranslationMemory implements Closeable {
    /** Below this a match costs more to mend than to write anew: the threshold of translation tools. */
    public static final int FUZZY = 70;

    /** Characters of a segment that are looked at: the longest passages have 2,400. */
    private static final int LONGEST = 4_000;

    /** Runs of two clusters and of three: a third of the clusters may be others, and most runs of three with them. */
    private static final int SHORT_RUN = 2;

    private static final int RUN = 3;

    /** The rarest runs of what is asked for; the common ones would bring every unit into question. */
    private static final int MOST_RUNS = 48;

    private static final int CANDIDATES = 120;
    private static final String GRAM = "gram";
    private static final String KEY = "key";
    private static final String LENGTH = "length";
    private static final String WORDS = "words";
    private static final String PATTERN = "pattern";

    private final Directory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final UnaryOperator<String> patterns;

    private TranslationMemory(Directory directory, UnaryOperator<String> patterns) throws IOException {
        this.directory = directory;
        this.patterns = patterns;
        this.reader = DirectoryReader.open(directory);
        this.searcher = new IndexSearcher(reader);
    }

    /** A memory of a few thousand units, in the heap, that knows no patterns. */
    public static TranslationMemory of(Iterable<MemoryUnit> units) {
        return of(units, UnaryOperator.identity());
    }

    /**
     * A memory of a few thousand units, in the heap.
     *
     * @param patterns the Thai with what may be another each time (dates, countries, persons) exchanged for what it is,
     *     so that sentences of one pattern are the same
     */
    public static TranslationMemory of(Iterable<MemoryUnit> units, UnaryOperator<String> patterns) {
        try {
            return build(new ByteBuffersDirectory(), units, patterns);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A memory whose index lies in a folder, for many; what was there is replaced.
     *
     * @throws IOException where the folder cannot be written
     */
    public static TranslationMemory in(Path folder, Iterable<MemoryUnit> units) throws IOException {
        return build(new MMapDirectory(folder), units, UnaryOperator.identity());
    }

    private static TranslationMemory build(
            Directory directory, Iterable<MemoryUnit> units, UnaryOperator<String> patterns) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig().setOpenMode(IndexWriterConfig.OpenMode.CREATE);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (MemoryUnit unit : units) {
                writer.addDocument(document(unit, patterns));
            }
        }
        return new TranslationMemory(directory, patterns);
    }

    private static Document document(MemoryUnit unit, UnaryOperator<String> patterns) {
        Document document = new Document();
        List<String> clusters = Clusters.of(shortened(unit.thai()));
        for (String run : runs(clusters)) {
            document.add(new StringField(GRAM, run, Field.Store.NO));
        }
        document.add(new StringField(KEY, hash(Clusters.key(unit.thai())), Field.Store.NO));
        document.add(new StringField(PATTERN, hash(Clusters.key(patterns.apply(unit.thai()))), Field.Store.NO));
        document.add(new IntPoint(LENGTH, clusters.size()));
        for (String run : words(unit.thai() + "\n" + unit.english())) {
            document.add(new StringField(WORDS, run, Field.Store.NO));
        }
        store(document, "thai", unit.thai());
        store(document, "english", unit.english());
        store(document, "before", unit.before());
        store(document, "release", unit.origin().release());
        store(
                document,
                "date",
                unit.origin().date() == null ? null : unit.origin().date().toString());
        store(document, "translator", unit.origin().translator());
        store(document, "glossary", unit.origin().glossary());
        return document;
    }

    private static void store(Document document, String field, @Nullable String value) {
        if (value != null) {
            document.add(new StoredField(field, value));
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    /** A term of Lucene's has 32,766 bytes at most. */
    private static String hash(String text) {
        return text.length() <= 1_000 ? text : text.substring(0, 500) + text.length() + " " + text.hashCode();
    }

    private static Set<String> runs(List<String> clusters) {
        Set<String> runs = new LinkedHashSet<>();
        for (int size = SHORT_RUN; size <= RUN; size++) {
            for (int i = 0; i + size <= clusters.size(); i++) {
                runs.add(size + String.join("", clusters.subList(i, i + size)));
            }
        }
        if (clusters.size() < SHORT_RUN) {
            runs.addAll(clusters);
        }
        return runs;
    }

    /** Runs of three characters of either side, for looking words up. */
    private static Set<String> words(String text) {
        String key = Clusters.key(shortened(text));
        Set<String> runs = new LinkedHashSet<>();
        for (int i = 0; i + RUN <= key.length(); i++) {
            runs.add(key.substring(i, i + RUN));
        }
        return runs;
    }

    /** How many units there are. */
    public int size() {
        return reader.numDocs();
    }

    /**
     * Units like a Thai segment, the likest first, of equals the youngest.
     *
     * @param before the Thai segment before it, or null
     * @param least the lowest score of use, such as {@link #FUZZY}
     * @param most how many
     */
    public List<MemoryMatch> find(String thai, @Nullable String before, int least, int most) {
        return find(thai, before, least, most, _ -> 0);
    }

    /**
     * The same, with points taken off.
     *
     * @param penalty points of a unit, for instance for its age or for a machine's work
     */
    public List<MemoryMatch> find(
            String thai, @Nullable String before, int least, int most, ToIntFunction<MemoryUnit> penalty) {
        if (thai.isBlank() || size() == 0) {
            return List.of();
        }
        List<String> clusters = Clusters.of(shortened(thai));
        String key = Clusters.key(thai);
        String context = before == null ? null : Clusters.key(before);
        ClusterDistance distance = new ClusterDistance(clusters);
        Map<MemoryUnit, Integer> scores = new HashMap<>();
        for (MemoryUnit unit : candidates(clusters, key, least)) {
            int score = score(unit, key, context, clusters, distance) - penalty.applyAsInt(unit);
            if (score >= least) {
                scores.merge(unit, score, Math::max);
            }
        }
        return scores.entrySet().stream()
                .sorted(Map.Entry.<MemoryUnit, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(entry -> date(entry.getKey()), Comparator.reverseOrder())
                        .thenComparing(entry -> entry.getKey().english()))
                .limit(most)
                .map(entry -> new MemoryMatch(
                        entry.getKey(),
                        entry.getValue(),
                        difference(Clusters.of(entry.getKey().thai()), Clusters.of(thai))))
                .toList();
    }

    private static LocalDate date(MemoryUnit unit) {
        LocalDate date = unit.origin().date();
        return date == null ? LocalDate.MIN : date;
    }

    private static int score(
            MemoryUnit unit, String key, @Nullable String context, List<String> clusters, ClusterDistance distance) {
        if (Clusters.key(unit.thai()).equals(key)) {
            String before = unit.before();
            boolean same =
                    context != null && before != null && Clusters.key(before).equals(context);
            return same ? MemoryMatch.IN_CONTEXT : 100;
        }
        List<String> other = Clusters.of(shortened(unit.thai()));
        int longer = Math.max(clusters.size(), other.size());
        return Math.min(99, 100 * (longer - distance.to(other)) / longer);
    }

    private List<MemoryUnit> candidates(List<String> clusters, String key, int least) {
        try {
            BooleanQuery.Builder alike = new BooleanQuery.Builder();
            for (String run : rarest(runs(clusters))) {
                alike.add(new ConstantScoreQuery(new TermQuery(new Term(GRAM, run))), BooleanClause.Occur.SHOULD);
            }
            // The same Thai comes first, however many have it.
            alike.add(
                    new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(KEY, hash(key)))), 1_000),
                    BooleanClause.Occur.SHOULD);
            int shortest = clusters.size() * least / 100;
            int longest = clusters.size() * 100 / Math.max(1, least) + 1;
            Query query = new BooleanQuery.Builder()
                    .add(alike.build(), BooleanClause.Occur.MUST)
                    .add(IntPoint.newRangeQuery(LENGTH, shortest, longest), BooleanClause.Occur.FILTER)
                    .build();
            return units(searcher.search(query, CANDIDATES).scoreDocs);
        } catch (IOException e) {
            throw new UncheckedIOException("the index of the translation memory cannot be read", e);
        }
    }

    private List<String> rarest(Set<String> runs) throws IOException {
        Map<String, Integer> frequencies = new HashMap<>();
        for (String run : runs) {
            int frequency = reader.docFreq(new Term(GRAM, run));
            if (frequency > 0) {
                frequencies.put(run, frequency);
            }
        }
        return frequencies.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
                .limit(MOST_RUNS)
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Units whose Thai has the same pattern, the youngest first, however unlike they are otherwise.
     *
     * @param most how many
     */
    public List<MemoryMatch> ofPattern(String thai, int most) {
        try {
            Query same = new TermQuery(new Term(PATTERN, hash(Clusters.key(patterns.apply(thai)))));
            List<String> clusters = Clusters.of(shortened(thai));
            ClusterDistance distance = new ClusterDistance(clusters);
            String key = Clusters.key(thai);
            return units(searcher.search(same, CANDIDATES).scoreDocs).stream()
                    .sorted(Comparator.comparing(TranslationMemory::date).reversed())
                    .limit(most)
                    .map(unit -> new MemoryMatch(
                            unit,
                            score(unit, key, null, clusters, distance),
                            difference(Clusters.of(unit.thai()), Clusters.of(thai))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the index of the translation memory cannot be read", e);
        }
    }

    /**
     * Units in which words stand, in either language, the youngest first. Words are taken literally, whatever their case.
     *
     * @param most how many
     */
    public List<MemoryUnit> concordance(String words, int most) {
        String key = Clusters.key(words);
        if (key.isBlank()) {
            return List.of();
        }
        try {
            BooleanQuery.Builder all = new BooleanQuery.Builder();
            words(words).stream()
                    .limit(64)
                    .forEach(run -> all.add(new TermQuery(new Term(WORDS, run)), BooleanClause.Occur.FILTER));
            if (key.length() < RUN) {
                all.add(MatchAllDocsQuery.INSTANCE, BooleanClause.Occur.FILTER);
            }
            // The runs may stand apart; the text itself decides.
            return units(searcher.search(all.build(), Math.max(1_000, most)).scoreDocs).stream()
                    .filter(unit -> Clusters.key(unit.thai()).contains(key)
                            || Clusters.key(unit.english()).contains(key))
                    .sorted(Comparator.comparing(TranslationMemory::date).reversed())
                    .limit(most)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the index of the translation memory cannot be read", e);
        }
    }

    private List<MemoryUnit> units(ScoreDoc[] hits) throws IOException {
        StoredFields stored = searcher.storedFields();
        List<MemoryUnit> units = new ArrayList<>();
        for (ScoreDoc hit : hits) {
            Document document = stored.document(hit.doc);
            String date = document.get("date");
            units.add(new MemoryUnit(
                    String.valueOf(document.get("thai")),
                    String.valueOf(document.get("english")),
                    document.get("before"),
                    new Origin(
                            document.get("release"),
                            date == null ? null : LocalDate.parse(date),
                            document.get("translator"),
                            document.get("glossary"))));
        }
        return units;
    }

    private static List<Stretch> difference(List<String> unit, List<String> asked) {
        List<Stretch> stretches = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(unit, asked).getDeltas()) {
            int from = delta.getSource().getPosition();
            add(stretches, Stretch.Kind.SAME, unit.subList(at, from));
            add(stretches, Stretch.Kind.UNIT_ONLY, delta.getSource().getLines());
            add(stretches, Stretch.Kind.ASKED_ONLY, delta.getTarget().getLines());
            at = from + delta.getSource().size();
        }
        add(stretches, Stretch.Kind.SAME, unit.subList(at, unit.size()));
        return stretches;
    }

    private static void add(List<Stretch> stretches, Stretch.Kind kind, List<String> clusters) {
        if (!clusters.isEmpty()) {
            stretches.add(new Stretch(kind, String.join("", clusters)));
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }
}
