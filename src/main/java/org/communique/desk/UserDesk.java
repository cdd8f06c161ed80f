package org.communique.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.communique.desk.store.UserRow;
import org.communique.desk.store.UserTable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Who may sign in, with a password or, once, with a link. */
@Service
public class UserDesk {
    /** The administrator that the first start makes. */
    static final String FIRST = "admin";

    private static final Duration LINK_LIFE = Duration.ofMinutes(15);
    private static final int SHORTEST_PASSWORD = 10;
    private static final int LONGEST_PASSWORD = 500;
    private static final int LONGEST_LABEL = 200;
    /** No letter that is mistaken for another when read aloud or off a screen. */
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

    private final UserTable users;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    /** Not bcrypt: it reads 72 bytes, which is 24 Thai letters. */
    private final PasswordEncoder encoder = new DelegatingPasswordEncoder(
            "pbkdf2@SpringSecurity_v5_8",
            Map.of("pbkdf2@SpringSecurity_v5_8", Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8()));
    /** What the password of a name that does not exist is compared with, so that the answer takes as long. */
    private final String nobody;

    private final SignInThrottle throttle;

    UserDesk(UserTable users, TransactionOperations transaction, Clock clock) {
        this.users = users;
        this.transaction = transaction;
        this.clock = clock;
        this.throttle = new SignInThrottle(clock);
        this.nobody = hash(readablePassword());
    }

    /** Finds a user by name, in capitals or not. */
    public Optional<User> find(String name) {
        return users.find(name).map(UserDesk::user);
    }

    public List<User> list() {
        return users.list().stream().map(UserDesk::user).toList();
    }

    /** Adds a user, whose one-time password is to be handed over. */
    public OneTimePassword add(String name, Role role) {
        if (!name.matches("[\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N}._@-]{0,63}")) {
            throw new BadPassword("A name has 1 to 64 letters, digits, dots, hyphens, @ or underscores.");
        }
        String password = readablePassword();
        try {
            users.add(new UserRow(name, role.name(), hash(password), true), now());
        } catch (DuplicateKeyException e) {
            throw new BadPassword("There is a user " + name + " already.");
        }
        return new OneTimePassword(name, password);
    }

    /** Puts a one-time password in the place of one that was forgotten. */
    public OneTimePassword renewPassword(String name) {
        UserRow row = users.find(name).orElseThrow(() -> new BadPassword("There is no user " + name + "."));
        String password = readablePassword();
        if (!users.changePassword(row.name(), row.passwordHash(), hash(password), true)) {
            throw new BadPassword("The password was changed in the meantime.");
        }
        return new OneTimePassword(row.name(), password);
    }

    /** Looks at a name and a password. After three wrong ones in a row each further one has to wait, ever longer. */
    public SignIn signIn(String name, String password) {
        Optional<Duration> wait = throttle.attempt(name);
        if (wait.isPresent()) {
            return new SignIn.Throttled(wait.get());
        }
        Optional<UserRow> row = matching(name, password);
        if (row.isEmpty()) {
            return new SignIn.Refused();
        }
        throttle.passed(name);
        User user = user(row.get());
        return row.get().mustChange() ? new SignIn.MustChange(user) : new SignIn.Accepted(user);
    }

    /**
     * Puts the user's own password in the place of another, one-time or not.
     *
     * @return as {@link #signIn} with the new password, or why the current one was not taken
     * @throws BadPassword if the new one will not do
     */
    public SignIn changePassword(String name, String current, String next) {
        Optional<Duration> wait = throttle.attempt(name);
        if (wait.isPresent()) {
            return new SignIn.Throttled(wait.get());
        }
        Optional<UserRow> row = matching(name, current);
        if (row.isEmpty()) {
            return new SignIn.Refused();
        }
        throttle.passed(name);
        requireGood(row.get().name(), current, next);
        if (!users.changePassword(row.get().name(), row.get().passwordHash(), hash(next), false)) {
            return new SignIn.Refused();
        }
        return new SignIn.Accepted(user(row.get()));
    }

    /** Makes a link that signs its bearer in, once, within a quarter of an hour. Earlier links are good no longer. */
    public SignInLink newLink(String name) {
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Instant expires = now().plus(LINK_LIFE);
        transaction.executeWithoutResult(status -> {
            users.removeLinks();
            users.addLink(sha256(token), name, expires);
        });
        return new SignInLink(token, expires);
    }

    /** The user whom a link signs in, and only once: nobody hears of it again. */
    public Optional<User> consumeLink(String token) {
        String hash = sha256(token);
        return Objects.requireNonNull(transaction.execute(status -> {
            Optional<UserRow> row = users.findByLink(hash, now());
            return users.removeLink(hash) ? row.map(UserDesk::user) : Optional.<User>empty();
        }));
    }

    /**
     * Makes a token that lets a program in under a user's name, until it is revoked.
     *
     * @param label what it is for, to tell it from others
     * @return the token, which is not kept and never shown again
     * @throws BadText for no such user, or a label that cannot be stored
     */
    public String newToken(String name, String label) {
        TypedText.check("label", label);
        if (TypedText.isBlank(label) || label.length() > LONGEST_LABEL) {
            throw new BadText("Say in up to " + LONGEST_LABEL + " characters what the token is for.", -1);
        }
        if (find(name).isEmpty()) {
            throw new BadText("There is no user " + name + ".", -1);
        }
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        String token = "cq_" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        users.addToken(sha256(token), name, label.strip(), now());
        return token;
    }

    /** Who comes with this token. */
    public Optional<User> byToken(String token) {
        return users.findByToken(sha256(token)).map(UserDesk::user);
    }

    /** The tokens that are good, the oldest first. */
    public List<AccessToken> tokens() {
        return users.tokens().stream()
                .map(row -> new AccessToken(row.id(), row.user(), row.label(), row.createdAt()))
                .toList();
    }

    /** Ends a token; nothing happens where it has ended. */
    public void revokeToken(long id) {
        users.revokeToken(id, now());
    }

    /** At first start, the first administrator; later nothing. */
    Optional<OneTimePassword> addFirst() {
        return users.list().isEmpty() ? Optional.of(add(FIRST, Role.ADMINISTRATOR)) : Optional.empty();
    }

    /** The administrator whom the link of this start signs in. */
    User administrator() {
        List<User> administrators = list().stream()
                .filter(user -> user.role() == Role.ADMINISTRATOR)
                .toList();
        return administrators.stream()
                .filter(user -> user.name().equals(FIRST))
                .findFirst()
                .orElseGet(administrators::getFirst);
    }

    private Optional<UserRow> matching(String name, String password) {
        Optional<UserRow> row = users.find(name);
        boolean matches =
                encoder.matches(typed(password), row.map(UserRow::passwordHash).orElse(nobody));
        return matches ? row : Optional.empty();
    }

    private static void requireGood(String name, String current, String next) {
        if (next.codePointCount(0, next.length()) < SHORTEST_PASSWORD) {
            throw new BadPassword("A password has at least " + SHORTEST_PASSWORD + " characters.");
        }
        if (next.length() > LONGEST_PASSWORD) {
            throw new BadPassword("A password has at most " + LONGEST_PASSWORD + " characters.");
        }
        if (next.equals(current)) {
            throw new BadPassword("Choose another password than the one before.");
        }
        String plain = next.toLowerCase(Locale.ROOT);
        if (plain.contains(name.toLowerCase(Locale.ROOT))
                || plain.chars().distinct().count() < 4) {
            throw new BadPassword("That password is too easy to guess.");
        }
    }

    private String hash(String password) {
        return Objects.requireNonNull(encoder.encode(typed(password)));
    }

    /** One form for what keyboards write in several. Over-long ones are cut: hashing takes time by length. */
    private static String typed(String password) {
        String nfc = Normalizer.normalize(
                password.substring(0, Math.min(password.length(), LONGEST_PASSWORD + 1)), Normalizer.Form.NFC);
        return nfc;
    }

    private String readablePassword() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            if (i > 0 && i % 4 == 0) {
                password.append('-');
            }
            password.append(READABLE.charAt(random.nextInt(READABLE.length())));
        }
        return password.toString();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static User user(UserRow row) {
        return new User(row.name(), Role.valueOf(row.role()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
