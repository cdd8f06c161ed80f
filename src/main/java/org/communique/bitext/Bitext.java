package org.communique.bitext;

import java.util.List;
import org.communique.glossary.Glossary;
import org.communique.text.Span;

/**
 * A release and its draft, paired. Immutable; everything a check may look at.
 *
 * @param source the release as typed
 * @param target the draft as typed
 * @param segments in the order of the source
 * @param sourceFurniture what the web page added to the release; no counterpart is due
 * @param targetFurniture the same of the draft
 * @param glossary the snapshot that the passages' terms were found with
 */
public record Bitext(
        String source,
        String target,
        List<AlignedSegment> segments,
        List<Span> sourceFurniture,
        List<Span> targetFurniture,
        Glossary glossary) {
    public Bitext {
        segments = List.copyOf(segments);
        sourceFurniture = List.copyOf(sourceFurniture);
        targetFurniture = List.copyOf(targetFurniture);
    }
}
