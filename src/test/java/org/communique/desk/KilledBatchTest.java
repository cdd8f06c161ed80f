package org.communique.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.communique.bitext.Bitext;
import org.communique.bitext.Pairer;
import org.communique.qa.Check;
import org.communique.qa.CheckEngine;
import org.communique.qa.CheckInfo;
import org.communique.qa.Finding;
import org.communique.qa.HouseStyle;
import org.communique.qa.Reviewer;
import org.communique.report.ReportFormat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process that works on a batch is killed outright; the next one ends it with the report of an undisturbed run. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class KilledBatchTest {
    private static final int PAIRS = 60;

    @TempDir
    Path folder;

    /** Says of each pair that it is being looked at. */
    private record Telling(Runnable told) implements Check {
        @Override
        public CheckInfo info() {
            return Desk.SLIP.info();
        }

        @Override
        public Stream<Finding> check(Bitext bitext) {
            told.run();
            return Desk.SLIP.check(bitext);
        }
    }

    private static Desk desk(Path folder, Runnable told) {
        return Desk.in(
                folder,
                Clock.systemUTC(),
                new Reviewer(new Pairer(word -> Set.of(word)), new CheckEngine(List.of(new Telling(told)))));
    }

    /** The child: goes on with what is in the folder. */
    static final class Child {
        private Child() {}

        public static void main(String[] args) {
            desk(Path.of(args[0]), () -> {
                        System.out.println("look");
                        System.out.flush();
                    })
                    .batches
                    .start();
        }
    }

    private static List<UploadedFile> files(Path folder) throws IOException {
        List<UploadedFile> files = new ArrayList<>();
        for (int i = 0; i < PAIRS; i++) {
            String english = "This is draft " + i + (i % 3 == 0 ? " with a slip." : ".");
            files.add(BatchDeskTest.file(folder, i + ".th.txt", ("ข่าวที่ " + i).getBytes(StandardCharsets.UTF_8)));
            files.add(BatchDeskTest.file(folder, i + ".en.txt", english.getBytes(StandardCharsets.UTF_8)));
        }
        return files;
    }

    private static Batch submit(Desk desk, Path folder) throws IOException {
        return desk.batches
                .submit("", files(folder), HouseStyle.MINISTRY, null, BatchDeskTest.ANAN)
                .batch();
    }

    @Test
    void a_killed_batch_ends_with_the_report_of_an_undisturbed_one() throws Exception {
        killAndCompare(1, 7L);
    }

    @Test
    @Tag("long")
    void a_batch_that_is_killed_again_and_again_ends_with_the_report_of_an_undisturbed_one() throws Exception {
        killAndCompare(8, System.nanoTime());
    }

    private void killAndCompare(int kills, long seed) throws Exception {
        Path calm = Files.createDirectory(folder.resolve("calm"));
        String undisturbed;
        try (Desk desk = desk(calm, () -> {})) {
            desk.batches.start();
            Batch batch = BatchDeskTest.ended(desk, submit(desk, calm));
            assertThat(batch.errors()).isEqualTo(PAIRS / 3);
            undisturbed = BatchDeskTest.report(desk, batch, ReportFormat.JSON);
        }
        Path killed = Files.createDirectory(folder.resolve("killed"));
        Batch batch;
        try (Desk desk = desk(killed, () -> {})) {
            batch = submit(desk, killed);
        }
        Random random = new Random(seed);
        for (int kill = 0; kill < kills; kill++) {
            runAndKill(killed, 1 + random.nextInt(Math.max(2, PAIRS / 2 / kills)));
        }
        AtomicInteger looked = new AtomicInteger();
        try (Desk desk = desk(killed, looked::incrementAndGet)) {
            int left = desk.batches.open(batch.id(), BatchDeskTest.ANAN).waiting();
            assertThat(left).as("seed %d", seed).isPositive();
            desk.batches.start();
            Batch ended = BatchDeskTest.ended(desk, batch);
            assertThat(ended.state()).isEqualTo(BatchState.DONE);
            assertThat(looked).as("each once, seed %d", seed).hasValue(left);
            assertThat(BatchDeskTest.report(desk, ended, ReportFormat.JSON))
                    .as("seed %d", seed)
                    .isEqualTo(undisturbed);
        }
    }

    /** Kills the child when it looks at the nth pair. */
    private static void runAndKill(Path folder, int nth) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-XX:TieredStopAtLevel=1",
                        Child.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            int seen = 0;
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (line.equals("look") && ++seen == nth) {
                    child.toHandle().destroyForcibly();
                }
            }
            assertThat(seen).isGreaterThanOrEqualTo(nth);
        } finally {
            child.destroyForcibly();
        }
        assertThat(child.waitFor()).isNotZero();
    }
}
