package org.communique.text;

import java.util.List;

/** Cuts a document into segments: in order, disjoint, never across a paragraph; what is left out is white space. */
public interface Segmenter {
    List<Segment> segment(String document);
}
