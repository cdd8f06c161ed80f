package org.communique.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communique.text.Lang;
import org.communique.text.Segment;
import org.communique.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CldrNamesTest {
    private static final String HEADER = "id,domain,scope,th,th_variants,en,en_variants,status\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "cldr-country-py,  COUNTRY, APPROVED, ERROR, ปารากวัย,        Paraguay,     Paraguayan", // of its guarani
        "cldr-country-ml,  COUNTRY, APPROVED, HINT,  มาลี,           Mali,         Malian", // a given name, too
        "cldr-country-cg,  COUNTRY, PROPOSED, HINT,  คองโก - บราซซาวิล, Congo - Brazzaville, ", // no release says so
        "cldr-country-ag,  COUNTRY, APPROVED, HINT,  แอนติกาและบาร์บูดา, Antigua and Barbuda, Antigua & Barbuda",
        "cldr-country-lc,  COUNTRY, APPROVED, HINT,  เซนต์ลูเซีย,       Saint Lucia,  St. Lucia",
        "cldr-country-gl,  PLACE,   APPROVED, HINT,  กรีนแลนด์,        Greenland, ", // no member of the United Nations
        "cldr-language-fi, OTHER,   APPROVED, NEVER, ภาษาฟินแลนด์,     Finnish language, ",
        "cldr-currency-cop, ECONOMY, APPROVED, NEVER, เปโซโคลอมเบีย,   Colombian peso, Colombian pesos",
    })
    void names_come_with_the_weight_that_is_sound(
            String id, Domain domain, Status status, Enforcement enforce, String thai, String english, String admitted)
            throws IOException {
        Concept concept = names("").find(new ConceptId(id)).orElseThrow();

        assertThat(concept.domain()).isEqualTo(domain);
        assertThat(concept.status()).isEqualTo(status);
        assertThat(concept.enforce()).isEqualTo(enforce);
        assertThat(concept.thai()).isEqualTo(thai);
        assertThat(concept.english()).isEqualTo(english);
        if (admitted != null) {
            assertThat(concept.accepted()).extracting(Term::text).contains(admitted);
        }
        assertThat(concept.source()).matches("Unicode CLDR \\d+(\\.\\d+)?");
    }

    @ParameterizedTest
    @CsvSource({
        "'paraguay,country,,ปารากวัย,,Paraguay,,approved', cldr-country-py", // the same wording
        "'paraguay,country,,สาธารณรัฐปารากวัย,,Paraguay,,approved', cldr-country-py", // the same country
        "'p,other,,ปารากวัย,,Paraguay,,retired', cldr-country-py", // what was retired stays away
        "'cldr-country-py,country,,ประเทศปารากวัย,,Republic of P.,,approved', cldr-country-py", // taken over by hand
        "'f,other,,ฟ,ภาษา ฟินแลนด์,Finnish,,approved', cldr-language-fi", // a variant, written with a space
    })
    void a_row_goes_before_the_name(String row, String id) throws IOException {
        Optional<Concept> without = names("").find(new ConceptId(id));
        Optional<Concept> beneath = names(row + "\n").find(new ConceptId(id));

        assertThat(without).isPresent().get().matches(CldrNames::generated);
        assertThat(beneath.filter(CldrNames::generated)).isEmpty();
    }

    @Test
    void a_row_of_another_scope_leaves_the_name() throws IOException {
        assertThat(names("p,other,country:BR,ปารากวัย,,X,,approved\n").find(new ConceptId("cldr-country-py")))
                .isPresent();
    }

    @Test
    void a_folder_that_does_not_ask_has_none_and_one_that_asks_for_something_else_is_told() throws IOException {
        Files.writeString(folder.resolve("place.csv"), HEADER + "a,place,,กรุงเทพฯ,,Bangkok,,approved\n");
        assertThat(GlossaryFiles.load(folder).glossary().concepts()).hasSize(1);

        Files.writeString(folder.resolve(CldrNames.FILE), "# a comment\n\nrivers\n");
        LoadedGlossary loaded = GlossaryFiles.load(folder);
        assertThat(loaded.glossary().concepts()).hasSize(1);
        assertThat(loaded.problems()).singleElement().satisfies(p -> {
            assertThat(p.line()).isEqualTo(3);
            assertThat(p.reason()).contains("rivers");
        });

        Files.writeString(folder.resolve(CldrNames.FILE), "languages\n");
        assertThat(GlossaryFiles.load(folder).glossary().concepts())
                .hasSizeGreaterThan(100)
                .allMatch(c -> c.id().value().equals("a") || c.id().value().startsWith("cldr-language-"));
    }

    @Test
    void what_was_generated_is_not_written_down_and_what_was_changed_is() throws IOException {
        Glossary all = names("");
        Concept paraguay = all.find(new ConceptId("cldr-country-py")).orElseThrow();
        List<Concept> changed =
                all.with(List.of(paraguay.withStatus(Status.RETIRED))).concepts();

        Map<String, String> files = GlossaryFiles.canonical(changed);

        assertThat(files).containsOnlyKeys("place.csv", "country.csv", CldrNames.FILE);
        assertThat(files.get("country.csv")).contains("\ncldr-country-py,").hasLineCount(2);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue(), StandardCharsets.UTF_8);
        }
        assertThat(GlossaryFiles.load(folder).glossary().version()).isEqualTo(GlossaryFiles.version(changed));
    }

    @Test
    void a_currency_asks_for_no_country() throws IOException {
        String text = "เงินกู้ 5 ล้านเปโซโคลอมเบีย";
        assertThat(new ThaiTermFinder(names("")).find(new Segment(Lang.TH, new Span(0, text.length()), text, 0)))
                .extracting(match -> match.concept().id().value())
                .containsExactly("cldr-currency-cop");
    }

    /** One row and the rows given, above all names. */
    private Glossary names(String rows) throws IOException {
        Files.writeString(folder.resolve("place.csv"), HEADER + "bangkok,place,,กรุงเทพฯ,,Bangkok,,approved\n" + rows);
        Files.writeString(folder.resolve(CldrNames.FILE), "countries\nlanguages\ncurrencies\n");
        LoadedGlossary loaded = GlossaryFiles.load(folder);
        assertThat(loaded.problems()).isEmpty();
        return loaded.glossary();
    }
}
