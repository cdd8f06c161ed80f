package org.communique.desk;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says on the standard output, once the server takes requests, where it is and how to get in. */
@Component
class StartNotice {
    private final UserDesk users;
    private final FirstStart firstStart;
    private final Environment environment;

    StartNotice(UserDesk users, FirstStart firstStart, Environment environment) {
        this.users = users;
        this.firstStart = firstStart;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(0)
    void print() {
        String port = environment.getProperty("local.server.port");
        if (port == null) {
            return;
        }
        // UTF-8 whatever the locale: the first word has an é; the stream stays open, it is the process's
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        lines(port).forEach(out::println);
    }

    List<String> lines(String port) {
        SignInLink link = users.newLink(users.administrator().name());
        String address = "http://" + host() + ":" + port + "/";
        List<String> lines = new ArrayList<>();
        lines.add("Communiqué is ready.");
        lines.add("  Address:      " + address);
        lines.add("  Data folder:  " + data());
        lines.add("  Sign in once: " + address + link.path() + "  (within 15 minutes)");
        Optional<OneTimePassword> first = firstStart.firstAdministrator();
        first.ifPresent(password -> {
            lines.add("  User:         " + password.user());
            lines.add("  Password:     " + password.password() + "  (one-time: you choose your own at first sign-in)");
        });
        return lines;
    }

    private String host() {
        String host = environment.getProperty("server.address", "127.0.0.1");
        boolean here = host.equals("127.0.0.1") || host.equals("0.0.0.0") || host.equals("::") || host.equals("::1");
        return here ? "localhost" : host;
    }

    private String data() {
        String url = environment.getProperty("spring.datasource.url", "");
        return url.startsWith("jdbc:h2:file:")
                ? Path.of(environment.getProperty("communique.data", "data"))
                        .toAbsolutePath()
                        .normalize()
                        .toString()
                // an address may carry a password after the question mark
                : url.replaceFirst("\\?.*", "");
    }
}
