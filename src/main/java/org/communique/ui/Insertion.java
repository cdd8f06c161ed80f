package org.communique.ui;

/** How a drafted passage is set into a draft. */
final class Insertion {
    private Insertion() {}

    /**
     * The text with what parts it from its neighbours: a blank line beside a paragraph's edge, a space inside one.
     *
     * @param draft that it goes into
     * @param place offset in it
     */
    static String between(String draft, int place, String text) {
        String before = draft.substring(0, place);
        String after = draft.substring(place);
        boolean paragraph = after.isBlank() || after.startsWith("\n") || after.startsWith("\r\n") || before.isBlank();
        String head = before.isBlank() ? "" : paragraph ? "\n\n" : before.endsWith(" ") ? "" : " ";
        String tail = after.isBlank() || after.startsWith("\n") || after.startsWith("\r\n")
                ? ""
                : paragraph ? "\n\n" : after.startsWith(" ") ? "" : " ";
        return head + text.strip() + tail;
    }
}
