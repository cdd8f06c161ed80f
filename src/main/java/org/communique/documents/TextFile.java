package org.communique.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file in one of the encodings that Thai is found in. Decoding is strict: what cannot be read exactly is
 * refused with its place, never replaced.
 *
 * @param name the file's name as its owner knows it
 * @param text as typed; a byte order mark is not part of it
 * @param charset what it was read as
 */
public record TextFile(String name, String text, Charset charset) {
    /** The Windows code page of Thai: TIS-620 and a few marks more. */
    public static final Charset WINDOWS_874 = Charset.forName("x-windows-874");

    /** Far above any release; keeps a wrong file from filling the memory. */
    private static final int MAX_BYTES = 64 << 20;

    private static final String SAVE = "save it as UTF-8 text";
    private static final String SAY = SAVE + ", or say --encoding NAME";

    /** The charset of a name, in any spelling Java knows; {@code windows-874} and {@code TIS-620} are one. */
    public static Charset charset(String name) {
        try {
            Charset charset = Charset.forName(name);
            if (!charset.canEncode()) {
                throw new UnsupportedCharsetException(name);
            }
            // TIS-620 is a part of Windows-874, and files that say the one hold the other's quotation marks.
            return charset.name().equals("TIS-620") ? WINDOWS_874 : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new IllegalArgumentException(
                    "no encoding is named “" + name + "”; known are UTF-8, UTF-16LE, UTF-16BE, windows-874, TIS-620 and"
                            + " whatever else Java knows",
                    e);
        }
    }

    /** Reads a file, telling its encoding. */
    public static TextFile read(Path file) throws UnreadableDocument {
        return read(file, null);
    }

    /**
     * Reads a file.
     *
     * @param charset said by whoever knows, or null to tell it from the bytes
     */
    public static TextFile read(Path file, @Nullable Charset charset) throws UnreadableDocument {
        return decode(bytes(file), file.toString(), charset);
    }

    /** Decodes the bytes of a file, telling their encoding. */
    public static TextFile decode(byte[] bytes, String name) throws UnreadableDocument {
        return decode(bytes, name, null);
    }

    /**
     * Decodes the bytes of a file.
     *
     * @param name as its owner knows it, for messages
     * @param charset said by whoever knows, or null to tell it from the bytes
     */
    public static TextFile decode(byte[] bytes, String name, @Nullable Charset charset) throws UnreadableDocument {
        if (bytes.length == 0) {
            throw new UnreadableDocument(name, null, "the file is empty; there is nothing to look at");
        }
        Mark mark = Mark.of(bytes, name);
        Charset used = agree(mark, charset, bytes, name);
        int skip = mark.charset() == null ? 0 : mark.length();
        Decoded decoded = decode(bytes, skip, used);
        if (decoded.text() == null) {
            throw new UnreadableDocument(
                    name,
                    (long) decoded.errorAt(),
                    charset == null
                            ? "not " + used.name() + ", which the file's first bytes say it is; " + SAVE
                            : "not " + used.name() + ", which was said to be its encoding; say another, or none");
        }
        String text = decoded.text();
        refuseControls(text, skip, used, name);
        if (text.isBlank()) {
            throw new UnreadableDocument(
                    name, null, "the file holds nothing but white space; there is nothing to look at");
        }
        return new TextFile(name, text, used);
    }

    private static Charset agree(Mark mark, @Nullable Charset said, byte[] bytes, String name)
            throws UnreadableDocument {
        Charset marked = mark.charset();
        if (said == null) {
            return marked == null ? guess(bytes, name) : marked;
        }
        if (marked == null) {
            // Java's UTF-16 without a mark is big-endian; its encoder would count a mark that is not there.
            return said.equals(StandardCharsets.UTF_16) ? StandardCharsets.UTF_16BE : said;
        }
        if (said.equals(marked)
                || (said.equals(StandardCharsets.UTF_16) && marked.name().startsWith("UTF-16"))) {
            return marked;
        }
        throw new UnreadableDocument(
                name,
                0L,
                "the file begins with the mark of " + marked.name() + ", but its encoding was said to be "
                        + said.name());
    }

    /** Tells the encoding of bytes that carry no mark. */
    private static Charset guess(byte[] bytes, String name) throws UnreadableDocument {
        int nul = indexOf(bytes, 0);
        if (nul >= 0) {
            throw new UnreadableDocument(
                    name,
                    (long) nul,
                    "a NUL byte: not text, or UTF-16 without its mark; " + SAVE + ", or say --encoding UTF-16LE");
        }
        Decoded utf8 = decode(bytes, 0, StandardCharsets.UTF_8);
        if (utf8.text() != null) {
            return StandardCharsets.UTF_8;
        }
        if (mostlyUtf8(bytes)) {
            throw new UnreadableDocument(
                    name, (long) utf8.errorAt(), "damaged UTF-8: this byte belongs to no character; " + SAVE);
        }
        if (looksThai(bytes)) {
            return WINDOWS_874;
        }
        throw new UnreadableDocument(
                name,
                (long) utf8.errorAt(),
                "neither UTF-8 nor Windows-874 (byte 0x%02X); %s".formatted(bytes[utf8.errorAt()] & 0xFF, SAY));
    }

    /**
     * Whether more characters are well-formed UTF-8 than not: a damaged file of Thai in UTF-8 could otherwise pass for
     * Windows-874, where its bytes read เธเน over and over.
     */
    private static boolean mostlyUtf8(byte[] bytes) {
        String lenient = new String(bytes, StandardCharsets.UTF_8);
        long wrong = lenient.chars().filter(c -> c == '\uFFFD').count();
        long right = lenient.codePoints().filter(c -> c > 0x7F && c != 0xFFFD).count();
        return right > wrong;
    }

    /**
     * Whether the bytes read as Thai in Windows-874: all are known there, three quarters of the high ones are Thai
     * letters, and few stand as Thai letters never do: glued to a Latin letter, or a mark with no consonant before it.
     * That keeps out “café” of Windows-1252, whose é is a Thai tone mark here.
     */
    private static boolean looksThai(byte[] bytes) {
        if (decode(bytes, 0, WINDOWS_874).text() == null) {
            return false;
        }
        int high = 0;
        int thai = 0;
        int odd = 0;
        int before = ' ';
        for (int i = 0; i < bytes.length; i++) {
            int b = bytes[i] & 0xFF;
            if (b >= 0x80) {
                high++;
            }
            if (isThaiLetter(b)) {
                thai++;
                int after = i + 1 < bytes.length ? bytes[i + 1] & 0xFF : ' ';
                if (isLatinLetter(before) || isLatinLetter(after) || (isMark(b) && !isThaiLetter(before))) {
                    odd++;
                }
            }
            before = b;
        }
        return thai > 0 && thai * 4 >= high * 3 && odd * 10 <= thai;
    }

    private static boolean isThaiLetter(int b) {
        return (b >= 0xA1 && b <= 0xDA) || (b >= 0xDF && b <= 0xFB);
    }

    /** Vowels above and below, tone marks, silencers. */
    private static boolean isMark(int b) {
        return b == 0xD1 || (b >= 0xD4 && b <= 0xDA) || (b >= 0xE7 && b <= 0xEE);
    }

    private static boolean isLatinLetter(int b) {
        return (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z');
    }

    private static void refuseControls(String text, int skip, Charset charset, String name) throws UnreadableDocument {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // NEL (U+0085) ends a line, like CR and LF.
            boolean refused = Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r' && c != '\u0085';
            if (refused) {
                long offset = skip + (long) text.substring(0, i).getBytes(charset).length;
                throw new UnreadableDocument(
                        name,
                        offset,
                        "a control character (U+%04X), which no text holds; remove it, or %s".formatted((int) c, SAVE));
            }
        }
    }

    private static Decoded decode(byte[] bytes, int from, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharBuffer out =
                CharBuffer.allocate((int) Math.ceil((bytes.length - from) * (double) decoder.maxCharsPerByte()));
        CoderResult result = decoder.decode(in, out, true);
        if (!result.isError()) {
            result = decoder.flush(out);
        }
        return result.isError()
                ? new Decoded(null, in.position())
                : new Decoded(out.flip().toString(), -1);
    }

    private static byte[] bytes(Path file) throws UnreadableDocument {
        String name = file.toString();
        if (Files.isDirectory(file)) {
            throw new UnreadableDocument(name, null, "a folder, not a file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new UnreadableDocument(name, (long) MAX_BYTES, "larger than 64 MB; no release is");
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw new UnreadableDocument(name, null, "there is no such file");
        } catch (AccessDeniedException e) {
            throw new UnreadableDocument(name, null, "the file may not be read by this user");
        } catch (IOException e) {
            throw new UnreadableDocument(name, null, "could not be read: " + e.getMessage());
        }
    }

    private static int indexOf(byte[] bytes, int wanted) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    /** A decoding: the text, or where it failed. */
    private record Decoded(@Nullable String text, int errorAt) {}

    /** What a byte order mark says. */
    private record Mark(@Nullable Charset charset, int length) {
        static Mark of(byte[] bytes, String name) throws UnreadableDocument {
            if (starts(bytes, 0xFF, 0xFE, 0, 0) || starts(bytes, 0, 0, 0xFE, 0xFF)) {
                throw new UnreadableDocument(name, 0L, "UTF-32, which is not read; " + SAVE);
            }
            if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
                return new Mark(StandardCharsets.UTF_8, 3);
            }
            if (starts(bytes, 0xFF, 0xFE)) {
                return new Mark(StandardCharsets.UTF_16LE, 2);
            }
            if (starts(bytes, 0xFE, 0xFF)) {
                return new Mark(StandardCharsets.UTF_16BE, 2);
            }
            return new Mark(null, 0);
        }

        private static boolean starts(byte[] bytes, int... first) {
            if (bytes.length < first.length) {
                return false;
            }
            for (int i = 0; i < first.length; i++) {
                if ((bytes[i] & 0xFF) != first[i]) {
                    return false;
                }
            }
            return true;
        }
    }
}
