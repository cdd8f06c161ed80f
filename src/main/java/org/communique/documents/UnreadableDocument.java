package org.communique.documents;

import org.jspecify.annotations.Nullable;

/** A file that could not be read as text. The message is whole in itself: file, place, reason and what to do. */
public final class UnreadableDocument extends Exception {
    private final String file;
    private final @Nullable Long offset;

    /**
     * @param file the file's name as its owner knows it
     * @param offset of the first byte that is wrong, from 0, or null where no byte is to blame
     * @param reason what is wrong and what to do, without the file's name
     */
    public UnreadableDocument(String file, @Nullable Long offset, String reason) {
        super(file + (offset == null ? "" : ": at byte " + offset) + ": " + reason);
        this.file = file;
        this.offset = offset;
    }

    public String file() {
        return file;
    }

    /** Of the first byte that is wrong, from 0, or null where no byte is to blame. */
    public @Nullable Long offset() {
        return offset;
    }
}
