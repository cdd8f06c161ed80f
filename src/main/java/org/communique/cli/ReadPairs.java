package org.communique.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.communique.documents.Pair;
import org.communique.documents.PairText;
import org.communique.documents.Pairs;
import org.communique.documents.UnreadableDocument;

/** What a command does with pairs, one after the other. What cannot be read is said, and the others are looked at. */
interface ReadPairs {
    /** Takes a release and its draft. */
    void files(Pair.Files files, PairText text);

    /** Takes a table; false, and the reason said, where not all of it could be looked at. */
    boolean table(Pair.Table table) throws UnreadableDocument;

    /** Reads all that is there; false where not everything could be looked at. */
    default boolean read(List<Path> paths, Shell shell) throws IOException {
        boolean whole = true;
        for (Pair pair : Pairs.of(paths).pairs()) {
            try {
                switch (pair) {
                    case Pair.Files files -> files(files, PairText.read(files, null));
                    case Pair.Table table -> whole &= table(table);
                    case Pair.Missing missing -> {
                        shell.say("communique: " + missing.reason());
                        whole = false;
                    }
                }
            } catch (UnreadableDocument e) {
                shell.say("communique: " + e.getMessage());
                whole = false;
            }
        }
        return whole;
    }
}
