package org.communique.desk;

/** Somebody else changed the release since it was opened; nothing was stored. */
public final class EditConflict extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient StoredRelease stored;

    EditConflict(StoredRelease stored) {
        super(stored.updatedBy() + " changed this release in the meantime. Your text was not stored over theirs.");
        this.stored = stored;
    }

    /** What is stored now. */
    public StoredRelease stored() {
        return stored;
    }
}
