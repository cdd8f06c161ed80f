package org.communique.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserDeskTest {
    /** A clock that stands until it is put forward. */
    private static final class StandingClock extends Clock {
        private Instant now = Instant.parse("2026-05-21T09:00:00Z");

        void forward(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private static final String OWN = "ปลายทาง river 7";

    @TempDir
    Path folder;

    private final StandingClock clock = new StandingClock();

    @Test
    void the_first_start_makes_one_administrator_with_a_one_time_password() {
        try (Desk desk = Desk.in(folder, clock)) {
            OneTimePassword first = desk.users.addFirst().orElseThrow();
            assertThat(first.user()).isEqualTo("admin");
            assertThat(desk.users.addFirst()).isEmpty();
            User admin = new User("admin", Role.ADMINISTRATOR);
            assertThat(desk.users.find("ADMIN")).contains(admin);
            assertThat(desk.users.signIn("admin", first.password())).isEqualTo(new SignIn.MustChange(admin));
            assertThat(desk.users.changePassword("admin", first.password(), OWN))
                    .isEqualTo(new SignIn.Accepted(admin));
            assertThat(desk.users.signIn("Admin", OWN)).isEqualTo(new SignIn.Accepted(admin));
            assertThat(desk.users.signIn("admin", first.password())).isEqualTo(new SignIn.Refused());
        }
        try (Desk desk = Desk.in(folder, clock)) {
            assertThat(desk.users.addFirst()).isEmpty();
            assertThat(desk.users.signIn("admin", OWN)).isInstanceOf(SignIn.Accepted.class);
        }
    }

    @Test
    void neither_passwords_nor_link_tokens_are_stored_as_they_are() {
        try (Desk desk = Desk.in(folder, clock)) {
            OneTimePassword first = desk.users.addFirst().orElseThrow();
            SignInLink link = desk.users.newLink("admin");
            String hash = desk.jdbc
                    .sql("select password_hash from desk_user")
                    .query(String.class)
                    .single();
            String token = desk.jdbc
                    .sql("select token_hash from sign_in_link")
                    .query(String.class)
                    .single();
            assertThat(hash).startsWith("{pbkdf2@SpringSecurity_v5_8}").doesNotContain(first.password());
            assertThat(token).hasSize(64).isNotEqualTo(link.token());
            assertThat(first + " " + link).doesNotContain(first.password()).doesNotContain(link.token());
        }
    }

    @Test
    void a_password_of_more_than_24_thai_letters_is_read_to_its_end() {
        try (Desk desk = Desk.in(folder, clock)) {
            OneTimePassword first = desk.users.addFirst().orElseThrow();
            String prefix = "กระทรวงการต่างประเทศเป็นเจ้าภาพจัดการหารือ";
            desk.users.changePassword("admin", first.password(), prefix + "ก");
            assertThat(desk.users.signIn("admin", prefix + "ข")).isEqualTo(new SignIn.Refused());
            assertThat(desk.users.signIn("admin", prefix + "ก")).isInstanceOf(SignIn.Accepted.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "aaaaaaaaaaaaaaa", "my-admin-password", ""})
    void a_password_that_is_easy_to_guess_is_not_taken(String next) {
        try (Desk desk = Desk.in(folder, clock)) {
            OneTimePassword first = desk.users.addFirst().orElseThrow();
            assertThatThrownBy(() -> desk.users.changePassword("admin", first.password(), next))
                    .isInstanceOf(BadPassword.class);
            assertThatThrownBy(() -> desk.users.changePassword("admin", first.password(), first.password()))
                    .isInstanceOf(BadPassword.class);
            assertThat(desk.users.signIn("admin", first.password())).isInstanceOf(SignIn.MustChange.class);
        }
    }

    @Test
    void wrong_passwords_make_the_next_wait_ever_longer_and_unknown_names_just_so() {
        try (Desk desk = Desk.in(folder, clock)) {
            OneTimePassword first = desk.users.addFirst().orElseThrow();
            for (String name : new String[] {"admin", "nobody"}) {
                for (int i = 0; i < 3; i++) {
                    assertThat(desk.users.signIn(name, "wrong")).isEqualTo(new SignIn.Refused());
                }
                assertThat(desk.users.signIn(name, "wrong")).isEqualTo(new SignIn.Throttled(Duration.ofSeconds(2)));
            }
            // not even the right one is looked at before its time
            assertThat(desk.users.signIn("ADMIN", first.password())).isInstanceOf(SignIn.Throttled.class);
            clock.forward(Duration.ofSeconds(2));
            assertThat(desk.users.signIn("admin", "wrong")).isEqualTo(new SignIn.Refused());
            assertThat(desk.users.signIn("admin", "wrong")).isEqualTo(new SignIn.Throttled(Duration.ofSeconds(4)));
            clock.forward(Duration.ofSeconds(4));
            assertThat(desk.users.signIn("admin", first.password())).isInstanceOf(SignIn.MustChange.class);
            assertThat(desk.users.signIn("admin", "wrong")).isEqualTo(new SignIn.Refused());
        }
    }

    @Test
    void a_hundred_guesses_at_once_are_three() throws Exception {
        try (Desk desk = Desk.in(folder, clock)) {
            desk.users.addFirst();
            Callable<SignIn> guess = () -> desk.users.signIn("admin", "wrong");
            long looked = 0;
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var answer : threads.invokeAll(Collections.nCopies(100, guess))) {
                    looked += answer.get() instanceof SignIn.Refused ? 1 : 0;
                }
            }
            assertThat(looked).isEqualTo(3);
        }
    }

    @Test
    void a_sign_in_link_is_good_once() throws Exception {
        try (Desk desk = Desk.in(folder, clock)) {
            desk.users.addFirst();
            SignInLink link = desk.users.newLink("admin");
            assertThat(desk.users.consumeLink("another")).isEmpty();
            Callable<Optional<User>> consume = () -> desk.users.consumeLink(link.token());
            int signedIn = 0;
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var answer : threads.invokeAll(Collections.nCopies(8, consume))) {
                    signedIn += answer.get().isPresent() ? 1 : 0;
                }
            }
            assertThat(signedIn).isEqualTo(1);
            assertThat(desk.users.consumeLink(link.token())).isEmpty();
        }
    }

    @Test
    void a_sign_in_link_runs_out_and_a_new_one_ends_the_one_before() {
        try (Desk desk = Desk.in(folder, clock)) {
            desk.users.addFirst();
            SignInLink first = desk.users.newLink("admin");
            SignInLink second = desk.users.newLink("admin");
            assertThat(desk.users.consumeLink(first.token())).isEmpty();
            clock.forward(Duration.ofMinutes(15));
            assertThat(desk.users.consumeLink(second.token())).isEmpty();
        }
    }

    @Test
    void users_are_added_with_one_time_passwords_that_can_be_renewed() {
        try (Desk desk = Desk.in(folder, clock)) {
            OneTimePassword first = desk.users.add("thip", Role.TRANSLATOR);
            assertThatThrownBy(() -> desk.users.add("Thip", Role.TRANSLATOR)).isInstanceOf(BadPassword.class);
            assertThatThrownBy(() -> desk.users.add("a b\n", Role.TRANSLATOR)).isInstanceOf(BadPassword.class);
            OneTimePassword second = desk.users.renewPassword("thip");
            assertThat(desk.users.signIn("thip", first.password())).isEqualTo(new SignIn.Refused());
            assertThat(desk.users.signIn("thip", second.password()))
                    .isEqualTo(new SignIn.MustChange(new User("thip", Role.TRANSLATOR)));
            assertThat(desk.users.list()).containsExactly(new User("thip", Role.TRANSLATOR));
        }
    }
}
