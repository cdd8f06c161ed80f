package org.communique.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.communique.glossary.GlossaryFiles;
import org.communique.qa.HouseStyle;
import org.communique.report.Entry;
import org.communique.report.ReportFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Batches over a real database and a running queue. */
class BatchDeskTest {
    static final User ANAN = new User("anan", Role.TRANSLATOR);
    private static final User THIP = new User("thip", Role.TRANSLATOR);
    private static final User ADMIN = new User("admin", Role.ADMINISTRATOR);

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = desk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    Desk desk(Path where) {
        return Desk.in(where);
    }

    static UploadedFile file(Path folder, String name, byte[] content) throws IOException {
        return new UploadedFile(name, Files.write(Files.createTempFile(folder, "sent", ".bin"), content));
    }

    private UploadedFile file(String name, String text) throws IOException {
        return file(folder, name, text.getBytes(StandardCharsets.UTF_8));
    }

    private UploadedFile zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return file(folder, "drafts.zip", bytes.toByteArray());
    }

    private Batch submit(UploadedFile... files) {
        return desk.batches
                .submit("", List.of(files), HouseStyle.MINISTRY, null, ANAN)
                .batch();
    }

    static Batch ended(Desk desk, Batch batch) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> desk.batches.open(batch.id(), ADMIN).state() != BatchState.RUNNING);
        return desk.batches.open(batch.id(), ADMIN);
    }

    static String report(Desk desk, Batch batch, ReportFormat format) throws IOException {
        StringWriter out = new StringWriter();
        desk.batches.report(batch.id(), format, out, ADMIN);
        return out.toString();
    }

    @Test
    void a_zip_with_folders_and_thai_names_is_looked_at_and_reported_in_its_owners_names() throws Exception {
        desk.batches.start();
        Batch batch = ended(
                desk,
                submit(zip(
                        "ข่าว/วันแรก.th.txt", "ข่าววันแรก",
                        "ข่าว/วันแรก.en.txt", "a slip here",
                        "ข่าว/วันที่สอง.th.txt", "ข่าววันที่สอง",
                        "ข่าว/วันที่สอง.en.txt", "all is well",
                        "ข่าว/alone.en.txt", "nothing beside it",
                        "__MACOSX/._x", "junk")));
        assertThat(batch.state()).isEqualTo(BatchState.DONE);
        assertThat(batch.total()).isEqualTo(3);
        assertThat(batch.errors()).isEqualTo(1);
        assertThat(batch.unread()).isEqualTo(1);
        assertThat(batch.glossary()).isEqualTo(desk.glossary.current().version());
        for (ReportFormat format : ReportFormat.values()) {
            assertThat(report(desk, batch, format))
                    .as(format.id())
                    .contains(format == ReportFormat.SARIF ? encoded("วันแรก.en.txt") : "วันแรก.en.txt")
                    .doesNotContain(folder.toString())
                    .doesNotContainPattern("q\\d{6}q");
        }
        assertThat(report(desk, batch, ReportFormat.TEXT))
                .contains("ข่าว/วันแรก.en.txt:1:3: error: “slip” is a slip. [slip]")
                .contains("there is no alone.th.txt beside it");
    }

    /** As names stand in SARIF, whose files are URIs. */
    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    @Test
    void a_review_comes_back_as_it_was_made() throws Exception {
        desk.batches.start();
        String thai = "กระทรวงการต่างประเทศแถลงข่าว\nรัฐมนตรีว่าการกระทรวงการต่างประเทศพบเอกอัครราชทูตญี่ปุ่น\n";
        String english = "The Ministry of Foreign Affairs held a slip.\nThe Minister met the Ambassador of Japan.\n";
        Batch batch = ended(desk, submit(file("a.th.txt", thai), file("a.en.txt", english)));
        var made = desk.reviews.review(
                thai,
                english,
                new org.communique.qa.Policy(
                        HouseStyle.MINISTRY, java.util.Set.of(), java.util.Map.of(), java.util.Set.of()));
        assertThat(desk.batches.entry(batch.id(), 0, ANAN)).isInstanceOfSatisfying(Entry.Reviewed.class, kept -> {
            assertThat(kept.review().bitext()).isEqualTo(made.bitext());
            assertThat(kept.review().report()).isEqualTo(made.report());
            assertThat(kept.review().fingerprints()).isEqualTo(made.fingerprints());
        });
        assertThat(made.bitext().segments())
                .anySatisfy(segment -> assertThat(segment.source())
                        .satisfies(source -> assertThat(source == null ? List.of() : source.terms())
                                .isNotEmpty()));
    }

    @Test
    void the_kept_glossary_is_the_glossary() {
        var glossary = GlossaryFiles.bundled().glossary();
        assertThat(BatchDesk.unpacked(glossary.version(), BatchDesk.packed(glossary)))
                .isEqualTo(glossary);
    }

    @Test
    void what_is_handed_in_before_the_queue_runs_waits_for_it_and_a_restart_goes_on_with_it() throws Exception {
        Batch batch = submit(file("a.th.txt", "ข่าว"), file("a.en.txt", "a slip"));
        assertThat(report(desk, batch, ReportFormat.TEXT)).contains("a.en.txt: not looked at yet");
        desk.close();
        desk = desk(folder);
        desk.batches.start();
        assertThat(ended(desk, batch).errors()).isEqualTo(1);
    }

    @Test
    void a_batch_that_was_stopped_says_what_was_not_looked_at_and_can_go_on() throws Exception {
        Batch batch = submit(file("a.th.txt", "ข่าว"), file("a.en.txt", "a slip"));
        assertThat(desk.batches.cancel(batch.id(), ANAN).state()).isEqualTo(BatchState.CANCELLED);
        desk.batches.start();
        assertThat(report(desk, batch, ReportFormat.TEXT)).contains("the batch was stopped");
        desk.batches.resume(batch.id(), ANAN);
        assertThat(ended(desk, batch).errors()).isEqualTo(1);
    }

    @Test
    void the_same_request_under_the_same_key_is_taken_once() throws Exception {
        List<UploadedFile> files = List.of(file("a.th.txt", "ข่าว"), file("a.en.txt", "a slip"));
        var first = desk.batches.submit("", files, HouseStyle.MINISTRY, "k", ANAN);
        var second = desk.batches.submit("", files, HouseStyle.MINISTRY, "k", ANAN);
        assertThat(first.already()).isFalse();
        assertThat(second.already()).isTrue();
        assertThat(second.batch().id()).isEqualTo(first.batch().id());
        assertThatThrownBy(() -> desk.batches.submit("", files, HouseStyle.NONE, "k", ANAN))
                .isInstanceOf(OtherRequest.class);
        assertThat(desk.batches
                        .submit("", files, HouseStyle.MINISTRY, "k", THIP)
                        .already())
                .isFalse();
    }

    @Test
    void another_persons_batch_is_no_batch() throws Exception {
        Batch batch = submit(file("a.th.txt", "ข่าว"), file("a.en.txt", "a"));
        assertThatThrownBy(() -> desk.batches.open(batch.id(), THIP)).isInstanceOf(NoSuchBatch.class);
        assertThatThrownBy(() -> desk.batches.lines(batch.id(), 0, 1, THIP)).isInstanceOf(NoSuchBatch.class);
        assertThatThrownBy(() -> desk.batches.entry(batch.id(), 0, THIP)).isInstanceOf(NoSuchBatch.class);
        assertThatThrownBy(() -> desk.batches.cancel(batch.id(), THIP)).isInstanceOf(NoSuchBatch.class);
        assertThatThrownBy(() -> desk.batches.compare(batch.id(), batch.id(), THIP))
                .isInstanceOf(NoSuchBatch.class);
        assertThat(desk.batches.list(THIP, Long.MAX_VALUE, 10)).isEmpty();
        assertThat(desk.batches.list(ADMIN, Long.MAX_VALUE, 10)).hasSize(1);
    }

    @Test
    void two_runs_are_told_apart_by_what_is_new_and_what_is_gone() throws Exception {
        desk.batches.start();
        Batch one = ended(
                desk,
                submit(
                        file("a.th.txt", "ข่าว"),
                        file("a.en.txt", "a slip"),
                        file("b.th.txt", "ข่าว"),
                        file("b.en.txt", "b")));
        Batch two = ended(
                desk,
                submit(
                        file("a.th.txt", "ข่าว"),
                        file("a.en.txt", "a"),
                        file("b.th.txt", "ข่าว"),
                        file("b.en.txt", "b slip")));
        BatchChanges changes = desk.batches.compare(one.id(), two.id(), ANAN);
        assertThat(changes.added()).extracting(BatchChanges.Change::draft).containsExactly("b.en.txt");
        assertThat(changes.gone()).extracting(BatchChanges.Change::draft).containsExactly("a.en.txt");
        assertThat(desk.batches.compare(one.id(), one.id(), ANAN)).isEqualTo(new BatchChanges(List.of(), List.of(), 1));
    }

    @Test
    void a_zip_that_would_write_elsewhere_or_fill_the_disk_is_refused() throws Exception {
        for (String name : List.of(
                "../x.th.txt", "/etc/x.th.txt", "a/../../x.th.txt", "C:/x.th.txt", "a//b.th.txt", "a\u202eb.th.txt")) {
            UploadedFile bad = zip(name, "ก");
            assertThatThrownBy(() -> submit(bad)).as(name).isInstanceOf(UploadRefused.class);
        }
        UploadedFile bomb = zip("a.th.txt", "0".repeat((int) UploadedFolder.LARGEST_FILE + 1));
        assertThat(Files.size(bomb.content())).isLessThan(1 << 20);
        assertThatThrownBy(() -> submit(bomb))
                .isInstanceOfSatisfying(
                        UploadRefused.class,
                        refused -> assertThat(refused.tooMuch()).isTrue())
                .hasMessageContaining("a file may have 20 MB");
        String[] many = new String[2 * (UploadedFolder.MOST_FILES + 1)];
        for (int i = 0; i < many.length; i += 2) {
            many[i] = i + ".th.txt";
            many[i + 1] = "";
        }
        UploadedFile lot = zip(many);
        assertThatThrownBy(() -> submit(lot)).hasMessageContaining("more than 5,000 files");
        byte[] whole = Files.readAllBytes(zip("a.th.txt", "ข่าว").content());
        UploadedFile cut = file(folder, "cut.zip", java.util.Arrays.copyOf(whole, whole.length - 10));
        assertThatThrownBy(() -> submit(cut)).isInstanceOf(UploadRefused.class).hasMessageContaining("cut.zip");
        assertThat(desk.batches.list(ADMIN, Long.MAX_VALUE, 10)).isEmpty();
    }

    // the overload with a Charset is private
    @SuppressWarnings("PreferCharsetOverload")
    @Test
    void names_that_a_zip_does_not_say_the_encoding_of_are_read_as_thai() throws Exception {
        for (String charset : List.of("UTF-8", "x-windows-874")) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
                zip.setEncoding(charset);
                zip.setUseLanguageEncodingFlag(false);
                for (String name : List.of("ข่าว.th.txt", "ข่าว.en.txt")) {
                    zip.putArchiveEntry(new ZipArchiveEntry(name));
                    zip.write("ข่าว".getBytes(StandardCharsets.UTF_8));
                    zip.closeArchiveEntry();
                }
            }
            Batch batch = submit(file(folder, "x.zip", bytes.toByteArray()));
            assertThat(desk.batches.lines(batch.id(), 0, 10, ANAN))
                    .as(charset)
                    .extracting(BatchLine::target)
                    .containsExactly("ข่าว.en.txt");
        }
    }

    @Test
    void what_ended_long_ago_is_removed() throws Exception {
        desk.batches.start();
        Batch batch = ended(desk, submit(file("a.th.txt", "ข่าว"), file("a.en.txt", "a")));
        var table = new org.communique.desk.store.BatchTable(desk.jdbc);
        assertThat(table.removeEndedBefore(batch.createdAt())).isZero();
        assertThat(table.removeEndedBefore(batch.createdAt().plus(Duration.ofDays(1))))
                .isEqualTo(1);
        assertThat(desk.batches.list(ADMIN, Long.MAX_VALUE, 10)).isEmpty();
        assertThat(table.hasGlossary(batch.glossary())).isFalse();
    }
}
