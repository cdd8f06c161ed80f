package org.communique.bitext;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.communique.glossary.EnglishTermFinder;
import org.communique.glossary.Glossary;
import org.communique.glossary.GlossaryDifference;
import org.communique.glossary.TermFinder;
import org.communique.glossary.TermMatch;
import org.communique.glossary.ThaiTermFinder;
import org.communique.text.DateMention;
import org.communique.text.EnglishSegmenter;
import org.communique.text.Facts;
import org.communique.text.Lang;
import org.communique.text.Lemmatizer;
import org.communique.text.Normalizer;
import org.communique.text.Recent;
import org.communique.text.ReleaseDate;
import org.communique.text.Segment;
import org.communique.text.Span;
import org.communique.text.Thai;
import org.communique.text.ThaiSegmenter;
import org.jspecify.annotations.Nullable;

/** Makes a bitext of a release and its draft: sets furniture apart, finds terms once, aligns. Thread-safe. */
public final class Pairer {
    private final Lemmatizer lemmatizer;
    private final Recent<Glossary, Finders> finders;

    /** The finders of one snapshot: costly to build, used by every review until the glossary changes. */
    private record Finders(TermFinder thai, TermFinder english) {}

    public Pairer(Lemmatizer lemmatizer) {
        this.lemmatizer = lemmatizer;
        this.finders = new Recent<>(
                glossary -> new Finders(new ThaiTermFinder(glossary), new EnglishTermFinder(glossary, lemmatizer)));
    }

    /** Pairs two documents. */
    public Bitext pair(String source, String target, Glossary glossary) {
        Finders in = finders.of(glossary);
        Furniture.Parted thai = Furniture.part(source);
        Furniture.Parted english = Furniture.part(target, thai.saidAgain());
        LocalDate date = ReleaseDate.of(source);
        List<TermMatch> thaiTerms = TakenUp.in(source, on(date, find(in.thai, Lang.TH, source, thai.text())));
        List<TermMatch> englishTerms = find(in.english, Lang.EN, target, english.text());
        Anchors anchors = new Anchors(source, thaiTerms, target, englishTerms);

        List<Unit> left = paragraphs(Lang.TH, source, thai, anchors);
        List<Unit> right = paragraphs(Lang.EN, target, english, anchors);
        Aligner paragraphs = new Aligner(anchors, Aligner.Costs.PARAGRAPHS);
        Aligner pieces = new Aligner(anchors, Aligner.Costs.PIECES);
        List<Unit> thaiPieces = new ArrayList<>();
        List<Unit> sentences = new ArrayList<>();
        List<Bead> beads = new ArrayList<>();
        int[] pieceStarts = cut(Lang.TH, source, left, thaiTerms, anchors, thaiPieces);
        int[] sentenceStarts = cut(Lang.EN, target, right, List.of(), anchors, sentences);
        for (Bead bead : paragraphs.align(left, right)) {
            int i = pieceStarts[bead.sourceStart()];
            int j = sentenceStarts[bead.targetStart()];
            for (Bead small : pieces.align(
                    thaiPieces.subList(i, pieceStarts[bead.sourceEnd()]),
                    sentences.subList(j, sentenceStarts[bead.targetEnd()]))) {
                beads.add(small.shift(i, j));
            }
        }
        List<AlignedSegment> segments = new ArrayList<>();
        for (Bead bead : pieces.reunite(beads, thaiPieces, sentences)) {
            segments.add(new AlignedSegment(
                    segments.size() + 1,
                    passage(Lang.TH, source, thaiPieces.subList(bead.sourceStart(), bead.sourceEnd()), thaiTerms),
                    passage(Lang.EN, target, sentences.subList(bead.targetStart(), bead.targetEnd()), englishTerms),
                    bead.confidence()));
        }
        return new Bitext(source, target, segments, thai.furniture(), english.furniture(), glossary, date);
    }

    /** What sets two states of the glossary apart, and which texts that can matter to. */
    public GlossaryDifference difference(Glossary before, Glossary after) {
        return GlossaryDifference.between(before, after, lemmatizer);
    }

    /** Makes a bitext of rows that are aligned already. */
    public Bitext pair(String source, String target, List<Row> rows, Glossary glossary) {
        Finders in = finders.of(glossary);
        List<Span> thaiRows =
                rows.stream().map(Row::source).filter(Objects::nonNull).toList();
        LocalDate date = ReleaseDate.of(source);
        List<TermMatch> terms = TakenUp.in(source, on(date, find(in.thai, Lang.TH, source, thaiRows)));
        List<AlignedSegment> segments = new ArrayList<>();
        for (Row row : rows) {
            Span span = row.source();
            Passage thai = span == null ? null : new Passage(Lang.TH, span, span.of(source), within(terms, span));
            Passage english = row.target() == null ? null : whole(Lang.EN, target, row.target(), in.english);
            segments.add(new AlignedSegment(segments.size() + 1, thai, english, 1.0));
        }
        return new Bitext(source, target, segments, List.of(), List.of(), glossary, date);
    }

    private static List<TermMatch> on(@Nullable LocalDate date, List<TermMatch> terms) {
        return terms.stream().map(term -> term.on(date)).toList();
    }

    private static List<TermMatch> within(List<TermMatch> terms, Span span) {
        List<TermMatch> within = new ArrayList<>();
        for (int t = firstFrom(terms, span.start());
                t < terms.size() && terms.get(t).span().start() < span.end();
                t++) {
            if (span.contains(terms.get(t).span())) {
                within.add(terms.get(t));
            }
        }
        return within;
    }

    /** The first term that begins at an offset or behind it; terms stand in the order of their beginnings. */
    private static int firstFrom(List<TermMatch> terms, int offset) {
        return Span.firstFrom(terms, term -> term.span().start(), offset);
    }

    private static Passage whole(Lang lang, String document, Span span, TermFinder finder) {
        return new Passage(lang, span, span.of(document), find(finder, lang, document, List.of(span)));
    }

    private static List<TermMatch> find(TermFinder finder, Lang lang, String document, List<Span> paragraphs) {
        List<TermMatch> terms = new ArrayList<>();
        for (int p = 0; p < paragraphs.size(); p++) {
            Span span = paragraphs.get(p);
            terms.addAll(finder.find(new Segment(lang, span, span.of(document), p)));
        }
        return terms;
    }

    private static List<Unit> paragraphs(Lang lang, String document, Furniture.Parted parted, Anchors anchors) {
        List<Unit> units = new ArrayList<>();
        boolean dateline = false;
        int furniture = 0;
        for (Span span : parted.text()) {
            boolean beyondFurniture = false;
            while (furniture < parted.furniture().size()
                    && parted.furniture().get(furniture).end() <= span.start()) {
                beyondFurniture = true;
                furniture++;
            }
            boolean wasDateline = dateline;
            dateline = isDateline(lang, span.of(document));
            units.add(new Unit(
                    span,
                    size(lang, span.of(document)),
                    anchors.within(lang, span),
                    beyondFurniture || dateline || wasDateline,
                    0));
        }
        return units;
    }

    /** A paragraph that is a date and nothing else. */
    private static boolean isDateline(Lang lang, String text) {
        if (text.length() > 60) {
            return false;
        }
        List<DateMention> dates = Facts.of(lang, text).dates();
        return dates.size() == 1 && text.length() - dates.getFirst().span().length() <= 14;
    }

    /** Cuts paragraphs into pieces; says which piece each of them begins with, and behind them how many there are. */
    private static int[] cut(
            Lang lang,
            String document,
            List<Unit> paragraphs,
            List<TermMatch> terms,
            Anchors anchors,
            List<Unit> pieces) {
        int[] starts = new int[paragraphs.size() + 1];
        for (int p = 0; p < paragraphs.size(); p++) {
            Unit paragraph = paragraphs.get(p);
            starts[p] = pieces.size();
            // Only the paragraph is cut; a document's other lines are not looked at again.
            String text = paragraph.span().of(document);
            List<Segment> cut = (lang == Lang.TH ? new ThaiSegmenter() : new EnglishSegmenter()).segment(text);
            Span open = null;
            String before = "";
            for (int k = 0; k < cut.size(); k++) {
                Span span = cut.get(k).span().shift(paragraph.span().start());
                open = open == null ? span : open.cover(span);
                int end = span.end();
                // A wording that a space runs through is never cut.
                int last = firstFrom(terms, end) - 1;
                if (last < 0 || terms.get(last).span().end() <= end) {
                    String plain = Normalizer.normalize(open.of(document)).text();
                    pieces.add(new Unit(
                            open,
                            size(lang, open.of(document)),
                            anchors.within(lang, open),
                            false,
                            lang == Lang.TH ? Opening.of(plain, before) : 0));
                    before = plain;
                    open = null;
                }
            }
        }
        starts[paragraphs.size()] = pieces.size();
        return starts;
    }

    private static int size(Lang lang, String text) {
        int size = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (lang == Lang.EN || Thai.isLetter(c) || Character.isLetterOrDigit(c)) {
                size++;
            }
        }
        return size;
    }

    private static @Nullable Passage passage(Lang lang, String document, List<Unit> units, List<TermMatch> terms) {
        if (units.isEmpty()) {
            return null;
        }
        Span span = units.getFirst().span().cover(units.getLast().span());
        return new Passage(lang, span, span.of(document), within(terms, span));
    }
}
