package org.communique.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A folder with a release and drafts, and the shell run in it with the checks that {@link Planted} has. */
final class TestShell {
    static final String RELEASE = "ปลัดกระทรวงการต่างประเทศหารือกับสหรัฐฯ\nงบประมาณ ๑๐ ล้านบาท\n";
    static final String GOOD = "The Permanent Secretary met the U.S.\nThe budget is ten million baht.\n";
    static final String FLAWED = "The Undersecretary met the U.S.\nThe budget is eleven million baht.\n";

    final Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private byte[] in = new byte[0];

    TestShell(Path folder) throws IOException {
        this.folder = folder;
        write("home/glossary/position.csv", """
                id,domain,scope,th,th_variants,en,en_variants,en_forbidden,note,source,status
                envoy,position,,ทูตพิเศษ,,Special Envoy,,,,,approved
                """);
    }

    Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    void onStandardInput(String text) {
        in = text.getBytes(StandardCharsets.UTF_8);
    }

    /** Runs a line; FOLDER in it stands for the folder. What was printed before is forgotten. */
    int run(String line) {
        out.reset();
        err.reset();
        Shell shell = new Shell(out, err, false, false, Map.of(), folder.resolve("home"), new ByteArrayInputStream(in));
        return CommuniqueCli.run(
                shell,
                properties -> 0,
                houseStyle -> new Planted(),
                line.replace("FOLDER", folder.toString()).split(" ", -1));
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
