package org.communique.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.communique.qa.CheckId;
import org.communique.qa.CheckInfo;
import org.communique.qa.Finding;
import org.communique.qa.Fix;
import org.communique.qa.Severity;

/**
 * As build servers read the results of JUnit: a suite for each pair, in it a case for each check that was asked. Errors and
 * warnings are failures, hints are what the case printed; what was not looked at is an error of its case.
 */
final class JUnitReport implements ReportWriter {
    private final Xml xml;
    private final List<CheckId> checks;

    JUnitReport(Writer out, Heading heading) throws IOException {
        xml = new Xml(out);
        checks = heading.checks().stream().map(CheckInfo::id).toList();
        xml.start("testsuites", "name", "communique");
    }

    @Override
    public void write(Entry entry) throws IOException {
        switch (entry) {
            case Entry.Reviewed reviewed -> reviewed(reviewed);
            case Entry.Unread unread -> {
                String name = unread.target() != null
                        ? unread.target()
                        : unread.source() != null ? unread.source() : "what was asked for";
                suite(name, 1, 0, 1);
                unread(name, Missed.of(unread));
                xml.end(true);
            }
        }
    }

    private void suite(String name, int tests, int failures, int errors) throws IOException {
        xml.start(
                "testsuite",
                "name",
                name,
                "tests",
                String.valueOf(tests),
                "failures",
                String.valueOf(failures),
                "errors",
                String.valueOf(errors),
                "skipped",
                "0");
    }

    private void reviewed(Entry.Reviewed entry) throws IOException {
        List<CheckId> asked = checks.stream()
                .filter(check -> !entry.review().off().contains(check))
                .toList();
        List<Missed> missed = Missed.of(entry);
        List<Missed> unread = missed.stream().filter(gap -> gap.check() == null).toList();
        int failures = (int) asked.stream()
                .filter(check ->
                        !loud(entry, check).isEmpty() && gaps(missed, check).isEmpty())
                .count();
        int errors = (int) asked.stream()
                        .filter(check -> !gaps(missed, check).isEmpty())
                        .count()
                + (unread.isEmpty() ? 0 : 1);
        suite(entry.target(), asked.size() + (unread.isEmpty() ? 0 : 1), failures, errors);
        if (!unread.isEmpty()) {
            unread(entry.target(), unread);
        }
        Place.Finder places = new Place.Finder(entry);
        for (CheckId check : asked) {
            xml.start("testcase", "classname", entry.target(), "name", check.value());
            List<Missed> gaps = gaps(missed, check);
            List<Finding> loud = loud(entry, check);
            List<Finding> hints = of(entry, check).stream()
                    .filter(finding -> finding.severity() == Severity.HINT)
                    .toList();
            if (!gaps.isEmpty()) {
                error(gaps);
            } else if (!loud.isEmpty()) {
                String first = loud.getFirst().message();
                xml.start(
                        "failure",
                        "type",
                        loud.stream()
                                .map(Finding::severity)
                                .sorted()
                                .findFirst()
                                .orElseThrow()
                                .id(),
                        "message",
                        loud.size() == 1 ? first : first + " (and " + (loud.size() - 1) + " more)");
                xml.text(body(loud, places));
                xml.end(false);
            }
            if (!gaps.isEmpty() && !loud.isEmpty()) {
                List<Finding> all = new ArrayList<>(loud);
                all.addAll(hints);
                hints = all;
            }
            if (!hints.isEmpty()) {
                xml.start("system-out");
                xml.text(body(hints, places));
                xml.end(false);
            }
            xml.end(!gaps.isEmpty() || !loud.isEmpty() || !hints.isEmpty());
        }
        xml.end(true);
    }

    private void unread(String name, List<Missed> missed) throws IOException {
        xml.start("testcase", "classname", name, "name", "reading");
        error(missed);
        xml.end(true);
    }

    private void error(List<Missed> missed) throws IOException {
        String reasons = missed.stream().map(Missed::reason).collect(Collectors.joining("\n"));
        xml.start("error", "type", "not looked at", "message", missed.getFirst().reason());
        xml.text(reasons);
        xml.end(false);
    }

    private static List<Missed> gaps(List<Missed> missed, CheckId check) {
        return missed.stream().filter(gap -> check.value().equals(gap.check())).toList();
    }

    private static List<Finding> of(Entry.Reviewed entry, CheckId check) {
        return entry.review().report().findings().stream()
                .filter(finding -> finding.check().equals(check))
                .toList();
    }

    private static List<Finding> loud(Entry.Reviewed entry, CheckId check) {
        return of(entry, check).stream()
                .filter(finding -> finding.severity() != Severity.HINT)
                .toList();
    }

    private static String body(List<Finding> findings, Place.Finder places) {
        StringBuilder body = new StringBuilder("\n");
        for (Finding finding : findings) {
            Place place = places.of(finding);
            body.append(place.file())
                    .append(':')
                    .append(place.line())
                    .append(':')
                    .append(place.column())
                    .append(": ")
                    .append(finding.severity().id())
                    .append(": ")
                    .append(finding.message())
                    .append('\n');
            for (Fix fix : finding.fixes()) {
                body.append("    mend  “").append(fix.replacement()).append("”\n");
            }
        }
        return body.toString();
    }

    @Override
    public void end() throws IOException {
        xml.end(true);
    }
}
