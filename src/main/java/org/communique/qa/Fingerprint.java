package org.communique.qa;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.communique.bitext.Bitext;
import org.communique.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What a judgement is remembered by: check, concept and the words concerned, never offsets, so that it survives edits
 * elsewhere. {@link Fingerprints} has one for each reach.
 *
 * @param value 16 hexadecimal digits
 */
public record Fingerprint(String value) {
    public Fingerprint {
        if (!value.matches("[0-9a-f]{16}")) {
            throw new IllegalArgumentException("not a fingerprint: “" + value + "”");
        }
    }

    /** That of a finding, and of all others of its check, concept and words in the release. */
    public static Fingerprint of(Finding finding, Bitext bitext) {
        String code = finding.code();
        String concept = finding.concept() == null ? "" : finding.concept().value();
        return hash(
                finding.check().value(),
                code == null ? "" : code,
                concept,
                words(finding.source(), bitext.source()),
                words(finding.target(), bitext.target()));
    }

    /**
     * That of a finding and its like in every release: of a concept and what the draft has for it, whatever the code and
     * the release's wording; without a concept, of the code and the words of both.
     */
    static Fingerprint everywhere(Finding finding, Bitext bitext) {
        String code = finding.code();
        return hash(
                "everywhere",
                finding.check().value(),
                finding.concept() != null ? "concept " + finding.concept().value() : code == null ? "" : "code " + code,
                finding.concept() != null ? "" : words(finding.source(), bitext.source()),
                words(finding.target(), bitext.target()));
    }

    static String words(@Nullable Span span, String text) {
        return span == null ? "" : span.of(text).strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    static Fingerprint hash(String... parts) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\u001f", parts).getBytes(StandardCharsets.UTF_8));
            return new Fingerprint(HexFormat.of().formatHex(digest, 0, 8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
