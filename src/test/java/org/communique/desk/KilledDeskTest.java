package org.communique.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process that saves drafts is killed outright; every save that it acknowledged is there afterwards. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class KilledDeskTest {
    @TempDir
    Path folder;

    /** The child: saves drafts one after the other and says of each that it was saved. */
    static final class Child {
        private Child() {}

        public static void main(String[] args) {
            Desk desk = Desk.in(Path.of(args[0]));
            List<StoredRelease> all = desk.releases.list().stream()
                    .map(line -> desk.releases.open(line.id()))
                    .toList();
            ReleaseId id = all.isEmpty()
                    ? desk.releases.add("ก", "", "child")
                    : all.getFirst().id();
            long version = desk.releases.open(id).version();
            while (true) {
                String draft = draft(version + 1);
                version = desk.releases.saveDraft(id, draft, version, "child");
                System.out.println(version);
                System.out.flush();
            }
        }
    }

    /** Of a length that grows over H2's pages, and told from its version. */
    private static String draft(long version) {
        return ("draft " + version + " ที่ประชุม ").repeat((int) (version % 300) + 1);
    }

    @Test
    void what_was_acknowledged_before_a_kill_is_there_after_it() throws Exception {
        killAndLook(2, 21L);
    }

    @Test
    @Tag("long")
    void what_was_acknowledged_before_any_of_twenty_kills_is_there_after_it() throws Exception {
        killAndLook(20, System.nanoTime());
    }

    private void killAndLook(int kills, long seed) throws Exception {
        Random random = new Random(seed);
        for (int kill = 0; kill < kills; kill++) {
            int saves = 1 + random.nextInt(400);
            long acknowledged = runAndKill(saves);
            try (Desk desk = Desk.in(folder)) {
                StoredRelease release =
                        desk.releases.open(desk.releases.list().getFirst().id());
                assertThat(release.version())
                        .as("seed %d, kill %d after %d saves", seed, kill, saves)
                        .isGreaterThanOrEqualTo(acknowledged);
                assertThat(release.draft()).isEqualTo(draft(release.version()));
                List<DraftVersion> drafts = desk.releases.drafts(release.id());
                assertThat(drafts).hasSize((int) release.version());
                for (DraftVersion old : drafts) {
                    assertThat(old.draft()).isEqualTo(old.version() == 1 ? "" : draft(old.version()));
                }
            }
        }
    }

    /** Kills the child once it has acknowledged so many saves, and returns the last version it acknowledged. */
    private long runAndKill(int saves) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-XX:TieredStopAtLevel=1",
                Child.class.getName(),
                folder.toString()));
        Process child = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        long last = 0;
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            int seen = 0;
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                // logging goes to the same stream before its configuration is read
                if (line.matches("[0-9]+")) {
                    last = Long.parseLong(line);
                    seen++;
                    if (seen == saves) {
                        // SIGKILL; by its handle, which leaves the pipe open: what it still holds was acknowledged too
                        child.toHandle().destroyForcibly();
                    }
                }
            }
            assertThat(seen).isGreaterThanOrEqualTo(saves);
        } finally {
            child.destroyForcibly();
        }
        assertThat(child.waitFor()).isNotZero();
        return last;
    }
}
