package org.communique.qa;

/**
 * An example that a check must obey: the contract test runs it.
 *
 * @param source the release's passage; where both sides have several lines, each pair of lines is a segment
 * @param target the draft's passage
 * @param marked the words of the draft (or, where the draft lacks them, of the release) that the finding must touch;
 *     empty for a good example
 */
public record Example(String source, String target, String marked) {
    public static Example good(String source, String target) {
        return new Example(source, target, "");
    }

    public static Example bad(String source, String target, String marked) {
        return new Example(source, target, marked);
    }

    public boolean isGood() {
        return marked.isEmpty();
    }
}
