package org.communique.bitext;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.communique.glossary.EnglishTermFinder;
import org.communique.glossary.Glossary;
import org.communique.glossary.TermFinder;
import org.communique.glossary.TermMatch;
import org.communique.glossary.ThaiTermFinder;
import org.communique.text.DateMention;
import org.communique.text.EnglishSegmenter;
import org.communique.text.Facts;
import org.communique.text.Lang;
import org.communique.text.Lemmatizer;
import org.communique.text.Normalizer;
import org.communique.text.Segment;
import org.communique.text.Span;
import org.communique.text.Thai;
import org.communique.text.ThaiSegmenter;
import org.jspecify.annotations.Nullable;

/** Makes a bitext of a release and its draft: sets furniture apart, finds terms once, aligns. Thread-safe. */
public final class Pairer {
    /** Words that a Thai sentence of a release begins with, and words that go on with one. */
    private static final List<String> OPENERS = List.of(
            "นอกจากนี้",
            "ทั้งนี้",
            "ในการนี้",
            "ในโอกาสนี้",
            "อนึ่ง",
            "ทั้งสองฝ่าย",
            "ที่ประชุม",
            "เมื่อวันที่",
            "ในด้าน",
            "สำหรับ",
            "ขณะเดียวกัน",
            "ในขณะเดียวกัน",
            "ต่อมา",
            "จากนั้น",
            "ภายหลัง",
            "อย่างไรก็ดี",
            "อย่างไรก็ตาม",
            "ต่อข้อ");

    private static final List<String> CONTINUERS = List.of(
            "และ",
            "ซึ่ง",
            "อาทิ",
            "เช่น",
            "หรือ",
            "แต่",
            "ที่",
            "รวมทั้ง",
            "รวมถึง",
            "ตลอดจน",
            "เพื่อ",
            "โดย",
            "ได้แก่",
            "กับ",
            "ของ",
            "ด้าน",
            "ณ",
            "ใน",
            "ให้",
            "ว่า",
            "ตั้งแต่",
            "ระหว่าง",
            "ครั้งที่",
            "ผ่าน");

    private final Lemmatizer lemmatizer;
    private volatile @Nullable Finders finders;

    /** The finders of one snapshot: costly to build, used by every review until the glossary changes. */
    private record Finders(String version, TermFinder thai, TermFinder english) {}

    public Pairer(Lemmatizer lemmatizer) {
        this.lemmatizer = lemmatizer;
    }

    /** Pairs two documents. */
    public Bitext pair(String source, String target, Glossary glossary) {
        Finders in = finders(glossary);
        Furniture.Parted thai = Furniture.part(source);
        Furniture.Parted english = Furniture.part(target);
        List<TermMatch> thaiTerms = TakenUp.in(source, find(in.thai, Lang.TH, source, thai.text()));
        List<TermMatch> englishTerms = find(in.english, Lang.EN, target, english.text());
        Anchors anchors = new Anchors(source, thaiTerms, target, englishTerms);

        List<Unit> left = paragraphs(Lang.TH, source, thai, anchors);
        List<Unit> right = paragraphs(Lang.EN, target, english, anchors);
        Aligner paragraphs = new Aligner(anchors, Aligner.Costs.PARAGRAPHS);
        Aligner pieces = new Aligner(anchors, Aligner.Costs.PIECES);
        List<AlignedSegment> segments = new ArrayList<>();
        for (Bead bead : paragraphs.joinCrossing(paragraphs.align(left, right), left, right)) {
            List<Unit> thaiPieces =
                    pieces(Lang.TH, source, left.subList(bead.sourceStart(), bead.sourceEnd()), thaiTerms, anchors);
            List<Unit> sentences =
                    pieces(Lang.EN, target, right.subList(bead.targetStart(), bead.targetEnd()), List.of(), anchors);
            List<Bead> inner = pieces.joinCrossing(pieces.align(thaiPieces, sentences), thaiPieces, sentences);
            for (Bead small : inner) {
                segments.add(new AlignedSegment(
                        segments.size() + 1,
                        passage(Lang.TH, source, thaiPieces.subList(small.sourceStart(), small.sourceEnd()), thaiTerms),
                        passage(
                                Lang.EN,
                                target,
                                sentences.subList(small.targetStart(), small.targetEnd()),
                                englishTerms),
                        small.confidence()));
            }
        }
        return new Bitext(source, target, segments, thai.furniture(), english.furniture(), glossary);
    }

    /** Makes a bitext of rows that are aligned already. */
    public Bitext pair(String source, String target, List<Row> rows, Glossary glossary) {
        Finders in = finders(glossary);
        List<Span> thaiRows =
                rows.stream().map(Row::source).filter(Objects::nonNull).toList();
        List<TermMatch> terms = TakenUp.in(source, find(in.thai, Lang.TH, source, thaiRows));
        List<AlignedSegment> segments = new ArrayList<>();
        for (Row row : rows) {
            Span span = row.source();
            Passage thai = span == null ? null : new Passage(Lang.TH, span, span.of(source), within(terms, span));
            Passage english = row.target() == null ? null : whole(Lang.EN, target, row.target(), in.english);
            segments.add(new AlignedSegment(segments.size() + 1, thai, english, 1.0));
        }
        return new Bitext(source, target, segments, List.of(), List.of(), glossary);
    }

    private static List<TermMatch> within(List<TermMatch> terms, Span span) {
        return terms.stream().filter(t -> span.contains(t.span())).toList();
    }

    private static Passage whole(Lang lang, String document, Span span, TermFinder finder) {
        return new Passage(lang, span, span.of(document), find(finder, lang, document, List.of(span)));
    }

    private Finders finders(Glossary glossary) {
        Finders current = finders;
        if (current == null || !current.version.equals(glossary.version())) {
            current = new Finders(
                    glossary.version(), new ThaiTermFinder(glossary), new EnglishTermFinder(glossary, lemmatizer));
            finders = current;
        }
        return current;
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
        int end = 0;
        for (Span span : parted.text()) {
            int from = end;
            boolean beyondFurniture =
                    parted.furniture().stream().anyMatch(f -> f.start() >= from && f.end() <= span.start());
            boolean wasDateline = dateline;
            dateline = isDateline(lang, span.of(document));
            units.add(new Unit(
                    span,
                    size(lang, span.of(document)),
                    anchors.within(lang, span),
                    anchors.strays(lang, span),
                    beyondFurniture || dateline || wasDateline,
                    0));
            end = span.end();
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

    private static List<Unit> pieces(
            Lang lang, String document, List<Unit> paragraphs, List<TermMatch> terms, Anchors anchors) {
        List<Unit> pieces = new ArrayList<>();
        for (Unit paragraph : paragraphs) {
            // Only the paragraph is cut; a document's other lines are not looked at again.
            String text = paragraph.span().of(document);
            List<Segment> cut = (lang == Lang.TH ? new ThaiSegmenter() : new EnglishSegmenter()).segment(text);
            Span open = null;
            for (int k = 0; k < cut.size(); k++) {
                Span span = cut.get(k).span().shift(paragraph.span().start());
                open = open == null ? span : open.cover(span);
                int end = span.end();
                // A wording that a space runs through is never cut.
                if (terms.stream()
                        .noneMatch(t -> t.span().start() < end && end < t.span().end())) {
                    boolean first =
                            pieces.isEmpty() || open.start() == paragraph.span().start();
                    pieces.add(new Unit(
                            open,
                            size(lang, open.of(document)),
                            anchors.within(lang, open),
                            anchors.strays(lang, open),
                            false,
                            lang == Lang.TH ? opening(open.of(document), first) : 0));
                    open = null;
                }
            }
        }
        return pieces;
    }

    /** How gladly a bead begins with a Thai piece. */
    private static double opening(String piece, boolean paragraphStart) {
        if (paragraphStart) {
            return 0.6;
        }
        String plain = Normalizer.normalize(piece.substring(0, Math.min(piece.length(), 40)))
                .text();
        if (OPENERS.stream().anyMatch(plain::startsWith)) {
            return 0.3;
        }
        return CONTINUERS.stream().anyMatch(plain::startsWith) ? -0.9 : -0.5;
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
        return new Passage(
                lang,
                span,
                span.of(document),
                terms.stream().filter(t -> span.contains(t.span())).toList());
    }
}
