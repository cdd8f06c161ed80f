package org.communique;

import java.net.BindException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.communique.cli.CommuniqueCli;
import org.communique.cli.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;

/** The entry: the shell door reads the command, and has the web server started where that is the command. */
@SpringBootApplication
public class CommuniqueApplication {
    private static final int COULD_NOT_START = 2;

    /** Held, since a logger that nobody holds forgets its level. Its advice is for those who start Java by hand. */
    private static final Logger VECTOR_ADVICE =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    public static void main(String[] args) {
        VECTOR_ADVICE.setLevel(Level.SEVERE);
        Shell shell = Shell.ofProcess();
        int code = CommuniqueCli.run(shell, properties -> serve(properties, shell), args);
        // Threads that warm or check must not keep the process.
        System.exit(code);
    }

    private static int serve(Map<String, String> properties, Shell shell) {
        CountDownLatch stopped = new CountDownLatch(1);
        SpringApplication application = new SpringApplication(CommuniqueApplication.class);
        application.addListeners((ApplicationListener<ContextClosedEvent>) closed -> stopped.countDown());
        // What keeps the server from starting is said below, in one line where it is known.
        application.setDefaultProperties(Map.of(
                "logging.level.org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter", "OFF",
                "logging.level.org.springframework.boot.SpringApplication", "OFF"));
        try {
            application.run(properties.entrySet().stream()
                    .map(property -> "--" + property.getKey() + "=" + property.getValue())
                    .toArray(String[]::new));
            stopped.await();
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof ExitCodeGenerator refused) {
                    shell.say("communique: " + cause.getMessage());
                    return refused.getExitCode();
                }
            }
            String reason = reason(e, properties);
            if (reason == null) {
                e.printStackTrace();
                reason = "the server could not start, see above";
            }
            shell.say("communique: " + reason);
            return COULD_NOT_START;
        }
    }

    /** Why the server could not start, where it is one of the reasons that people meet. */
    static @Nullable String reason(Throwable failure, Map<String, String> properties) {
        String address = properties.get("server.address");
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException inUse) {
                return "port " + inUse.getPort()
                        + " is in use, perhaps by another Communiqué; stop that, or say --port N";
            }
            if (cause instanceof BindException) {
                return "cannot listen on " + address + ": " + cause.getMessage() + "; say --address A or --port N";
            }
        }
        return null;
    }
}
