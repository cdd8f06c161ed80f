package org.communique.glossary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.communique.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds concepts by what of a wording was typed, in either language: a whole wording, its beginning, any part of two letters or more; a tone
 * mark dropped or another one, an accent left out; and where nothing is found so, one letter wrong, missing or too much. A
 * Lucene index of letter pairs and triples says which concepts come into question, their wordings are then looked at. What is
 * typed is taken literally; nothing in it is syntax. An immutable snapshot; thread-safe.
 */
public final class GlossarySearch implements AutoCloseable {
    private static final String GRAM = "gram";
    private static final String ID = "id";
    private static final String PLACE = "place";

    /** Characters of what is typed that are looked at: the longest wordings have two hundred. */
    static final int LONGEST = 200;

    /** Letters from which on one of them may be wrong: of fewer, nearly every wording would do. */
    private static final int FUZZY = 4;

    private static final int SIZE = 3;

    /** Stands before the first letter of a wording, and in none. */
    private static final String BEGINNING = "\n";

    /** Letters from which on enough triples are left when one is wrong. */
    private static final int LONG = 8;

    private final IndexWriter writer;
    private final DirectoryReader reader;
    private final Glossary of;
    private final Map<ConceptId, Integer> places;
    private final @Nullable Entry[] entries;

    /** A concept with its wordings, folded. */
    private record Entry(Concept concept, List<Folded> wordings) {}

    /**
     * What was found.
     *
     * @param hits the best ones, in order
     * @param all how many there are
     */
    public record Found(List<ConceptHit> hits, int all) {
        public Found {
            hits = List.copyOf(hits);
        }
    }

    /** A wording that has what was typed; where in it is worked out only for those that are shown. */
    private record Ranked(int rank, Entry entry, int index, int start, int end, boolean toned) {
        Term wording() {
            return entry.concept().terms().get(index);
        }

        /** The order but for ids, in one number. */
        long key() {
            return ((long) rank << 32)
                    | ((long) wording().text().length() << 1)
                    | (entry.concept().scope().isNone() ? 0 : 1);
        }

        ConceptHit hit() {
            return new ConceptHit(
                    entry.concept(),
                    wording(),
                    List.of(entry.wordings().get(index).raw(start, end, toned)));
        }
    }

    private GlossarySearch(
            IndexWriter writer,
            DirectoryReader reader,
            Glossary of,
            Map<ConceptId, Integer> places,
            @Nullable Entry[] entries) {
        this.writer = writer;
        this.reader = reader;
        this.of = of;
        this.places = places;
        this.entries = entries;
    }

    /** An index of a snapshot. */
    public static GlossarySearch of(Glossary glossary) {
        try {
            Directory directory = new ByteBuffersDirectory();
            IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig().setRAMBufferSizeMB(64));
            try (GlossarySearch none = new GlossarySearch(
                    writer, DirectoryReader.open(writer), Glossary.empty(), Map.of(), new @Nullable Entry[0])) {
                return none.with(glossary);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail to be written to", e);
        }
    }

    /** Which snapshot it searches. */
    public Glossary glossary() {
        return of;
    }

    /**
     * An index of another snapshot, for which only the concepts that differ are entered anew. This one stays as it is. To be
     * called for one at a time.
     */
    public GlossarySearch with(Glossary next) {
        try {
            List<Concept> changed = next.concepts().stream().filter(this::isNew).toList();
            Map<ConceptId, Integer> nextPlaces = new HashMap<>(places);
            @Nullable Entry[] nextEntries = Arrays.copyOf(entries, entries.length + changed.size());
            Set<ConceptId> gone = new HashSet<>(places.keySet());
            next.concepts().forEach(concept -> gone.remove(concept.id()));
            int free = entries.length;
            for (Concept concept : changed) {
                Entry entry = new Entry(
                        concept,
                        concept.terms().stream()
                                .map(term -> new Folded(term.text()))
                                .toList());
                Integer place = nextPlaces.put(concept.id(), free);
                if (place != null) {
                    nextEntries[place] = null;
                    delete(concept.id());
                }
                nextEntries[free] = entry;
                writer.addDocument(document(entry, free));
                free++;
            }
            for (ConceptId id : gone) {
                Integer place = nextPlaces.remove(id);
                if (place != null) {
                    nextEntries[place] = null;
                }
                delete(id);
            }
            DirectoryReader fresh = DirectoryReader.openIfChanged(reader, writer);
            if (fresh == null) {
                reader.incRef();
            }
            return new GlossarySearch(writer, fresh == null ? reader : fresh, next, nextPlaces, nextEntries);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail to be written to", e);
        }
    }

    private boolean isNew(Concept concept) {
        Integer place = places.get(concept.id());
        Entry known = place == null ? null : entries[place];
        return known == null || !known.concept().equals(concept);
    }

    private void delete(ConceptId id) throws IOException {
        writer.deleteDocuments(new org.apache.lucene.index.Term(ID, id.value()));
    }

    private static Document document(Entry entry, int place) {
        Document document = new Document();
        document.add(new StringField(ID, entry.concept().id().value(), Field.Store.NO));
        document.add(new NumericDocValuesField(PLACE, place));
        Set<String> grams = new HashSet<>();
        for (Folded wording : entry.wordings()) {
            for (int size = 2; size <= SIZE; size++) {
                grams(wording.plain(), size, grams);
            }
            if (!wording.plain().isEmpty()) {
                grams.add(BEGINNING + wording.plain().charAt(0));
            }
        }
        grams.forEach(gram -> document.add(new StringField(GRAM, gram, Field.Store.NO)));
        return document;
    }

    private static void grams(String text, int size, Set<String> into) {
        for (int i = 0; i + size <= text.length(); i++) {
            into.add(text.substring(i, i + size));
        }
    }

    /**
     * The concepts that a filter lets through and that have what was typed in a wording: whole wordings before beginnings
     * before the rest before what only resembles it, forbidden wordings after the others, shorter before longer, nobody's
     * before an owner's. Each concept once.
     *
     * @param typed blank for every concept, by id
     * @param most how many hits are wanted
     * @throws IllegalStateException if it was closed
     */
    public Found find(String typed, Predicate<Concept> filter, int most) {
        if (!reader.tryIncRef()) {
            throw new IllegalStateException("closed");
        }
        try {
            return search(typed, filter, most);
        } finally {
            release();
        }
    }

    /** Ends it when the searches that run have ended; the snapshots that were made of it go on. */
    @Override
    public void close() {
        release();
    }

    private void release() {
        try {
            reader.decRef();
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail to be freed", e);
        }
    }

    private Found search(String typed, Predicate<Concept> filter, int most) {
        Folded wanted =
                new Folded(typed.substring(0, Math.min(typed.length(), LONGEST)).strip());
        if (wanted.plain().isBlank()) {
            List<ConceptHit> all = of.concepts().stream()
                    .filter(filter)
                    .map(concept -> new ConceptHit(concept, concept.terms().getFirst(), List.of()))
                    .toList();
            return new Found(all.subList(0, Math.min(most, all.size())), all.size());
        }
        List<Ranked> found = ranked(wanted, filter, false);
        if (found.isEmpty() && wanted.plain().length() >= FUZZY && isWords(wanted.plain())) {
            found = ranked(wanted, filter, true);
        }
        long[] keys = found.stream().mapToLong(Ranked::key).sorted().toArray();
        long last = keys.length == 0 ? 0 : keys[Math.min(most, keys.length) - 1];
        List<ConceptHit> hits = found.stream()
                .filter(ranked -> ranked.key() <= last)
                .sorted(Comparator.comparingLong(Ranked::key)
                        .thenComparing(ranked -> ranked.entry().concept().id()))
                .limit(most)
                .map(Ranked::hit)
                .toList();
        return new Found(hits, found.size());
    }

    /** @param fuzzy whether wordings that only resemble what was typed are asked for */
    private List<Ranked> ranked(Folded wanted, Predicate<Concept> filter, boolean fuzzy) {
        List<Ranked> found = new ArrayList<>();
        for (Entry entry : candidates(wanted.plain(), fuzzy ? 1 : 0)) {
            Ranked best = filter.test(entry.concept()) ? best(entry, wanted, fuzzy) : null;
            if (best != null) {
                found.add(best);
            }
        }
        return found;
    }

    /** Whether it is of letters: a sign among them was meant as it stands. */
    private static boolean isWords(String plain) {
        return plain.codePoints()
                .allMatch(c -> Character.isLetterOrDigit(c)
                        || Character.getType(c) == Character.NON_SPACING_MARK
                        || " -'.,()/&".indexOf(c) >= 0);
    }

    /** Concepts that have all letter triples of what was typed, but for those that so many wrong letters can spoil. */
    private List<Entry> candidates(String plain, int wrong) {
        if (plain.length() == 1) {
            return Character.isLetterOrDigit(plain.charAt(0))
                    ? matching(gram(BEGINNING + plain))
                    : matching(MatchAllDocsQuery.INSTANCE);
        }
        int size = Math.min(SIZE, wrong == 0 || plain.length() >= LONG ? plain.length() : 2);
        Set<String> grams = new LinkedHashSet<>();
        grams(plain, size, grams);
        // A letter stands in as many grams as they are long, two that changed places in one more.
        int least = Math.max(1, grams.size() - wrong * (size + 1));
        BooleanQuery.Builder query = new BooleanQuery.Builder().setMinimumNumberShouldMatch(least);
        grams.forEach(gram -> query.add(gram(gram), BooleanClause.Occur.SHOULD));
        return matching(query.build());
    }

    private static Query gram(String gram) {
        return new TermQuery(new org.apache.lucene.index.Term(GRAM, gram));
    }

    private List<Entry> matching(Query query) {
        try {
            return new IndexSearcher(reader).search(query, new CollectorManager<Collecting, List<Entry>>() {
                @Override
                public Collecting newCollector() {
                    return new Collecting();
                }

                @Override
                public List<Entry> reduce(Collection<Collecting> parts) {
                    return parts.stream().flatMap(part -> part.found.stream()).toList();
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail to be read", e);
        }
    }

    /** Takes every document, in whatever order. */
    private final class Collecting extends SimpleCollector {
        private final List<Entry> found = new ArrayList<>();
        private @Nullable NumericDocValues place;

        @Override
        protected void doSetNextReader(LeafReaderContext context) throws IOException {
            place = context.reader().getNumericDocValues(PLACE);
        }

        @Override
        public void collect(int document) throws IOException {
            NumericDocValues values = place;
            if (values != null && values.advanceExact(document)) {
                Entry entry = entries[Math.toIntExact(values.longValue())];
                if (entry != null) {
                    found.add(entry);
                }
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }

    private static @Nullable Ranked best(Entry entry, Folded wanted, boolean fuzzy) {
        Ranked best = null;
        List<Term> terms = entry.concept().terms();
        for (int i = 0; i < terms.size(); i++) {
            int worst = terms.get(i).status() == TermStatus.FORBIDDEN ? 1 : 0;
            Ranked ranked = fuzzy ? resembling(entry, i, wanted, worst) : containing(entry, i, wanted, worst);
            if (ranked != null && (best == null || ranked.rank() < best.rank())) {
                best = ranked;
            }
        }
        return best;
    }

    private static @Nullable Ranked containing(Entry entry, int index, Folded wanted, int worst) {
        Folded wording = entry.wordings().get(index);
        if (wanted.plain().length() == 1
                && Character.isLetterOrDigit(wanted.plain().charAt(0))
                && !wording.plain().startsWith(wanted.plain())) {
            return null; // within, every other wording has the letter
        }
        int at = wording.toned().indexOf(wanted.toned());
        if (at >= 0) {
            int length = wanted.toned().length();
            int rank = at > 0 ? 8 : wording.toned().length() == length ? 0 : 4;
            return new Ranked(rank + worst, entry, index, at, at + length, true);
        }
        int plain = wording.plain().indexOf(wanted.plain());
        if (plain < 0) {
            return null;
        }
        int length = wanted.plain().length();
        int rank = 2 + (plain > 0 ? 8 : wording.plain().length() == length ? 0 : 4);
        return new Ranked(rank + worst, entry, index, plain, plain + length, false);
    }

    private static @Nullable Ranked resembling(Entry entry, int index, Folded wanted, int worst) {
        Span span = oneOff(wanted.plain(), entry.wordings().get(index).plain());
        return span == null
                ? null
                : new Ranked(20 + (span.start() > 0 ? 2 : 0) + worst, entry, index, span.start(), span.end(), false);
    }

    /** The first stretch of the text that is the wanted one but for a letter; two changed places count as one slip. */
    static @Nullable Span oneOff(String wanted, String text) {
        int length = wanted.length();
        for (int start = 0; start + length - 1 <= text.length(); start++) {
            int same = 0;
            while (same < length && start + same < text.length() && wanted.charAt(same) == text.charAt(start + same)) {
                same++;
            }
            if (same >= length) {
                return new Span(start, start + length);
            }
            int at = start + same;
            int rest = length - same - 1;
            // one letter missing, another one, two the wrong way round, one too much
            if (same > 0 && text.regionMatches(at + 1, wanted, same, rest + 1)) {
                return new Span(start, start + length + 1);
            }
            if (at < text.length() && text.regionMatches(at + 1, wanted, same + 1, rest)) {
                return new Span(start, start + length);
            }
            if (rest > 0
                    && at + 1 < text.length()
                    && wanted.charAt(same) == text.charAt(at + 1)
                    && wanted.charAt(same + 1) == text.charAt(at)
                    && text.regionMatches(at + 2, wanted, same + 2, rest - 1)) {
                return new Span(start, start + length);
            }
            if (text.regionMatches(at, wanted, same + 1, rest)) {
                return new Span(start, start + length - 1);
            }
        }
        return null;
    }
}
