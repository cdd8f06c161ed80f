package org.communique.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.languagetool.JLanguageTool;
import org.languagetool.Languages;

/**
 * The peer of a batch in docs/benchmarks.md: LanguageTool as it comes, over each distinct line of the drafts in a folder
 * ({@code main DIR}). Its processor time is that of the process.
 */
final class BareLanguageTool {
    private BareLanguageTool() {}

    public static void main(String[] args) throws IOException {
        Set<String> lines = new LinkedHashSet<>();
        try (Stream<Path> files = Files.walk(Path.of(args[0]))) {
            List<Path> drafts = files.filter(file -> file.toString().endsWith(".en.txt"))
                    .sorted()
                    .toList();
            for (Path draft : drafts) {
                lines.addAll(Files.readAllLines(draft));
            }
        }
        JLanguageTool tool = new JLanguageTool(Languages.getLanguageForShortCode("en-GB"));
        int matches = 0;
        for (String line : lines) {
            matches += tool.check(line).size();
        }
        System.out.println(lines.size() + " distinct lines, " + matches + " matches");
    }
}
