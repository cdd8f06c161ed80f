package org.communique.desk;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.communique.desk.store.EngineRow;
import org.communique.desk.store.EngineTable;
import org.communique.translation.ChatEngine;
import org.communique.translation.ChatTranslator;
import org.communique.translation.Translator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Which translation engine is used: off until an administrator says otherwise, and only at hosts on the list. */
@Service
public class EngineDesk {
    private final EngineTable engines;
    private final TransactionOperations transaction;
    private final Clock clock;

    EngineDesk(EngineTable engines, TransactionOperations transaction, Clock clock) {
        this.engines = engines;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What is set; the key is not told. */
    public EngineSettings settings() {
        return engines.find()
                .map(row -> new EngineSettings(
                        row.enabled(), row.address(), row.model(), !row.key().isEmpty(), row.hosts()))
                .orElse(EngineSettings.OFF);
    }

    /**
     * Stores settings. A stored key goes only to the server it was entered for: with another address it has to be entered
     * again.
     *
     * @param user an administrator; the door sees to that
     * @throws BadSettings if they will not do
     */
    public void save(EngineChange change, String user) {
        List<String> hosts = new ArrayList<>();
        for (String host : change.allowedHosts()) {
            if (!host.isBlank()) {
                hosts.add(requireHost(host.strip().toLowerCase(Locale.ROOT)));
            }
        }
        String address = change.address().strip().replaceAll("/+$", "");
        String model = change.model().strip();
        String key = change.key() == null ? null : change.key().strip();
        if (change.enabled() || !address.isEmpty()) {
            URI uri = requireAddress(address);
            if (change.enabled() && !hosts.contains(host(uri))) {
                throw new BadSettings("The host " + host(uri) + " is not on the list of allowed hosts.");
            }
        }
        if (change.enabled() && model.isEmpty()) {
            throw new BadSettings("Name the model.");
        }
        if (key != null && !key.matches("[\\x21-\\x7e]*")) {
            throw new BadSettings("A key has no spaces and only ASCII characters.");
        }
        for (String text : List.of(address, model)) {
            if (text.length() > 300 || text.chars().anyMatch(Character::isISOControl)) {
                throw new BadSettings(
                        "Address and model have at most 300 characters, none of them a control character.");
            }
        }
        transaction.executeWithoutResult(status -> {
            Optional<EngineRow> before = engines.find();
            String kept = before.map(EngineRow::key).orElse("");
            if (key == null
                    && !kept.isEmpty()
                    && !origin(before.orElseThrow().address()).equals(origin(address))) {
                throw new BadSettings("The address is another server's: enter the key again, or leave it empty.");
            }
            engines.save(
                    new EngineRow(change.enabled(), address, model, key == null ? kept : key, List.copyOf(hosts)),
                    user,
                    clock.instant().truncatedTo(ChronoUnit.MICROS));
        });
    }

    /** The engine to ask, where one is enabled. */
    Optional<Translator> translator() {
        return engines.find()
                .filter(EngineRow::enabled)
                // looked at again: the row may have been written by hand
                .filter(row -> row.hosts().contains(host(URI.create(row.address()))))
                .map(row -> new ChatTranslator(ChatEngine.of(
                        URI.create(row.address()), row.model(), row.key().isEmpty() ? null : row.key())));
    }

    private static URI requireAddress(String address) {
        URI uri;
        try {
            uri = new URI(address);
        } catch (URISyntaxException e) {
            throw new BadSettings("“" + address + "” is no address.");
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new BadSettings(
                    "An address begins with http:// or https://, and goes up to /v1 or what stands in its place.");
        }
        if (uri.getHost() == null
                || uri.getRawUserInfo() != null
                || uri.getRawQuery() != null
                || uri.getRawFragment() != null) {
            throw new BadSettings("An address is scheme, host, port and path: no user, no “?”, no “#”.");
        }
        requireHost(host(uri));
        return uri;
    }

    /**
     * A name, or an IP address in its one canonical form: 0x7f.1, 127.1 and 2130706433 are ways to write an address that
     * its reader does not recognise.
     */
    private static String requireHost(String host) {
        boolean numeric = host.matches("[0-9.]+") || host.matches("(.*\\.)?(0x[0-9a-f]*|[0-9]+)");
        boolean canonical = host.matches("((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])(\\.(?!$)|$)){4}");
        boolean six = host.matches("\\[[0-9a-f:]+]");
        boolean name = host.length() <= 253
                && host.matches("[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*");
        if (!(canonical || six || (name && !numeric))) {
            throw new BadSettings(
                    "“" + host + "” is no host name. Write it as in llm.example.org, without scheme and port.");
        }
        return host;
    }

    private static String host(URI uri) {
        return Objects.requireNonNullElse(uri.getHost(), "").toLowerCase(Locale.ROOT);
    }

    private static String origin(@Nullable String address) {
        if (address == null || address.isEmpty()) {
            return "";
        }
        URI uri = URI.create(address);
        return uri.getScheme().toLowerCase(Locale.ROOT) + "://" + host(uri) + ":" + uri.getPort();
    }
}
