package org.communique.glossary;

import com.ibm.icu.text.CurrencyMetaInfo;
import com.ibm.icu.text.CurrencyMetaInfo.CurrencyFilter;
import com.ibm.icu.text.CurrencyMetaInfo.CurrencyInfo;
import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.Region;
import com.ibm.icu.util.ULocale;
import com.ibm.icu.util.VersionInfo;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.communique.text.Lang;

/**
 * The names that Unicode CLDR has for countries, languages and currencies, as concepts beneath the rows of a termbase:
 * whatever a row says of a Thai wording or of a country goes before. They come with ICU4J, so that nobody types them,
 * and a folder asks for them with the file {@value #FILE}.
 */
final class CldrNames {
    /** Names the kinds that a folder wants, one a line. */
    static final String FILE = "cldr.txt";

    private static final String SOURCE = "Unicode CLDR " + version();
    private static final ULocale THAI = new ULocale("th");

    /** Of which names a folder may ask for; in files the constant in lower case. */
    enum Kind {
        COUNTRIES,
        LANGUAGES,
        CURRENCIES;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Map<Kind, List<Concept>> NAMES = new EnumMap<>(Map.of(
            Kind.COUNTRIES, countries(),
            Kind.LANGUAGES, languages(),
            Kind.CURRENCIES, currencies()));

    private static final Map<ConceptId, Concept> BY_ID = new HashMap<>();

    static {
        NAMES.values().forEach(names -> names.forEach(concept -> BY_ID.put(concept.id(), concept)));
    }

    private CldrNames() {}

    /**
     * The names that a folder asks for, without those that its own rows know.
     *
     * @param file name of the {@value #FILE}, for rows and problems
     * @param rows what the folder's other files hold, of any status: a retired row keeps a name away too
     */
    static GlossaryCsv.Reading read(String file, byte[] content, List<GlossaryRow> rows) {
        Set<String> claimed = new HashSet<>();
        Set<Scope> countries = new HashSet<>();
        Set<ConceptId> ids = new HashSet<>();
        for (GlossaryRow row : rows) {
            Concept own = row.concept();
            own.thaiTerms().forEach(term -> claimed.add(Claims.key(own, term)));
            if (own.domain() == Domain.COUNTRY) {
                Owners.scopeOf(own).ifPresent(countries::add);
            }
            ids.add(own.id());
        }
        List<GlossaryRow> names = new ArrayList<>();
        List<RowProblem> problems = new ArrayList<>();
        int line = 0;
        for (String text : new String(content, StandardCharsets.UTF_8).lines().toList()) {
            line++;
            if (text.isBlank() || text.startsWith("#")) {
                continue;
            }
            List<Concept> wanted = Arrays.stream(Kind.values())
                    .filter(kind -> kind.word().equals(text.strip()))
                    .findFirst()
                    .map(kind -> Objects.requireNonNull(NAMES.get(kind)))
                    .orElse(List.of());
            if (wanted.isEmpty()) {
                problems.add(
                        new RowProblem(file, line, 1, "“" + text + "” is none of: countries, languages, currencies"));
            }
            for (Concept name : wanted) {
                boolean known = Owners.scopeOf(name).filter(countries::contains).isPresent();
                if (!known && !ids.contains(name.id()) && claimed.add(thaiKey(name))) {
                    names.add(new GlossaryRow(name, file, line));
                }
            }
        }
        return new GlossaryCsv.Reading(names, problems);
    }

    /** Whether a concept is as it was generated, so that no file needs to hold it. */
    static boolean generated(Concept concept) {
        return concept.equals(BY_ID.get(concept.id()));
    }

    /** The {@value #FILE} that brings these generated concepts back. */
    static String file(List<Concept> generated) {
        StringBuilder text =
                new StringBuilder("# Names from Unicode CLDR beneath the rows of this folder; see README.md.\n");
        for (Kind kind : Kind.values()) {
            if (generated.stream().anyMatch(Objects.requireNonNull(NAMES.get(kind))::contains)) {
                text.append(kind.word()).append('\n');
            }
        }
        return text.toString();
    }

    /**
     * A member of the United Nations is a country, any other region of ISO 3166 a place. A missing one is an error only
     * where English has the adjective as well (a draft says “the Paraguayan side”) and the Thai is too long to be found
     * inside another word or a personal name, as มาลี is; else a hint. Two countries that CLDR tells apart by their
     * capitals (คองโก - กินชาซา) are proposed, for no release writes them so.
     */
    private static List<Concept> countries() {
        LocaleDisplayNames thai = LocaleDisplayNames.getInstance(THAI, DisplayContext.LENGTH_SHORT);
        LocaleDisplayNames english = LocaleDisplayNames.getInstance(ULocale.ENGLISH, DisplayContext.LENGTH_FULL);
        LocaleDisplayNames brief = LocaleDisplayNames.getInstance(ULocale.ENGLISH, DisplayContext.LENGTH_SHORT);
        Region members = Region.getInstance("UN");
        List<Concept> concepts = new ArrayList<>();
        for (String code : new TreeSet<>(Arrays.asList(Locale.getISOCountries()))) {
            String name = thai.regionDisplayName(code);
            String full = english.regionDisplayName(code);
            List<String> wordings = new ArrayList<>();
            wordings.add(spelledOut(full));
            wordings.add(plain(full));
            wordings.add(plain(brief.regionDisplayName(code)));
            List<String> adjectives = adjectives(code, full);
            wordings.addAll(adjectives);
            boolean member = members.contains(Region.getInstance(code));
            Domain domain = member ? Domain.COUNTRY : Domain.PLACE;
            boolean sure = member && !adjectives.isEmpty() && name.length() >= ThaiTermFinder.STANDS_ALONE;
            boolean odd = name.contains(" - ") || name.contains("(") || full.contains("(");
            concepts.add(concept(
                    "country",
                    code,
                    domain,
                    odd ? Status.PROPOSED : Status.APPROVED,
                    sure ? domain.enforcement() : Enforcement.HINT,
                    name,
                    wordings));
        }
        return List.copyOf(concepts);
    }

    /**
     * What the English of a country's currencies says of the country: Paraguayan, of the Paraguayan guarani. CLDR has no
     * nationalities of its own.
     */
    private static List<String> adjectives(String country, String name) {
        Set<String> adjectives = new TreeSet<>();
        for (CurrencyInfo info : CurrencyMetaInfo.getInstance().currencyInfo(CurrencyFilter.onRegion(country))) {
            String currency = Currency.getInstance(info.code).getName(ULocale.ENGLISH, Currency.LONG_NAME, null);
            int unit = currency.lastIndexOf(' ');
            String adjective = unit < 0 ? "" : currency.substring(0, unit);
            boolean same = adjective.length() > 3
                    && name.length() > 3
                    && adjective.substring(0, 3).equals(name.substring(0, 3))
                    && !adjective.equals(name)
                    && adjective.split(" ").length <= name.split(" ").length
                    && adjective.chars().allMatch(c -> Character.isLetter(c) || c == ' ')
                    && !adjective.matches(".*\\p{Lu}{2}.*");
            if (same) {
                adjectives.add(adjective);
            }
        }
        return List.copyOf(adjectives);
    }

    /**
     * Those with a two-letter code; shown, and so that ภาษาเยอรมัน asks for no Germany. The bare English word is left out: it
     * is the people's too, and every “Thai” of a draft would speak for ภาษาไทย when sentences are paired.
     */
    private static List<Concept> languages() {
        LocaleDisplayNames thai = LocaleDisplayNames.getInstance(THAI);
        LocaleDisplayNames english = LocaleDisplayNames.getInstance(ULocale.ENGLISH);
        List<Concept> concepts = new ArrayList<>();
        Set<String> codes = new TreeSet<>();
        for (String code : ULocale.getISOLanguages()) {
            // Old codes (iw for he) are aliases.
            if (code.length() == 2) {
                codes.add(ULocale.createCanonical(code).getLanguage());
            }
        }
        for (String code : codes) {
            String name = thai.languageDisplayName(code);
            String wording = english.languageDisplayName(code);
            if (isThai(name) && !wording.equals(code)) {
                concepts.add(concept(
                        "language",
                        code,
                        Domain.OTHER,
                        Status.APPROVED,
                        Enforcement.NEVER,
                        name.startsWith("ภาษา") ? name : "ภาษา" + name,
                        List.of(plain(wording) + " language")));
            }
        }
        return List.copyOf(concepts);
    }

    /** Those in use; shown, and so that เปโซฟิลิปปินส์ asks for no Philippines. Sums are the number check's. */
    private static List<Concept> currencies() {
        Set<String> codes = new TreeSet<>();
        for (CurrencyInfo info : CurrencyMetaInfo.getInstance().currencyInfo(CurrencyFilter.all())) {
            if (info.isTender() && info.to == Long.MAX_VALUE) {
                codes.add(info.code);
            }
        }
        List<Concept> concepts = new ArrayList<>();
        for (String code : codes) {
            Currency currency = Currency.getInstance(code);
            String name = currency.getName(THAI, Currency.LONG_NAME, null);
            if (isThai(name)) {
                concepts.add(concept(
                        "currency",
                        code,
                        Domain.ECONOMY,
                        Status.APPROVED,
                        Enforcement.NEVER,
                        name,
                        List.of(
                                plain(currency.getName(ULocale.ENGLISH, Currency.PLURAL_LONG_NAME, "one", null)),
                                plain(currency.getName(ULocale.ENGLISH, Currency.PLURAL_LONG_NAME, "other", null)),
                                code)));
            }
        }
        return List.copyOf(concepts);
    }

    private static Concept concept(
            String kind,
            String code,
            Domain domain,
            Status status,
            Enforcement enforce,
            String thai,
            List<String> english) {
        List<Term> terms = new ArrayList<>();
        terms.add(new Term(Lang.TH, thai, TermStatus.PREFERRED, TermType.told(Lang.TH, domain, thai)));
        english.stream()
                .distinct()
                .forEach(wording -> terms.add(new Term(
                        Lang.EN,
                        wording,
                        terms.size() == 1 ? TermStatus.PREFERRED : TermStatus.ADMITTED,
                        TermType.told(Lang.EN, domain, wording))));
        ConceptId id = new ConceptId("cldr-" + kind + "-" + code.toLowerCase(Locale.ROOT));
        return new Concept(id, domain, Scope.NONE, status, enforce, terms, null, null, null, SOURCE);
    }

    private static String thaiKey(Concept name) {
        return Claims.key(name, name.thaiTerms().findFirst().orElseThrow());
    }

    /** Where CLDR has no Thai name it gives the English one or the code. */
    private static boolean isThai(String name) {
        return name.chars()
                .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.THAI || c == ' ' || c == '-');
    }

    /** As the ministry writes it: no ampersand, no abbreviation. */
    private static String spelledOut(String name) {
        return plain(name).replace(" & ", " and ").replaceFirst("^St\\. ", "Saint ");
    }

    private static String plain(String name) {
        return name.replace('\u2019', '\'');
    }

    private static String version() {
        VersionInfo version = LocaleData.getCLDRVersion();
        return version.getMajor() + (version.getMinor() == 0 ? "" : "." + version.getMinor());
    }
}
