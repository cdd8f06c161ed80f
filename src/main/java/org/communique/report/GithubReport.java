package org.communique.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.communique.qa.Finding;
import org.communique.qa.Severity;

/**
 * Workflow commands of GitHub Actions, which it shows beside the lines. It shows ten of a step: what was not looked at
 * comes first, then the gravest; a last line says how many more there are.
 */
final class GithubReport implements ReportWriter {
    private static final int MOST = 10;

    private final Writer out;
    private final List<Annotation> worst = new ArrayList<>();
    private int all;

    GithubReport(Writer out) {
        this.out = out;
    }

    /** @param rank 0 for what was not looked at, then by severity */
    private record Annotation(int rank, String command) {}

    @Override
    public void write(Entry entry) {
        for (Missed missed : Missed.of(entry)) {
            String file = missed.file() == null ? "" : "file=" + property(missed.file()) + ",";
            keep(0, "::error " + file + "title=not looked at::" + message(missed.reason()));
        }
        if (entry instanceof Entry.Reviewed reviewed) {
            Place.Finder places = new Place.Finder(reviewed);
            for (Finding finding : reviewed.review().report().findings()) {
                Place place = places.of(finding);
                String columns = place.line() == place.endLine()
                        ? ",col=" + place.column() + ",endColumn=" + place.endColumn()
                        : "";
                keep(
                        rank(finding.severity()),
                        "::%s file=%s,line=%d,endLine=%d%s,title=%s::%s"
                                .formatted(
                                        level(finding.severity()),
                                        property(place.file()),
                                        place.line(),
                                        place.endLine(),
                                        columns,
                                        property(finding.check().value()),
                                        message(finding.message())));
            }
        }
    }

    private void keep(int rank, String command) {
        all++;
        worst.add(new Annotation(rank, command));
        worst.sort(Comparator.comparingInt(Annotation::rank));
        if (worst.size() > MOST) {
            worst.removeLast();
        }
    }

    private static int rank(Severity severity) {
        return switch (severity) {
            case ERROR -> 1;
            case WARNING -> 2;
            case HINT -> 3;
        };
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case HINT -> "notice";
        };
    }

    private static String message(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return message(text).replace(":", "%3A").replace(",", "%2C");
    }

    @Override
    public void end() throws IOException {
        for (Annotation annotation : worst) {
            out.write(annotation.command() + "\n");
        }
        if (all > worst.size()) {
            out.write(String.format(
                    Locale.ROOT, "%d more are not shown here; another format has them all.%n", all - worst.size()));
        }
        out.flush();
    }
}
