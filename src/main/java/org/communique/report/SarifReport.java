package org.communique.report;

import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.communique.qa.CheckInfo;
import org.communique.qa.CheckPage;
import org.communique.qa.Finding;
import org.communique.qa.Fix;
import org.communique.qa.Severity;
import org.communique.text.Span;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/**
 * SARIF 2.1.0 of OASIS. Columns are UTF-16 code units, files are named relative to where the run was started. GitHub takes
 * 25,000 results of a run: what is more is counted and said as a notification, as is what was not looked at.
 */
final class SarifReport implements ReportWriter {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    private static final int MOST = 25_000;

    private final JsonGenerator json;
    private final List<Missed> missed = new ArrayList<>();
    private final Map<String, Integer> rules = new HashMap<>();
    private int results;
    private int left;

    SarifReport(Writer out, Heading heading) {
        json = FACTORY.createGenerator(ObjectWriteContext.empty(), out);
        json.writeStartObject();
        json.writeStringProperty("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.writeStringProperty("version", "2.1.0");
        json.writeArrayPropertyStart("runs");
        json.writeStartObject();
        json.writeObjectPropertyStart("tool");
        json.writeObjectPropertyStart("driver");
        json.writeStringProperty("name", "Communiqué");
        json.writeStringProperty("version", heading.version());
        json.writeArrayPropertyStart("rules");
        for (CheckInfo check : heading.checks()) {
            rules.put(check.id().value(), rules.size());
            rule(check);
        }
        json.writeEndArray();
        json.writeObjectPropertyStart("properties");
        json.writeStringProperty("glossaryVersion", heading.glossaryVersion());
        json.writeNumberProperty("glossaryConcepts", heading.concepts());
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
        json.writeStringProperty("columnKind", "utf16CodeUnits");
        json.writeArrayPropertyStart("results");
    }

    private void rule(CheckInfo check) {
        json.writeStartObject();
        json.writeStringProperty("id", check.id().value());
        text("shortDescription", check.title());
        String page = CheckPage.find(check.id()).orElse(check.title());
        json.writeObjectPropertyStart("help");
        json.writeStringProperty("text", check.title());
        json.writeStringProperty("markdown", page);
        json.writeEndObject();
        json.writeObjectPropertyStart("defaultConfiguration");
        json.writeStringProperty("level", level(check.severity()));
        json.writeEndObject();
        json.writeEndObject();
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case HINT -> "note";
        };
    }

    private void text(String name, String text) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("text", text);
        json.writeEndObject();
    }

    @Override
    public void write(Entry entry) throws IOException {
        try {
            missed.addAll(Missed.of(entry));
            if (entry instanceof Entry.Reviewed reviewed) {
                Place.Finder places = new Place.Finder(reviewed);
                for (Finding finding : reviewed.review().report().findings()) {
                    if (results == MOST) {
                        left++;
                    } else {
                        results++;
                        result(finding, reviewed, places);
                    }
                }
            }
            json.flush();
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }

    private void result(Finding finding, Entry.Reviewed entry, Place.Finder places) {
        json.writeStartObject();
        json.writeStringProperty("ruleId", finding.check().value());
        Integer index = rules.get(finding.check().value());
        if (index != null) {
            json.writeNumberProperty("ruleIndex", index);
        }
        json.writeStringProperty("level", level(finding.severity()));
        text("message", finding.message());
        json.writeArrayPropertyStart("locations");
        json.writeStartObject();
        physical(places.of(finding));
        json.writeEndObject();
        json.writeEndArray();
        Span source = finding.source();
        if (source != null && finding.target() != null) {
            Place release = places.release(source);
            json.writeArrayPropertyStart("relatedLocations");
            json.writeStartObject();
            json.writeNumberProperty("id", 1);
            text("message", release.words());
            physical(release);
            json.writeEndObject();
            json.writeEndArray();
        }
        json.writeObjectPropertyStart("partialFingerprints");
        json.writeStringProperty(
                "communique/v1", entry.review().fingerprints(finding).here().value());
        json.writeEndObject();
        if (!finding.fixes().isEmpty()) {
            json.writeArrayPropertyStart("fixes");
            for (Fix fix : finding.fixes()) {
                fix(fix, places.draft(fix.span()));
            }
            json.writeEndArray();
        }
        if (finding.code() != null || finding.concept() != null) {
            json.writeObjectPropertyStart("properties");
            if (finding.code() != null) {
                json.writeStringProperty("code", finding.code());
            }
            if (finding.concept() != null) {
                json.writeStringProperty("concept", finding.concept().value());
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void physical(Place place) {
        json.writeObjectPropertyStart("physicalLocation");
        artifact(place.file());
        json.writeObjectPropertyStart("region");
        region(place);
        json.writeEndObject();
        json.writeEndObject();
    }

    private void artifact(String file) {
        json.writeObjectPropertyStart("artifactLocation");
        json.writeStringProperty("uri", uri(file));
        json.writeEndObject();
    }

    private void region(Place place) {
        json.writeNumberProperty("startLine", place.line());
        json.writeNumberProperty("startColumn", place.column());
        json.writeNumberProperty("endLine", place.endLine());
        json.writeNumberProperty("endColumn", place.endColumn());
        json.writeNumberProperty("charOffset", place.span().start());
        json.writeNumberProperty("charLength", place.span().length());
    }

    private void fix(Fix fix, Place place) {
        json.writeStartObject();
        text(
                "description",
                fix.replacement().isEmpty()
                        ? "Leave out “" + place.words() + "”"
                        : "Write “" + fix.replacement() + "”");
        json.writeArrayPropertyStart("artifactChanges");
        json.writeStartObject();
        artifact(place.file());
        json.writeArrayPropertyStart("replacements");
        json.writeStartObject();
        json.writeObjectPropertyStart("deletedRegion");
        region(place);
        json.writeEndObject();
        text("insertedContent", fix.replacement());
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Relative where it can be; what is no letter of a URI is encoded. */
    private static String uri(String file) {
        Path path = Path.of(file);
        Path here = Path.of("").toAbsolutePath();
        if (path.isAbsolute() && path.startsWith(here)) {
            path = here.relativize(path);
        }
        try {
            return path.isAbsolute()
                    ? path.toUri().toASCIIString()
                    // A scheme of its own, since a first name with a colon in it would be taken for one.
                    : new URI("x", "", "/" + path.toString().replace('\\', '/'), null)
                            .toASCIIString()
                            .substring("x:///".length());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("a name that no URI can hold: " + file, e);
        }
    }

    @Override
    public void end() throws IOException {
        try {
            json.writeEndArray();
            json.writeArrayPropertyStart("invocations");
            json.writeStartObject();
            json.writeBooleanProperty("executionSuccessful", missed.isEmpty());
            json.writeArrayPropertyStart("toolExecutionNotifications");
            for (Missed gap : missed) {
                String reason = gap.check() == null ? gap.reason() : gap.check() + ": " + gap.reason();
                notification("error", "not looked at: " + reason, gap);
            }
            if (left > 0) {
                notification(
                        "warning",
                        "%,d findings are left out: a run may have %,d results".formatted(left, MOST),
                        new Missed(null, null, ""));
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw("\n");
            json.flush();
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }

    private void notification(String level, String message, Missed gap) {
        json.writeStartObject();
        json.writeStringProperty("level", level);
        text("message", message);
        if (gap.file() != null) {
            json.writeArrayPropertyStart("locations");
            json.writeStartObject();
            json.writeObjectPropertyStart("physicalLocation");
            artifact(gap.file());
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndArray();
        }
        json.writeEndObject();
    }
}
