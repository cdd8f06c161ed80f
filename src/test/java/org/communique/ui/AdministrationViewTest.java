package org.communique.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.stream.Stream;
import org.communique.desk.ConceptDesk;
import org.communique.desk.EngineDesk;
import org.communique.desk.Role;
import org.communique.desk.SignIn;
import org.communique.desk.UserDesk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AdministrationViewTest extends ViewTest {
    @Autowired
    EngineDesk engines;

    @Autowired
    ConceptDesk concepts;

    @Autowired
    UserDesk users;

    @Test
    void a_translator_does_not_get_in() {
        signIn("somchai", Role.TRANSLATOR);
        Throwable refused = catchThrowable(() -> navigate(AdministrationView.class));
        assertThat(refused).isNotNull();
        assertThat(getCurrentView()).isNotInstanceOf(AdministrationView.class);
    }

    @Test
    void the_engine_is_off_until_an_administrator_turns_it_on_and_its_key_is_never_shown() {
        signIn("admin", Role.ADMINISTRATOR);
        AdministrationView view = navigate(AdministrationView.class);
        assertThat(view.enabled.getValue()).isFalse();
        view.enabled.setValue(true);
        view.address.setValue("https://engine.example/v1");
        view.model.setValue("th-en");
        view.key.setValue("secret-key");
        view.hosts.setValue("engine.example\n");
        test(view.save).click();
        until(() -> words(view.notices).contains("Saved"));
        assertThat(engines.settings().enabled()).isTrue();
        assertThat(engines.settings().keyStored()).isTrue();
        assertThat(engines.settings().allowedHosts()).containsExactly("engine.example");
        assertThat(view.key.getValue()).isEmpty();
        assertThat(view.key.getHelperText()).contains("A key is stored");
    }

    @Test
    void settings_that_will_not_do_are_refused_with_the_reason() {
        signIn("admin", Role.ADMINISTRATOR);
        AdministrationView view = navigate(AdministrationView.class);
        view.enabled.setValue(true);
        view.address.setValue("file:///etc/passwd");
        view.model.setValue("m");
        test(view.save).click();
        until(() -> words(view.notices).contains("nothing was changed"));
        assertThat(view.save.isEnabled()).isTrue();
        assertThat(engines.settings().address()).isNotEqualTo("file:///etc/passwd");
    }

    @Test
    void an_administrator_sets_that_a_change_of_the_glossary_takes_two() {
        signIn("admin", Role.ADMINISTRATOR);
        AdministrationView view = navigate(AdministrationView.class);
        assertThat(view.takesTwo.getValue()).isFalse();
        test(view.takesTwo).click();
        until(() -> words(view.notices).contains("waits for a second person"));
        assertThat(concepts.takesTwo()).isTrue();
        test(view.takesTwo).click();
        until(() -> words(view.notices).contains("in force at once"));
        assertThat(concepts.takesTwo()).isFalse();
    }

    @Test
    void an_administrator_adds_a_person_whose_password_is_shown_once() {
        signIn("admin", Role.ADMINISTRATOR);
        AdministrationView view = navigate(AdministrationView.class);
        test(view.newName).setValue("thip");
        view.newRole.setValue(Role.TERMINOLOGIST);
        test(view.addPerson).click();
        until(() -> words(view.notices).contains("Hand this password to thip"));
        assertThat(words(view.people)).contains("thip · Terminologist");
        String password = words(view.notices)
                .lines()
                .flatMap(line -> Stream.of(line.split(" ", -1)))
                .filter(word -> word.matches("[a-z0-9]{4}(?:-[a-z0-9]{4}){3}"))
                .findFirst()
                .orElseThrow();
        assertThat(users.signIn("thip", password)).isInstanceOf(SignIn.MustChange.class);
        test(view.newName).setValue("thip");
        test(view.addPerson).click();
        until(() -> words(view.notices).contains("There is a user thip already."));
    }
}
