package org.communique.report;

import java.io.IOException;
import java.io.Writer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.communique.bitext.AlignedSegment;
import org.communique.bitext.Bitext;
import org.communique.bitext.Passage;
import org.communique.glossary.ConceptId;
import org.communique.qa.CheckId;
import org.communique.qa.Finding;
import org.communique.qa.Fingerprints;
import org.communique.qa.Fix;
import org.communique.qa.Gap;
import org.communique.qa.Reach;
import org.communique.qa.Review;
import org.communique.qa.Severity;
import org.communique.text.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/**
 * The report for programs, as docs/report.schema.json has it. Offsets are UTF-16, half-open, into the files' text
 * without a byte order mark. What could not be read is a document whose gap names no check.
 */
final class JsonReport implements ReportWriter {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final JsonGenerator json;
    private final Map<Severity, Integer> totals = new EnumMap<>(Severity.class);

    JsonReport(Writer out, Heading heading) {
        json = FACTORY.createGenerator(ObjectWriteContext.empty(), out);
        json.writeStartObject();
        json.writeObjectPropertyStart("tool");
        json.writeStringProperty("name", "communique");
        json.writeStringProperty("version", heading.version());
        json.writeEndObject();
        json.writeObjectPropertyStart("glossary");
        json.writeStringProperty("version", heading.glossaryVersion());
        json.writeNumberProperty("concepts", heading.concepts());
        json.writeEndObject();
        json.writeArrayPropertyStart("documents");
    }

    @Override
    public void write(Entry entry) throws IOException {
        try {
            entry(entry);
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }

    private void entry(Entry entry) {
        json.writeStartObject();
        switch (entry) {
            case Entry.Reviewed reviewed -> reviewed(reviewed);
            case Entry.Unread unread -> {
                string("source", unread.source());
                string("target", unread.target());
                json.writeArrayPropertyStart("segments");
                json.writeEndArray();
                furniture(List.of(), List.of());
                json.writeArrayPropertyStart("findings");
                json.writeEndArray();
                json.writeArrayPropertyStart("gaps");
                unread.reasons().forEach(reason -> gap(null, null, reason));
                json.writeEndArray();
                silenced(0, List.of(), Withheld.NONE);
            }
        }
        json.writeEndObject();
        json.flush();
    }

    private void reviewed(Entry.Reviewed entry) {
        Bitext bitext = entry.review().bitext();
        json.writeStringProperty("source", entry.source());
        json.writeStringProperty("target", entry.target());
        json.writeArrayPropertyStart("segments");
        for (AlignedSegment segment : bitext.segments()) {
            json.writeStartObject();
            json.writeNumberProperty("number", segment.number());
            passage("source", segment.source());
            passage("target", segment.target());
            json.writeEndObject();
        }
        json.writeEndArray();
        furniture(bitext.sourceFurniture(), bitext.targetFurniture());
        json.writeArrayPropertyStart("findings");
        for (Finding finding : entry.review().report().findings()) {
            finding(finding, entry.review());
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("gaps");
        for (Gap gap : entry.review().report().gaps()) {
            gap(gap.check().value(), gap.segment(), gap.reason());
        }
        entry.problems().forEach(problem -> gap(null, null, problem));
        json.writeEndArray();
        silenced(
                entry.review().setAside().size(),
                entry.review().off().stream().map(CheckId::value).sorted().toList(),
                entry.withheld());
    }

    private void finding(Finding finding, Review review) {
        Bitext bitext = review.bitext();
        totals.merge(finding.severity(), 1, Integer::sum);
        ConceptId concept = finding.concept();
        json.writeStartObject();
        json.writeStringProperty("check", finding.check().value());
        string("code", finding.code());
        json.writeStringProperty("severity", finding.severity().id());
        json.writeNumberProperty("segment", finding.segment());
        words("source", finding.source(), bitext.source());
        words("target", finding.target(), bitext.target());
        string("concept", concept == null ? null : concept.value());
        json.writeStringProperty("message", finding.message());
        json.writeArrayPropertyStart("fixes");
        for (Fix fix : finding.fixes()) {
            json.writeStartObject();
            bounds(fix.span());
            json.writeStringProperty("replacement", fix.replacement());
            json.writeEndObject();
        }
        json.writeEndArray();
        Fingerprints fingerprints = review.fingerprints(finding);
        json.writeStringProperty("fingerprint", fingerprints.release().value());
        json.writeObjectPropertyStart("fingerprints");
        for (Reach reach : Reach.values()) {
            json.writeStringProperty(reach.id(), fingerprints.of(reach).value());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void gap(@Nullable String check, @Nullable Integer segment, String reason) {
        json.writeStartObject();
        string("check", check);
        if (segment == null) {
            json.writeNullProperty("segment");
        } else {
            json.writeNumberProperty("segment", segment);
        }
        json.writeStringProperty("reason", reason);
        json.writeEndObject();
    }

    private void silenced(int setAside, List<String> off, Withheld withheld) {
        json.writeNumberProperty("setAside", setAside);
        json.writeArrayPropertyStart("off");
        off.forEach(json::writeString);
        json.writeEndArray();
        json.writeObjectPropertyStart("withheld");
        json.writeNumberProperty("baseline", withheld.baseline());
        json.writeNumberProperty("limit", withheld.limit());
        json.writeEndObject();
    }

    private void furniture(List<Span> source, List<Span> target) {
        json.writeObjectPropertyStart("furniture");
        spans("source", source);
        spans("target", target);
        json.writeEndObject();
    }

    private void spans(String name, List<Span> spans) {
        json.writeArrayPropertyStart(name);
        for (Span span : spans) {
            json.writeStartObject();
            bounds(span);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void passage(String name, @Nullable Passage passage) {
        if (passage == null) {
            json.writeNullProperty(name);
            return;
        }
        json.writeObjectPropertyStart(name);
        bounds(passage.span());
        json.writeEndObject();
    }

    private void words(String name, @Nullable Span span, String text) {
        if (span == null) {
            json.writeNullProperty(name);
            return;
        }
        json.writeObjectPropertyStart(name);
        bounds(span);
        json.writeStringProperty("text", span.of(text));
        json.writeEndObject();
    }

    private void bounds(Span span) {
        json.writeNumberProperty("start", span.start());
        json.writeNumberProperty("end", span.end());
    }

    private void string(String name, @Nullable String value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, value);
        }
    }

    @Override
    public void end() throws IOException {
        try {
            totals();
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }

    private void totals() {
        json.writeEndArray();
        json.writeObjectPropertyStart("totals");
        for (Severity severity : Severity.values()) {
            json.writeNumberProperty(severity.id(), totals.getOrDefault(severity, 0));
        }
        json.writeEndObject();
        json.writeEndObject();
        json.writeRaw("\n");
        json.flush();
    }
}
