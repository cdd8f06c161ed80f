package org.communique.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.communique.glossary.TermbaseFile.Format;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files made to read what is not theirs, to fetch, or to exhaust. */
class HostileTermbaseTest {
    private static final String ENTRY = """
            <conceptEntry id="c%s"><langSec xml:lang="en"><termSec><term>%s</term></termSec></langSec>\
            <langSec xml:lang="th"><termSec><term>ก</term></termSec></langSec></conceptEntry>
            """;

    @TempDir
    private Path folder;

    @Test
    void an_entity_reads_no_file() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "in confidence");
        LoadedGlossary loaded = read(
                "<!DOCTYPE tbx [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>" + file(ENTRY.formatted("1", "&x;")));
        assertThat(loaded.rows()).isEmpty();
        assertThat(loaded.problems()).hasSize(1);
        assertThat(loaded.toString()).doesNotContain("in confidence");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE tbx [<!ENTITY x SYSTEM \"%s\">]>",
                "<!DOCTYPE tbx SYSTEM \"%s\">",
                "<!DOCTYPE tbx PUBLIC \"x\" \"%s\" [<!ENTITY x \"y\">]>",
                "<!DOCTYPE tbx [<!ENTITY %% p SYSTEM \"%s\"> %%p;]>",
                "<?xml-stylesheet href=\"%s\"?><?xml-model href=\"%s\"?>"
            })
    void nothing_is_fetched(String prolog) throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        try {
            String url = "http://localhost:" + server.getAddress().getPort() + "/x.dtd";
            read(prolog.replace("%s", url).replace("%%", "%")
                    + file("<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"" + url + "\"/>"
                            + ENTRY.formatted("1", "a")));
            read(prolog.replace("%s", url).replace("%%", "%") + file(ENTRY.formatted("1", "&x;")));
        } finally {
            server.stop(0);
        }
        assertThat(asked).hasValue(0);
    }

    @Test
    void laughs_are_not_multiplied() throws IOException {
        StringBuilder dtd = new StringBuilder("<!DOCTYPE tbx [<!ENTITY a0 \"lol\">");
        for (int i = 1; i < 10; i++) {
            dtd.append("<!ENTITY a" + i + " \"" + ("&a" + (i - 1) + ";").repeat(10) + "\">");
        }
        LoadedGlossary loaded = read(dtd + "]>" + file(ENTRY.formatted("1", "&a9;")));
        assertThat(loaded.rows()).isEmpty();
        assertThat(loaded.problems()).hasSize(1);
        String quadratic = "<!DOCTYPE tbx [<!ENTITY a \"" + "x".repeat(50_000) + "\">]>";
        assertThat(read(quadratic + file(ENTRY.formatted("1", "&a;".repeat(50_000))))
                        .rows())
                .isEmpty();
    }

    @Test
    void a_hundred_thousand_levels_are_refused() throws IOException {
        String deep = "<a>".repeat(100_000) + "</a>".repeat(100_000);
        for (String file : List.of(
                file(deep + ENTRY.formatted("1", "a")), file(ENTRY.formatted("1", deep)), deep, "<mtf>" + deep)) {
            LoadedGlossary loaded = read(file);
            assertThat(loaded.rows()).isEmpty();
            assertThat(loaded.problems()).hasSize(1);
        }
    }

    @Test
    void a_million_attributes_and_one_of_a_hundred_megabytes_are_refused() throws IOException {
        InputStream many = new Parts(1_000_002, i -> i == 0 ? "<tbx" : i <= 1_000_000 ? " a" + i + "=''" : "/>");
        assertThat(stopped(many)).isNotNull();
        InputStream long1 = new Parts(102, i -> i == 0 ? "<tbx a='" : i <= 100 ? ">".repeat(1_000_000) : "'/>");
        assertThat(stopped(long1)).contains("more than");
        InputStream text = new Parts(102, i -> i == 0 ? "<tbx><conceptEntry>" : "x".repeat(1_000_000));
        assertThat(stopped(text)).contains("more than");
        InputStream whole = new Parts(3_000_000, i -> i == 0 ? "<tbx><conceptEntry>" : "<a>123456789</a>");
        assertThat(stopped(whole)).contains("more than");
    }

    @Test
    void a_sheet_that_inflates_without_end_is_stopped() throws IOException {
        for (String part : List.of("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml")) {
            ByteArrayOutputStream workbook = new ByteArrayOutputStream();
            TermbaseFile.write(new RandomGlossaries(1).plain(3), Format.XLSX, workbook);
            Path bomb = folder.resolve("bomb.xlsx");
            try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook.toByteArray()));
                    ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(bomb))) {
                for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    byte[] whole = in.readAllBytes();
                    if (entry.getName().equals(part)) {
                        String xml = new String(whole, StandardCharsets.UTF_8);
                        // The table of strings that we write is empty.
                        xml = xml.endsWith("/>") ? xml.substring(0, xml.length() - 2) + "></sst>" : xml;
                        int end = xml.lastIndexOf("</");
                        out.write(xml.substring(0, end).getBytes(StandardCharsets.UTF_8));
                        byte[] more = (part.contains("sheet1") ? "<row/>" : "<si><t>xxxxxxxx</t></si>")
                                .repeat(20_000)
                                .getBytes(StandardCharsets.UTF_8);
                        for (int i = 0; i < 2_000; i++) {
                            out.write(more);
                        }
                        out.write(xml.substring(end).getBytes(StandardCharsets.UTF_8));
                    } else {
                        out.write(whole);
                    }
                    out.closeEntry();
                }
            }
            assertThat(Files.size(bomb)).isLessThan(4_000_000);
            LoadedGlossary loaded = TermbaseFile.read(bomb);
            assertThat(loaded.rows()).as(part).isEmpty();
            assertThat(loaded.problems()).as(part).singleElement().asString().contains("nothing of the file is used");
        }
    }

    @ParameterizedTest
    @EnumSource(
            names = {"TBX", "TBX_DCT", "XLSX"},
            value = Format.class)
    void a_file_cut_at_99_percent_gives_nothing(Format format) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        TermbaseFile.write(new RandomGlossaries(2).plain(300), format, whole);
        byte[] cut = Arrays.copyOf(whole.toByteArray(), whole.size() * 99 / 100);
        LoadedGlossary loaded = TermbaseFile.read(Files.write(folder.resolve("cut"), cut));
        assertThat(loaded.rows()).isEmpty();
        assertThat(loaded.glossary().concepts()).isEmpty();
        assertThat(loaded.problems()).hasSize(1);
    }

    @Test
    void a_million_columns_and_a_nul_are_told_at_once() throws IOException {
        Path wide = Files.writeString(folder.resolve("wide.csv"), "a,".repeat(1_000_000) + "b\n1,2\n");
        assertThat(TermbaseFile.read(wide).problems())
                .singleElement()
                .asString()
                .contains("1000001 columns");
        Path nul = Files.writeString(folder.resolve("nul.csv"), "id,domain,th,en,status\n\0a,other,ก,A,approved\n");
        assertThat(TermbaseFile.read(nul).problems()).singleElement().asString().contains(":2:");
    }

    @Test
    void thousands_of_entries_stream_by() throws IOException {
        stream(20_000);
    }

    @Test
    @Tag("long")
    void a_million_entries_stream_by() throws IOException {
        stream(1_000_000);
    }

    private static void stream(int count) throws IOException {
        AtomicInteger rows = new AtomicInteger();
        AtomicInteger problems = new AtomicInteger();
        InputStream in = new Parts(
                count + 2,
                i -> i == 0
                        ? "<tbx><text><body>"
                        : i <= count ? ENTRY.formatted(String.valueOf(i), "term " + i) : "</body></text></tbx>");
        TbxReader.read("x", in, row -> rows.incrementAndGet(), problem -> problems.incrementAndGet(), remark -> {});
        assertThat(rows).hasValue(count);
        assertThat(problems).hasValue(0);
    }

    /** What stopped the reading, or null. */
    private static @Nullable String stopped(InputStream in) throws IOException {
        try {
            TbxReader.read("x", in, row -> {}, problem -> {}, remark -> {});
            return null;
        } catch (MalformedTermbase e) {
            return e.in("x").toString();
        }
    }

    private static String file(String body) {
        return "<tbx style=\"dca\" type=\"TBX-Basic\" xmlns=\"urn:iso:std:iso:30042:ed-2\"><text><body>" + body
                + "</body></text></tbx>";
    }

    private LoadedGlossary read(String file) throws IOException {
        return TermbaseFile.read(Files.writeString(folder.resolve("x.tbx"), file));
    }

    /** A file that is made as it is read, since it would not fit. */
    private static final class Parts extends InputStream {
        private final Iterator<String> parts;
        private InputStream current = InputStream.nullInputStream();

        Parts(int count, IntFunction<String> part) {
            this.parts = IntStream.range(0, count).mapToObj(part).iterator();
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = current.read(bytes, offset, length);
            while (read < 0 && parts.hasNext()) {
                current = new ByteArrayInputStream(parts.next().getBytes(StandardCharsets.UTF_8));
                read = current.read(bytes, offset, length);
            }
            return read;
        }
    }
}
