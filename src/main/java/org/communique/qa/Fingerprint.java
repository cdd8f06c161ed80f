package org.communique.qa;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.communique.bitext.AlignedSegment;
import org.communique.bitext.Bitext;
import org.communique.bitext.Passage;
import org.communique.text.Lang;
import org.communique.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What a judgement is remembered by: check, concept and the words concerned, never offsets, so that it survives edits
 * elsewhere. One that reaches no further than {@link Reach#HERE} is made of the passage of the release too, and of which
 * of its kind the words are there.
 *
 * @param value 16 hexadecimal digits
 */
public record Fingerprint(String value) {
    public Fingerprint {
        if (!value.matches("[0-9a-f]{16}")) {
            throw new IllegalArgumentException("not a fingerprint: “" + value + "”");
        }
    }

    /** The fingerprint of a finding in the bitext it was made from. */
    public static Fingerprint of(Finding finding, Bitext bitext) {
        String code = finding.code();
        String concept = finding.concept() == null ? "" : finding.concept().value();
        return hash(String.join(
                "\u001f",
                finding.check().value(),
                code == null ? "" : code,
                concept,
                words(finding.source(), bitext.source()),
                words(finding.target(), bitext.target())));
    }

    /** The fingerprint a judgement of this reach is remembered by. */
    public static Fingerprint of(Finding finding, Bitext bitext, Reach reach) {
        return reach == Reach.HERE ? here(finding, bitext) : of(finding, bitext);
    }

    /**
     * Of this finding alone: its passage of the release is part of it, or of the draft where the release has none, and how
     * often the same words stand before it there.
     */
    private static Fingerprint here(Finding finding, Bitext bitext) {
        AlignedSegment segment = bitext.segments().get(finding.segment() - 1);
        Passage passage = segment.source() == null ? segment.target() : segment.source();
        return hash(String.join(
                "\u001f",
                "here",
                of(finding, bitext).value,
                passage == null
                        ? ""
                        : words(passage.span(), passage.lang() == Lang.TH ? bitext.source() : bitext.target()),
                String.valueOf(
                        finding.target() != null
                                ? before(finding.target(), segment.target(), bitext.target())
                                : before(finding.source(), segment.source(), bitext.source()))));
    }

    /** How often the words of a span stand before it in its passage. */
    private static int before(@Nullable Span span, @Nullable Passage passage, String text) {
        if (span == null
                || passage == null
                || span.isEmpty()
                || span.start() < passage.span().start()) {
            return 0;
        }
        String words = words(span, text);
        String before = words(new Span(passage.span().start(), span.start()), text);
        int count = 0;
        for (int at = before.indexOf(words);
                at >= 0 && !words.isEmpty();
                at = before.indexOf(words, at + words.length())) {
            count++;
        }
        return count;
    }

    private static String words(@Nullable Span span, String text) {
        return span == null ? "" : span.of(text).strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private static Fingerprint hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new Fingerprint(HexFormat.of().formatHex(digest, 0, 8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
