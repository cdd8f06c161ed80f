package org.communique.bitext;

import java.time.LocalDate;
import java.util.List;
import org.communique.glossary.Glossary;
import org.communique.text.ReleaseDate;
import org.communique.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A release and its draft, paired. Immutable; everything a check may look at.
 *
 * @param source the release as typed
 * @param target the draft as typed
 * @param segments in the order of the source
 * @param sourceFurniture what the web page added to the release; no counterpart is due
 * @param targetFurniture the same of the draft
 * @param glossary the snapshot that the passages' terms were found with
 * @param date the day that the release is of, as {@link ReleaseDate} tells it, or null
 */
public record Bitext(
        String source,
        String target,
        List<AlignedSegment> segments,
        List<Span> sourceFurniture,
        List<Span> targetFurniture,
        Glossary glossary,
        @Nullable LocalDate date) {
    public Bitext {
        segments = List.copyOf(segments);
        sourceFurniture = List.copyOf(sourceFurniture);
        targetFurniture = List.copyOf(targetFurniture);
    }

    /** Of the day that the release itself tells. */
    public Bitext(
            String source,
            String target,
            List<AlignedSegment> segments,
            List<Span> sourceFurniture,
            List<Span> targetFurniture,
            Glossary glossary) {
        this(source, target, segments, sourceFurniture, targetFurniture, glossary, ReleaseDate.of(source));
    }
}
