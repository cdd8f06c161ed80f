package org.communique.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TextFileTest {
    private static final String THAI = "ปลัดกระทรวงการต่างประเทศเป็นประธาน\r\nการหารือ “ไทย–สหรัฐฯ” ครั้งที่ ๗";
    private static final String[] WORDS = {
        "การ", "ต่าง", "ประเทศ", "ที่", "น้ำ", "ปลัด", "เน้นย้ำ", "ไทย", "ฯ", "๒๕๖๔", "ผู้", "แม่โขง"
    };
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    static Stream<Arguments> encodings() {
        return Stream.of(
                Arguments.of(THAI.getBytes(StandardCharsets.UTF_8), "UTF-8"),
                Arguments.of(marked("EFBBBF", THAI, StandardCharsets.UTF_8), "UTF-8"),
                Arguments.of(marked("FFFE", THAI, StandardCharsets.UTF_16LE), "UTF-16LE"),
                Arguments.of(marked("FEFF", THAI, StandardCharsets.UTF_16BE), "UTF-16BE"),
                Arguments.of(THAI.getBytes(TextFile.WINDOWS_874), "x-windows-874")); // curly quotes: not in TIS-620
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void each_encoding_of_thai_is_told_from_the_bytes(byte[] bytes, String charset) throws UnreadableDocument {
        TextFile file = TextFile.decode(bytes, "release.th.txt");

        assertThat(file.text()).isEqualTo(THAI); // the mark is not part of it, line ends stay as typed
        assertThat(file.charset().name()).isEqualTo(charset);
    }

    @Test
    void tis_620_is_read_as_the_windows_code_page_that_holds_it() throws UnreadableDocument {
        String thai = "กระทรวงการต่างประเทศ ๒๕๖๔";

        assertThat(TextFile.decode(thai.getBytes(Charset.forName("TIS-620")), "a.th.txt")
                        .text())
                .isEqualTo(thai);
    }

    static Stream<Arguments> refused() {
        byte[] utf8 = THAI.getBytes(StandardCharsets.UTF_8);
        byte[] damaged = utf8.clone();
        damaged[7] = (byte) 0xFF;
        return Stream.of(
                Arguments.of(new byte[0], null, "empty"),
                Arguments.of(" \r\n\t".getBytes(StandardCharsets.UTF_8), null, "white space"),
                Arguments.of(hex("EFBBBF"), null, "white space"), // a mark and nothing after it
                Arguments.of("a\0b".getBytes(StandardCharsets.UTF_8), 1L, "NUL"),
                Arguments.of(
                        THAI.getBytes(StandardCharsets.UTF_16LE),
                        THAI.indexOf('\r') * 2L + 1,
                        "NUL"), // no mark; first ASCII is the CR
                Arguments.of(marked("FFFE", "ก\0", StandardCharsets.UTF_16LE), 4L, "U+0000"),
                Arguments.of("กข\u0007ค".getBytes(StandardCharsets.UTF_8), 6L, "U+0007"),
                Arguments.of(marked("EFBBBF", "ก\u000C", StandardCharsets.UTF_8), 6L, "U+000C"), // form feed
                Arguments.of("ก\u009B31m".getBytes(StandardCharsets.UTF_8), 3L, "U+009B"), // C1: steers a terminal
                Arguments.of("café".getBytes(WINDOWS_1252), 3L, "0xE9"), // é would be a Thai tone mark
                Arguments.of("“Côte d’Ivoire”".getBytes(WINDOWS_1252), 0L, "0x93"),
                Arguments.of("São Tomé".getBytes(WINDOWS_1252), 1L, "0xE3"),
                Arguments.of("日本語の文書です".getBytes(Charset.forName("Shift_JIS")), 0L, "neither"),
                Arguments.of("外交部发言人在例行记者会上表示，双方将继续加强各领域合作".getBytes(Charset.forName("GBK")), 0L, "neither"),
                Arguments.of(damaged, 6L, "damaged UTF-8"), // never taken for Windows-874
                Arguments.of(Arrays.copyOf(utf8, 10), 9L, "damaged UTF-8"), // cut inside a character
                Arguments.of(hex("FFFE0000410000"), 0L, "UTF-32"),
                Arguments.of(hex("FFFE3DD8"), 2L, "UTF-16LE"), // half of a surrogate pair
                Arguments.of(hex("FFFE010E0E"), 4L, "UTF-16LE"), // half of a code unit
                Arguments.of(hex("504B0304140000"), 5L, "NUL")); // a .docx by another name
    }

    @ParameterizedTest
    @MethodSource("refused")
    void what_cannot_be_read_exactly_is_refused_with_its_place(byte[] bytes, @Nullable Long offset, String reason) {
        UnreadableDocument refused =
                catchThrowableOfType(UnreadableDocument.class, () -> TextFile.decode(bytes, "draft.en.txt"));

        assertThat(refused).hasMessageStartingWith("draft.en.txt: ").hasMessageContaining(reason);
        assertThat(refused.offset()).isEqualTo(offset);
        if (offset != null) {
            assertThat(refused).hasMessageContaining("at byte " + offset + ":");
        }
    }

    @Test
    void a_character_cut_by_the_end_of_a_buffer_is_read() throws UnreadableDocument {
        for (int before : new int[] {8189, 8190, 8191, 8192}) {
            String text = "x".repeat(before) + "ที่น้ำ";
            assertThat(TextFile.decode(text.getBytes(StandardCharsets.UTF_8), "a.th.txt")
                            .text())
                    .isEqualTo(text);
        }
    }

    @Test
    void an_encoding_that_is_said_is_used() throws UnreadableDocument {
        byte[] bytes = "café".getBytes(WINDOWS_1252);

        assertThat(TextFile.decode(bytes, "a.en.txt", TextFile.charset("windows-1252"))
                        .text())
                .isEqualTo("café");
    }

    @Test
    void utf_16_without_a_mark_is_read_when_said() throws UnreadableDocument {
        assertThat(TextFile.decode(THAI.getBytes(StandardCharsets.UTF_16LE), "a", TextFile.charset("UTF-16LE"))
                        .text())
                .isEqualTo(THAI);
        assertThat(TextFile.decode(THAI.getBytes(StandardCharsets.UTF_16BE), "a", TextFile.charset("UTF-16"))
                        .text())
                .isEqualTo(THAI);
    }

    @Test
    void a_mark_that_contradicts_what_was_said_is_refused() {
        byte[] bytes = marked("EFBBBF", "กข", StandardCharsets.UTF_8);

        assertThatThrownBy(() -> TextFile.decode(bytes, "a.th.txt", TextFile.charset("windows-874")))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining("at byte 0:")
                .hasMessageContaining("UTF-8");
    }

    @Test
    void bytes_that_are_not_what_was_said_are_refused_with_their_place() {
        assertThatThrownBy(
                        () -> TextFile.decode("กข".getBytes(TextFile.WINDOWS_874), "a.th.txt", StandardCharsets.UTF_8))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining("at byte 0: not UTF-8");
    }

    @Test
    void an_encoding_nobody_knows_is_a_bad_argument() {
        assertThatThrownBy(() -> TextFile.charset("KOI-99"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("KOI-99");
    }

    @Test
    void random_thai_comes_back_from_every_encoding() throws UnreadableDocument {
        long seed = 20210522;
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i >= 0; i--) {
                text.append(WORDS[random.nextInt(WORDS.length)]).append(random.nextInt(5) == 0 ? " " : "");
            }
            for (Charset charset :
                    new Charset[] {StandardCharsets.UTF_8, TextFile.WINDOWS_874, StandardCharsets.UTF_16LE}) {
                byte[] bytes = charset.equals(StandardCharsets.UTF_16LE)
                        ? marked("FFFE", text.toString(), charset)
                        : text.toString().getBytes(charset);
                assertThat(TextFile.decode(bytes, "a").text())
                        .as("seed %d, round %d, %s", seed, round, charset)
                        .isEqualTo(text.toString());
            }
        }
    }

    @Test
    void a_missing_file_is_named(@TempDir Path folder) {
        assertThatThrownBy(() -> TextFile.read(folder.resolve("ข่าว.th.txt")))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining("ข่าว.th.txt: there is no such file");
    }

    @Test
    void a_folder_is_not_a_file(@TempDir Path folder) throws Exception {
        Path odd = Files.createDirectory(folder.resolve("a.th.txt"));

        assertThatThrownBy(() -> TextFile.read(odd))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining("a folder");
    }

    private static byte[] marked(String mark, String text, Charset charset) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(hex(mark));
        bytes.writeBytes(text.getBytes(charset));
        return bytes.toByteArray();
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
