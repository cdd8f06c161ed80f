package org.communique.glossary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.communique.text.Span;
import org.communique.text.Thai;
import org.jspecify.annotations.Nullable;

/**
 * Tells whose a title or an office is, where concepts of different scope share a Thai wording. Only an owner decides: a
 * country or institution right behind the term, behind its ของ, or through the delegation that the person it describes
 * leads. A country elsewhere only widens what passes; one that is half of a pair (ไทย-สหรัฐฯ) is no evidence.
 */
final class Owners {
    private Owners() {}

    /** How far behind a term its owner is looked for, in characters. */
    private static final int REACH = 160;

    /** What may stand between a term and its owner. */
    private static final Pattern LINK = Pattern.compile("\\s*(?:ของ|แห่ง|ประจำ|ฝ่าย)?\\s*(?:ประเทศ|รัฐบาล)?");

    /** What may stand between a person's office and the country whose delegation the person leads. */
    private static final Pattern DELEGATION = Pattern.compile(
            ".{0,120}?(?:หัวหน้าคณะ(?:ผู้แทน)?(?:ฝ่าย)?|เป็นผู้แทน(?:ฝ่าย)?|ประธานร่วมฝ่าย)\\s?", Pattern.DOTALL);

    /** “ไทยกับสหรัฐฯ” and “สหรัฐฯ และไทย” are pairs as “ไทย-สหรัฐฯ” is. */
    private static final Pattern WITH_THAILAND = Pattern.compile("ไทย\\s?(?:กับ|และ)\\s?$");

    private static final Pattern THAILAND_AFTER = Pattern.compile("\\s?(?:กับ|และ)\\s?(?:ประเทศ)?ไทย");

    /** A wording that was found, the concept it stands for here, and why. */
    record Decision(
            ThaiTermFinder.Found found,
            Wording wording,
            @Nullable String evidence,
            List<Concept> alternatives) {}

    /** A country or institution named in the text, with the scope it owns. */
    private record Place(int start, int end, Scope scope, String name) {}

    static List<Decision> decide(String text, List<ThaiTermFinder.Found> found) {
        List<Place> places = new ArrayList<>();
        for (ThaiTermFinder.Found f : found) {
            scopeOf(f).ifPresent(s -> {
                if (!isPair(text, f)) {
                    places.add(new Place(f.start(), f.end(), s, text.substring(f.start(), f.end())));
                }
            });
        }
        // A place that owns one term is no evidence, however weak, for another.
        Set<Place> left = new HashSet<>(places);
        for (int i = 0; i < found.size(); i++) {
            if (isTitle(found.get(i).wordings().getFirst().concept().domain())) {
                left.remove(owner(text, found, i, places));
            }
        }
        Set<Scope> free = left.stream().map(Place::scope).collect(Collectors.toSet());
        List<Decision> decisions = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            decisions.add(decide(text, found, i, places, free));
        }
        return decisions;
    }

    private static Decision decide(
            String text, List<ThaiTermFinder.Found> found, int i, List<Place> places, Set<Scope> free) {
        ThaiTermFinder.Found f = found.get(i);
        List<Wording> all = f.wordings();
        Optional<Wording> unscoped =
                all.stream().filter(w -> w.concept().scope().isNone()).findFirst();
        boolean anyScoped = all.stream().anyMatch(w -> !w.concept().scope().isNone());
        boolean titled = isTitle(all.getFirst().concept().domain());
        Wording selfOwned = all.stream().filter(Wording::namesOwner).findFirst().orElse(null);
        if (!titled || selfOwned != null) {
            Wording chosen = selfOwned != null ? selfOwned : unscoped.orElse(all.getFirst());
            return new Decision(f, chosen, null, others(all, chosen));
        }
        Place owner = owner(text, found, i, places);
        String evidence = owner == null ? "" : evidence(text, f, owner);
        if (owner != null) {
            for (Wording w : all) {
                if (w.concept().scope().equals(owner.scope)) {
                    return new Decision(f, w, evidence, List.of());
                }
            }
        }
        Wording chosen = unscoped.orElse(all.getFirst());
        List<Concept> widened = new ArrayList<>(
                others(all.stream().filter(w -> w.concept().scope().isNone()).toList(), chosen));
        for (Wording w : all) {
            if (free.contains(w.concept().scope()) && !w.equals(chosen)) {
                widened.add(w.concept());
            }
        }
        if (unscoped.isEmpty()) {
            return new Decision(f, chosen, TermMatch.NO_OWNER, widened);
        }
        String why = owner != null ? evidence : "no other owner is named";
        return new Decision(f, chosen, anyScoped ? why : null, widened);
    }

    private static String evidence(String text, ThaiTermFinder.Found f, Place owner) {
        return LINK.matcher(text).region(f.end(), owner.start).matches()
                ? owner.name + " follows the term"
                : "it describes the head of the delegation of " + owner.name;
    }

    private static @Nullable Place owner(String text, List<ThaiTermFinder.Found> found, int i, List<Place> places) {
        ThaiTermFinder.Found f = found.get(i);
        int nextTitle = -1;
        for (int p = Span.firstFrom(places, Place::start, f.end()); p < places.size(); p++) {
            Place place = places.get(p);
            if (place.start - f.end() >= REACH) {
                break;
            }
            if (LINK.matcher(text).region(f.end(), place.start).matches()) {
                return place;
            }
            nextTitle = nextTitle < 0 ? nextTitle(text, found, i) : nextTitle;
            if (place.start <= nextTitle
                    && DELEGATION.matcher(text).region(f.end(), place.start).matches()) {
                return place;
            }
        }
        return null;
    }

    private static final Pattern COURTESY = Pattern.compile("(?:นาย|นางสาว|นาง|ดร\\.|พลเอก|ฯพณฯ)(?:\\s|[ก-ฮA-Z])");

    /** Where the next person or office begins: beyond it a delegation is somebody else's. */
    private static int nextTitle(String text, List<ThaiTermFinder.Found> found, int i) {
        int from = found.get(i).end();
        int next = Math.min(text.length(), from + REACH);
        for (int k = i + 1; k < found.size() && found.get(k).start() < next; k++) {
            Domain domain = found.get(k).wordings().getFirst().concept().domain();
            // คณะผู้แทน is what a person leads, and its head that person: no office of another’s.
            boolean delegation = text.startsWith("คณะ", found.get(k).start())
                    || text.startsWith("หัวหน้าคณะ", found.get(k).start());
            if ((domain == Domain.POSITION && !delegation) || domain == Domain.PERSON) {
                next = found.get(k).start();
                break;
            }
        }
        Matcher courtesy = COURTESY.matcher(text).region(from, next);
        while (courtesy.find()) {
            // นาย inside another word (นายกรัฐมนตรี) is no courtesy title; one behind a space or และ is.
            int at = courtesy.start();
            if (at > 0
                    && (text.charAt(at - 1) == ' '
                            || text.startsWith("และ", Math.max(0, at - 3))
                            || !Thai.isThai(text.charAt(at - 1)))) {
                return at;
            }
        }
        return next;
    }

    private static boolean isTitle(Domain domain) {
        return domain == Domain.POSITION || domain == Domain.ORGANIZATION;
    }

    private static List<Concept> others(List<Wording> all, Wording chosen) {
        return all.stream()
                .map(Wording::concept)
                .filter(c -> !c.id().equals(chosen.concept().id()))
                .distinct()
                .toList();
    }

    /** Half of a pair or of an event's name: ไทย-สหรัฐฯ owns nothing. */
    private static boolean isPair(String text, ThaiTermFinder.Found f) {
        int before = f.start() - 1;
        while (before >= 0 && text.charAt(before) == ' ') {
            before--;
        }
        int after = f.end();
        while (after < text.length() && text.charAt(after) == ' ') {
            after++;
        }
        return (before >= 0 && text.charAt(before) == '-')
                || (after < text.length() && text.charAt(after) == '-')
                || WITH_THAILAND
                        .matcher(text.substring(Math.max(0, f.start() - 12), f.start()))
                        .find()
                || THAILAND_AFTER.matcher(text).region(f.end(), text.length()).lookingAt();
    }

    private static Optional<Scope> scopeOf(ThaiTermFinder.Found f) {
        return f.wordings().stream()
                .map(w -> scopeOf(w.concept()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The scope of what a country or an institution owns. */
    static Optional<Scope> scopeOf(Concept concept) {
        if (concept.domain() == Domain.COUNTRY) {
            return Optional.ofNullable(Countries.code(concept)).map(code -> new Scope("country", code));
        }
        if (concept.domain() == Domain.ORGANIZATION || concept.domain() == Domain.REGION) {
            return concept.accepted()
                    .filter(t -> t.type() == TermType.ACRONYM && t.text().matches("[A-Z][A-Za-z0-9-]*"))
                    .findFirst()
                    .map(t -> new Scope("institution", t.text()));
        }
        return Optional.empty();
    }

    /** ISO codes of countries, told from their English names as CLDR has them. */
    private static final class Countries {
        private static final Map<String, String> CODES = new HashMap<>();

        static {
            for (String code : java.util.Locale.getISOCountries()) {
                CODES.put(com.ibm.icu.util.ULocale.getDisplayCountry("und-" + code, "en"), code);
                CODES.put(java.util.Locale.of("", code).getDisplayCountry(java.util.Locale.ENGLISH), code);
            }
            // Short names of the ministry's that differ from CLDR's.
            CODES.put("Lao PDR", "LA");
            CODES.put("Viet Nam", "VN");
            CODES.put("Myanmar", "MM");
            CODES.put("Republic of Korea", "KR");
            CODES.put("Democratic People's Republic of Korea", "KP");
            CODES.put("Russian Federation", "RU");
            CODES.put("Türkiye", "TR");
            CODES.put("Brunei Darussalam", "BN");
            CODES.put("Timor-Leste", "TL");
            CODES.put("Czech Republic", "CZ");
            CODES.put("United States of America", "US");
            CODES.put("People's Republic of China", "CN");
        }

        /** The code of a country concept, or null where none of its English names is known. */
        static @Nullable String code(Concept concept) {
            if (concept.scope().kind().equals("country")) {
                return concept.scope().owner();
            }
            return concept.accepted()
                    .map(t -> CODES.get(t.text()))
                    .filter(c -> c != null)
                    .findFirst()
                    .orElse(null);
        }
    }
}
