package org.communique.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Starts the web server with what was said of it. */
@Command(
        name = "serve",
        description = "Starts the desk in the browser; stops at Ctrl-C.",
        sortOptions = false,
        usageHelpAutoWidth = true,
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    private final Shell shell;
    private final Server server;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--port", paramLabel = "N", description = "port to listen on (default: 8080)")
    private @Nullable Integer port;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "folder of the database (default: data/ beside the launcher)")
    private @Nullable Path data;

    @Option(
            names = "--address",
            paramLabel = "A",
            description = "address to listen on; only this machine can reach the default, 127.0.0.1",
            defaultValue = "127.0.0.1")
    private String address = "127.0.0.1";

    ServeCommand(Shell shell, Server server) {
        this.shell = shell;
        this.server = server;
    }

    @Override
    public Integer call() {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("server.address", address);
        if (port != null) {
            if (port < 0 || port > 65535) {
                throw wrong("--port is a number from 0 to 65535 (0: any free one), not " + port);
            }
            properties.put("server.port", port.toString());
        }
        Path home = shell.home();
        if (data != null) {
            properties.put("communique.data", absolute(data));
        } else if (home != null) {
            properties.put("communique.data", absolute(home.resolve("data")));
        }
        if (home != null) {
            properties.put("communique.glossary", absolute(home.resolve("glossary")));
        }
        return server.serve(properties);
    }

    private String absolute(Path folder) {
        String path = folder.toAbsolutePath().normalize().toString();
        // H2 takes what follows a semicolon in its address for settings.
        if (path.contains(";")) {
            throw wrong("the data folder's name may hold no semicolon: " + path);
        }
        return path;
    }

    private ParameterException wrong(String message) {
        CommandSpec described = spec;
        if (described == null) {
            throw new IllegalStateException("picocli hands every command its description");
        }
        return new ParameterException(described.commandLine(), message);
    }
}
