package org.communique;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModules;

/** Holds the rings: an engine that knows no framework, a desk that keeps state, doors that nothing depends on. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.communique");

    /** Every package of the engine, with those of ours that it may know. What is not listed it may not. */
    private static final Map<String, Set<String>> ENGINE = Map.ofEntries(
            Map.entry("text", Set.of()),
            Map.entry("glossary", Set.of("text")),
            Map.entry("bitext", Set.of("text", "glossary")),
            Map.entry("qa", Set.of("text", "glossary", "bitext")),
            Map.entry("checks", Set.of("text", "glossary", "bitext", "qa")),
            Map.entry("memory", Set.of("text", "glossary", "bitext")),
            Map.entry("translation", Set.of("text", "glossary", "bitext", "qa", "checks", "memory")),
            Map.entry("documents", Set.of("text", "bitext")),
            Map.entry("harvest", Set.of("text", "glossary", "bitext")),
            Map.entry("report", Set.of("text", "glossary", "bitext", "qa")),
            Map.entry("evaluation", Set.of("text", "glossary", "bitext", "qa", "documents")));

    private static final Set<String> DOORS = Set.of("ui", "rest", "cli");

    static Set<String> engine() {
        return new TreeSet<>(ENGINE.keySet());
    }

    @Test
    void the_rules_see_the_classes_and_can_fail() {
        assertThat(ours()).contains("text", "glossary", "bitext", "qa", "checks", "documents", "report", "cli");
        assertThatThrownBy(() -> only("picocli..", of("text"))).isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @MethodSource("engine")
    void arrows_point_down(String name) {
        Set<String> allowed = ENGINE.getOrDefault(name, Set.of());
        String[] others = ours().stream()
                .filter(other -> !other.equals(name) && !allowed.contains(other))
                .map(ArchitectureTest::of)
                .toArray(String[]::new);

        check(noClasses()
                .that()
                .resideInAPackage(of(name))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .as("org.communique." + name + " knows of ours only " + allowed));
    }

    @ParameterizedTest
    @MethodSource("engine")
    void the_engine_knows_no_framework(String name) {
        check(noClasses()
                .that()
                .resideInAPackage(of(name))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "com.vaadin..",
                        "jakarta..",
                        "java.sql..",
                        "javax.sql..",
                        "picocli..",
                        "org.h2..",
                        "org.postgresql..",
                        "org.flywaydb.."));
    }

    @Test
    void only_checks_knows_languagetool() {
        only("org.languagetool..", of("checks"));
    }

    @Test
    void only_evaluation_knows_the_aligner_it_compares_with() {
        only("net.loomchild..", of("evaluation"));
    }

    @Test
    void only_text_glossary_and_memory_know_lucene() {
        only("org.apache.lucene..", of("text"), of("glossary"), of("memory"));
    }

    @Test
    void only_the_store_speaks_sql() {
        // The configuration opens the first connection, to hear from H2 why the data folder cannot be used.
        check(noClasses()
                .that(resideOutsideOfPackages("org.communique.desk.store.."))
                .and()
                .doNotHaveFullyQualifiedName("org.communique.desk.DeskConfiguration")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.sql.."));
        only("javax.sql..", "org.communique.desk.store..");
        only("org.springframework.jdbc..", "org.communique.desk.store..");
    }

    @Test
    void only_the_desk_knows_its_store() {
        check(noClasses()
                .that(resideOutsideOfPackages("org.communique.desk.."))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.communique.desk.store.."));
    }

    @Test
    void only_ui_knows_vaadin() {
        only("com.vaadin..", of("ui"));
    }

    @Test
    void only_cli_knows_picocli() {
        only("picocli..", of("cli"));
    }

    @Test
    void the_shell_and_what_it_runs_know_no_spring() {
        check(noClasses()
                .that()
                .resideInAPackage(of("cli"))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.springframework..", of("desk"), of("ui"), of("rest"))));
    }

    @Test
    void the_desk_knows_no_door() {
        check(noClasses()
                .that()
                .resideInAPackage(of("desk"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(doors()));
    }

    @Test
    void doors_do_not_know_each_other() {
        for (String door : DOORS) {
            check(noClasses()
                    .that()
                    .resideInAPackage(of(door))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(DOORS.stream()
                            .filter(other -> !other.equals(door))
                            .map(ArchitectureTest::of)
                            .toArray(String[]::new)));
        }
    }

    @Test
    void packages_form_no_cycles() {
        check(slices().matching("org.communique.(*)..").should().beFreeOfCycles());
    }

    @Test
    void modules_keep_their_insides_hidden() {
        ApplicationModules.of(CommuniqueApplication.class).verify();
    }

    @Test
    void every_package_is_null_marked() {
        Set<String> packages = CLASSES.stream()
                .map(JavaClass::getPackage)
                .filter(p -> !p.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(packages).isEmpty();
    }

    @Test
    void the_engine_reads_no_clock() {
        check(noClasses()
                .that()
                .resideInAnyPackage(engine().stream().map(ArchitectureTest::of).toArray(String[]::new))
                .should()
                .callMethodWhere(target(name("now")).and(target(owner(resideInAPackage("java.time"))))));
    }

    private static void only(String library, String... packages) {
        check(noClasses()
                .that(resideOutsideOfPackages(packages))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library));
    }

    /** Packages that are planned and still empty are allowed to be. */
    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(CLASSES);
    }

    /** The packages right below ours that hold classes. */
    private static Set<String> ours() {
        return CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith("org.communique."))
                .map(name -> name.substring("org.communique.".length()).replaceAll("\\..*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String[] doors() {
        return DOORS.stream().map(ArchitectureTest::of).toArray(String[]::new);
    }

    private static String of(String name) {
        return "org.communique." + name + "..";
    }
}
