package org.communique.translation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.communique.bitext.Passage;
import org.communique.text.Facts;
import org.communique.text.Lang;
import org.communique.text.Span;

/**
 * The pattern of a Thai sentence: what is another each time (a date, a number, a country, a person) stands as what it is.
 * “เมื่อวันที่ {date} {person} {position} ให้การต้อนรับ …”.
 */
final class Patterns {
    private Patterns() {}

    private record Slot(Span span, String kind) {}

    static String of(Passage passage) {
        List<Slot> slots = new ArrayList<>();
        Facts facts = Facts.of(Lang.TH, passage.text());
        facts.dates().forEach(date -> slots.add(new Slot(date.span(), "{date}")));
        facts.numbers().stream()
                .filter(number -> !number.inWords())
                .forEach(number -> slots.add(new Slot(number.span(), "{number}")));
        passage.terms().forEach(match -> {
            switch (match.concept().domain()) {
                case COUNTRY, PLACE, REGION, PERSON, POSITION, ORGANIZATION ->
                    slots.add(new Slot(
                            match.span().shift(-passage.span().start()),
                            "{" + match.concept().domain().name().toLowerCase(Locale.ROOT) + "}"));
                default -> {
                    // Verbs, meetings and policies are what the sentence is about.
                }
            }
        });
        slots.sort(Comparator.comparingInt((Slot slot) -> slot.span().start())
                .thenComparingInt(slot -> -slot.span().length()));
        StringBuilder pattern = new StringBuilder();
        int at = 0;
        for (Slot slot : slots) {
            if (slot.span().start() >= at) {
                pattern.append(passage.text(), at, slot.span().start()).append(slot.kind());
                at = slot.span().end();
            }
        }
        return pattern.append(passage.text(), at, passage.text().length()).toString();
    }
}
