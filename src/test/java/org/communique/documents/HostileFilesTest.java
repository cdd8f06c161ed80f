package org.communique.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.communique.text.EnglishSegmenter;
import org.communique.text.Lines;
import org.communique.text.Segment;
import org.communique.text.ThaiSegmenter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files in every encoding, damaged, mislabelled or of absurd shape: read exactly, or refused with the place. */
class HostileFilesTest {
    private static final String THAI = "กระทรวงการต่างประเทศ “ไทย” … ๒๕๖๔\r\nที่ประชุมฯ";
    private static final Charset TIS_620 = Charset.forName("TIS-620");

    @TempDir
    Path folder;

    static Stream<Arguments> encodings() {
        String tis = "กระทรวงการต่างประเทศ ๒๕๖๔";
        return Stream.of(
                Arguments.of("25 TIS-620", tis.getBytes(TIS_620), tis),
                Arguments.of("26 Windows-874 with 0x80", "ราคา 5 €".getBytes(TextFile.WINDOWS_874), "ราคา 5 €"),
                Arguments.of("26 Windows-874 with 0x85 and quotes", THAI.getBytes(TextFile.WINDOWS_874), THAI),
                Arguments.of("28 UTF-16LE with mark", marked(THAI, StandardCharsets.UTF_16LE), THAI),
                Arguments.of("28 UTF-16BE with mark", marked(THAI, StandardCharsets.UTF_16BE), THAI),
                Arguments.of("29 UTF-8 with mark", marked(THAI, StandardCharsets.UTF_8), THAI));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("encodings")
    void the_text_and_its_bytes_come_back(String input, byte[] bytes, String text) throws UnreadableDocument {
        TextFile file = TextFile.decode(bytes, "release.th.txt");

        assertThat(file.text()).isEqualTo(text);
        byte[] again = text.getBytes(file.charset());
        assertThat(Arrays.copyOfRange(bytes, bytes.length - again.length, bytes.length))
                .isEqualTo(again);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("19 half a character in UTF-16", new byte[] {-1, -2, 0x3D, (byte) 0xD8}, 2L, "UTF-16LE"),
                Arguments.of("19 a surrogate in UTF-8", new byte[] {'a', -19, -96, -67}, 1L, "UTF-8"),
                Arguments.of("20 NUL", "ก\0".getBytes(StandardCharsets.UTF_8), 3L, "NUL"),
                Arguments.of("20 C0", "ก\u0001".getBytes(StandardCharsets.UTF_8), 3L, "U+0001"),
                Arguments.of("20 DEL", "ก\u007F".getBytes(StandardCharsets.UTF_8), 3L, "U+007F"),
                Arguments.of("20 C1", "ก\u0080".getBytes(StandardCharsets.UTF_8), 3L, "U+0080"),
                Arguments.of("28 UTF-16LE without mark", "Thai".getBytes(StandardCharsets.UTF_16LE), 1L, "UTF-16"),
                Arguments.of("28 UTF-16BE without mark", "Thai".getBytes(StandardCharsets.UTF_16BE), 0L, "UTF-16"),
                Arguments.of("31 cut inside a character", cut("ไทย", 1), 6L, "damaged UTF-8"),
                Arguments.of("36 no byte", new byte[0], null, "empty"),
                Arguments.of("37 a program", new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0}, 3L, "NUL"),
                Arguments.of("37 a zip", new byte[] {'P', 'K', 3, 4, 20, 0}, 5L, "NUL"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void it_is_refused_with_its_place(String input, byte[] bytes, Long offset, String reason) {
        assertThatThrownBy(() -> TextFile.decode(bytes, "release.th.txt"))
                .isInstanceOfSatisfying(
                        UnreadableDocument.class, e -> assertThat(e.offset()).isEqualTo(offset))
                .hasMessageContaining(reason);
    }

    @Test
    @DisplayName("27 Windows-874 said to be UTF-8 is refused at its first byte, and no U+FFFD is read")
    void windows_874_said_to_be_utf_8_is_refused() {
        assertThatThrownBy(() -> TextFile.decode(
                        ("ok " + THAI).getBytes(TextFile.WINDOWS_874), "a.th.txt", StandardCharsets.UTF_8))
                .isInstanceOfSatisfying(
                        UnreadableDocument.class, e -> assertThat(e.offset()).isEqualTo(3))
                .hasMessageContaining("not UTF-8");
    }

    @Test
    @DisplayName("29 the mark is no part of the first word")
    void a_mark_is_no_part_of_the_first_word() throws UnreadableDocument {
        TextFile file = TextFile.decode(marked("ไทย", StandardCharsets.UTF_8), "a.th.txt");

        assertThat(new ThaiSegmenter().segment(file.text()).getFirst().text()).isEqualTo("ไทย");
        assertThat(new ThaiSegmenter().segment("\uFEFFไทย").getFirst().text()).isEqualTo("ไทย");
    }

    @Test
    @DisplayName("30 no XML is read, so no declaration can contradict its bytes")
    void xml_is_refused_by_name() throws IOException {
        Path file = Files.write(
                folder.resolve("a.th.xlf"),
                "<?xml version=\"1.0\" encoding=\"UTF-16\"?><xliff/>".getBytes(StandardCharsets.UTF_8));

        assertThat(Pairs.of(List.of(file)).pairs())
                .singleElement()
                .isInstanceOfSatisfying(
                        Pair.Missing.class, m -> assertThat(m.reason()).contains("not yet read: .xlf"));
    }

    @ParameterizedTest(name = "31 a character across byte {0}")
    @ValueSource(ints = {8_190, 8_191, 8_192, 16_383, 65_535, 65_536})
    void a_character_across_a_buffer_s_edge_is_read(int before) throws IOException, UnreadableDocument {
        String text = "x".repeat(before) + "\uD83D\uDE00น้ำ";
        Path file = Files.writeString(folder.resolve("a.th.txt"), text);

        assertThat(TextFile.read(file).text()).isEqualTo(text);
    }

    static Stream<Arguments> shapes() {
        int size = 10 << 20;
        return Stream.of(
                Arguments.of("33 one line of 10 MB without a space", "กระทรวง".repeat(size / 21), 1),
                Arguments.of("33 one line of 10 MB of Latin", "ministry".repeat(size / 8), 1),
                Arguments.of("34 one letter", "ก".repeat(size / 3), 1),
                Arguments.of("34 one leading vowel", "แ".repeat(size / 3), 1),
                Arguments.of("34 one bracket", "(".repeat(size), 1),
                Arguments.of("34 one full stop", ".".repeat(size), 1),
                Arguments.of("35 a million empty lines and a word", "\n".repeat(1_000_000) + "ไทย", 1),
                Arguments.of("33 a million words", "ไทย ".repeat(1_000_000), 1_000_000));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shapes")
    void it_is_read_and_cut(String input, String text, int segments) throws UnreadableDocument {
        assertThat(TextFile.decode(text.getBytes(StandardCharsets.UTF_8), "a.th.txt")
                        .text())
                .isEqualTo(text);
        List<Segment> cut = new ThaiSegmenter().segment(text);
        assertThat(cut).hasSize(segments);
        assertThat(new EnglishSegmenter().segment(text)).hasSize(1);
    }

    @Test
    @DisplayName("35 a million empty lines hold nothing")
    void empty_lines_hold_nothing() {
        String lines = "\n".repeat(1_000_000);

        assertThat(Lines.paragraphs(lines)).isEmpty();
        assertThatThrownBy(() -> TextFile.decode(lines.getBytes(StandardCharsets.UTF_8), "a.th.txt"))
                .hasMessageContaining("white space");
    }

    @Test
    @DisplayName("37 a program by the name of a document")
    void a_program_named_as_a_document_is_not_opened() throws IOException {
        Path file = Files.write(folder.resolve("a.th.docx"), new byte[] {'M', 'Z', 0});

        assertThat(Pairs.of(List.of(file)).pairs())
                .singleElement()
                .isInstanceOfSatisfying(
                        Pair.Missing.class, m -> assertThat(m.reason()).contains("not yet read: .docx"));
    }

    private static byte[] cut(String text, int bytes) {
        byte[] all = text.getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(all, all.length - bytes);
    }

    private static byte[] marked(String text, Charset charset) {
        return ("\uFEFF" + text).getBytes(charset);
    }
}
