package org.communique.glossary;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Ends the reading of an XML file where a tag or a text is longer than any that a person wrote: the parser would gather
 * it in memory. An attribute cannot hold a {@code <}, so the bytes since the last one measure both.
 */
final class TagGuard extends FilterInputStream {
    private final int most;
    private int since;

    /**
     * Guards a stream.
     *
     * @param most bytes from one {@code <} to the next
     */
    TagGuard(InputStream in, int most) {
        super(in);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        if (one >= 0) {
            look(one);
        }
        return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        for (int i = offset; i < offset + read; i++) {
            look(bytes[i]);
        }
        return read;
    }

    private void look(int one) throws IOException {
        since = one == '<' ? 0 : since + 1;
        if (since > most) {
            throw new IOException("a tag or a text of more than " + most + " bytes");
        }
    }
}
