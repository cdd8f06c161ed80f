package org.communique.documents;

import java.nio.charset.Charset;
import java.util.List;
import org.communique.bitext.Row;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a pair.
 *
 * @param source the release as typed
 * @param target the draft as typed; of a bilingual table the same text as {@code source}, the whole file
 * @param rows what is aligned already, or null where it is for the aligner to say
 * @param problems parts that could not be read, each with file, line, column and reason; the rest was
 */
public record PairText(
        String source, String target, @Nullable List<Row> rows, List<String> problems) {
    /**
     * Reads both sides. Where both cannot be read the second is suppressed in what the first throws.
     *
     * @param charset said by whoever knows, or null to tell it from the bytes
     */
    public static PairText read(Pair.Files pair, @Nullable Charset charset) throws UnreadableDocument {
        TextFile source;
        try {
            source = TextFile.read(pair.source(), charset);
        } catch (UnreadableDocument e) {
            try {
                TextFile.read(pair.target(), charset);
            } catch (UnreadableDocument second) {
                e.addSuppressed(second);
            }
            throw e;
        }
        return new PairText(source.text(), TextFile.read(pair.target(), charset).text(), null, List.of());
    }

    /** Reads a bilingual table. */
    public static PairText read(Pair.Table table, @Nullable Charset charset) throws UnreadableDocument {
        TextFile file = TextFile.read(table.file(), charset);
        Tables.Table read = Tables.read(file);
        return new PairText(file.text(), file.text(), read.rows(), read.problems());
    }
}
