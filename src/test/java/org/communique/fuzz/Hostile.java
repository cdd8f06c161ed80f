package org.communique.fuzz;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary texts and bytes: pieces that mean something to a parser, and units and bytes that mean nothing. */
public final class Hostile {
    private static final String[] THAI_AND_ENGLISH = {
        "กระทรวงการต่างประเทศ",
        "ประเทศไทย",
        "สหรัฐฯ",
        "น\u0E4D\u0E49\u0E32",
        "น\u0E49\u0E4D\u0E32",
        "\u0E40\u0E40ม่",
        "กรม",
        "ทูต",
        "ฯลฯ",
        "ๆ",
        "พ.ศ. ",
        "ค.ศ. ",
        "๒๑ พฤษภาคม ๒๕๖๔",
        "22 พ.ค. 64",
        "วันศุกร์ที่ ",
        "ร้อยละ ",
        "ล้าน",
        "สองล้าน",
        "ครึ่ง",
        "ปี ",
        "หนึ่งในสาม",
        "เท่า",
        "โทร. 02 203 5000",
        "\u0E48\u0E48",
        "\u0E31",
        "เ",
        "\uF70A",
        "The ",
        "Thailand",
        "Ministry of ",
        "Foreign Affairs",
        "21 May 2021",
        "May 21, 2021",
        "on Friday, ",
        "twenty-one ",
        "hundred ",
        "million ",
        "one half of ",
        "10%",
        "14.00 hrs",
        "9:30 p.m.",
        "$1,000.50",
        "1,000,000",
        "99999999999999999999",
        "0",
        "-",
        "–",
        "1/2/2021",
        "Q3",
        "Thailand’s ",
        "U.S. ",
        "Minis\u00ADtry",
        "e\u0301",
        "\u0301",
        "а",
        "(",
        ")",
        "[",
        "“",
        "”",
        "\"",
        "'",
        "<b>",
        "{0}",
        "${x}",
        "%s",
        "\\",
        "|",
        "/",
        "*:*",
        ",",
        ";",
        ":",
        ".",
        ". ",
        " ",
        "  ",
        "\t",
        "\n",
        "\r",
        "\r\n",
        "\u0085",
        "\u2028",
        "\u00A0",
        "\u200B",
        "\u200D",
        "\u2060",
        "\uFEFF",
        "\u202E",
        "\u2066",
        "\uD83D\uDE00",
        "\uD83D",
        "\uDE00",
        "\uFFFF",
        "\u0000",
        "ລາວ",
        "ខ្មែរ",
        "漢字",
        "é",
        "İ",
        "ß"
    };

    private Hostile() {}

    /** Any text of up to some eighty pieces. */
    public static Arbitrary<String> text() {
        return text(THAI_AND_ENGLISH);
    }

    /** Text of these pieces among any others. */
    public static Arbitrary<String> text(String... pieces) {
        Arbitrary<String> units = Arbitraries.chars().range('\u0000', '\uFFFF').map(String::valueOf);
        Arbitrary<String> thai = Arbitraries.chars().range('\u0E00', '\u0E7F').map(String::valueOf);
        return Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(8, Arbitraries.of(pieces)),
                        net.jqwik.api.Tuple.of(2, Arbitraries.of(THAI_AND_ENGLISH)),
                        net.jqwik.api.Tuple.of(1, thai),
                        net.jqwik.api.Tuple.of(1, units))
                .list()
                .ofMaxSize(80)
                .map(all -> String.join("", all));
    }

    /** Bytes of a text in one of the encodings of Thai, some of them damaged or cut off. */
    public static Arbitrary<byte[]> bytes(Arbitrary<String> texts) {
        Arbitrary<Charset> charsets = Arbitraries.of(
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE,
                Charset.forName("x-windows-874"));
        Arbitrary<Integer> harm = Arbitraries.integers().between(-20, 200);
        Arbitrary<Byte> wrong = Arbitraries.bytes();
        return Combinators.combine(texts, charsets, harm, wrong).as((text, charset, at, b) -> {
            byte[] bytes = text.getBytes(charset);
            if (at >= 0 && at < bytes.length) {
                bytes[at] = b;
            }
            return at < -10 ? java.util.Arrays.copyOf(bytes, Math.max(0, bytes.length + at + 10)) : bytes;
        });
    }
}
