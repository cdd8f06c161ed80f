package org.communique.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * What the launcher has the JVM record after a build, to start faster from then on: a check, then a start of the server.
 * One run, because a JVM takes one recording. Started with {@code -Dspring.context.exit=onRefresh}, the server ends where
 * it would begin to listen.
 */
@Command(
        name = "rehearse",
        hidden = true,
        description = "Runs a check and a start of the server, for the JVM to record.")
final class RehearseCommand implements Callable<Integer> {
    private final Shell shell;
    private final Engines engines;
    private final Server server;

    @Parameters(index = "0", paramLabel = "DIR", description = "what to check")
    private Path folder = Path.of("");

    @Parameters(index = "1", paramLabel = "DATA", description = "folder of a database of its own")
    private Path data = Path.of("");

    RehearseCommand(Shell shell, Engines engines, Server server) {
        this.shell = shell;
        this.engines = engines;
        this.server = server;
    }

    @Override
    public Integer call() {
        int code = CommuniqueCli.run(shell, server, engines, "check", folder.toString());
        if (code == ExitCode.NOT_LOOKED) {
            return code;
        }
        return server.serve(Map.of(
                "server.port", "0", "communique.data", data.toAbsolutePath().toString()));
    }
}
