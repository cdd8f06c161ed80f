package org.communique.documents;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.communique.bitext.Row;
import org.communique.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Bilingual tables: a header {@code source<TAB>target}, then one pair a line, with no quoting. Rows are given as spans
 * of the file as typed, so that a finding's line and column are those of the file.
 */
final class Tables {
    static final String HEADER = "source\ttarget";

    private Tables() {}

    /**
     * @param rows in the order of the file; a row with both cells empty is left out
     * @param problems lines that are not a row, each with its line, column and reason
     */
    record Table(List<Row> rows, List<String> problems) {}

    /** Whether a file of a folder is a bilingual table; one that cannot be read may be, and is reported when read. */
    static boolean hasHeader(Path file) {
        try {
            String text = TextFile.read(file).text();
            return text.lines().findFirst().orElse("").strip().equals(HEADER);
        } catch (UnreadableDocument e) {
            return true;
        }
    }

    static Table read(TextFile file) throws UnreadableDocument {
        String text = file.text();
        List<Row> rows = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        int line = 0;
        int start = 0;
        while (start < text.length()) {
            int end = lineEnd(text, start);
            String content = text.substring(start, end);
            line++;
            if (line == 1) {
                if (!content.strip().equals(HEADER)) {
                    throw new UnreadableDocument(
                            file.name(),
                            0L,
                            "a bilingual table begins with the line source<TAB>target, this one with “"
                                    + (content.length() > 40 ? content.substring(0, 40) + "…" : content) + "”");
                }
            } else if (!content.isBlank()) {
                int tab = content.indexOf('\t');
                int second = content.indexOf('\t', tab + 1);
                if (tab < 0) {
                    problems.add(at(file, line, content.length() + 1, "no tab: a row is source<TAB>target"));
                } else if (second >= 0 && !content.substring(second).isBlank()) {
                    problems.add(at(file, line, second + 1, "a second tab: a row is source<TAB>target"));
                } else {
                    Span source = cell(text, start, start + tab);
                    Span target = cell(text, start + tab + 1, second < 0 ? end : start + second);
                    if (source != null || target != null) {
                        rows.add(new Row(source, target));
                    }
                }
            }
            start = end + (text.startsWith("\r\n", end) ? 2 : 1);
        }
        if (rows.isEmpty() && problems.isEmpty()) {
            throw new UnreadableDocument(file.name(), null, "the table has no rows; there is nothing to look at");
        }
        return new Table(rows, problems);
    }

    private static int lineEnd(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return at;
    }

    private static @Nullable Span cell(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return start == end ? null : new Span(start, end);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static String at(TextFile file, int line, int column, String reason) {
        return file.name() + ":" + line + ":" + column + ": " + reason;
    }
}
