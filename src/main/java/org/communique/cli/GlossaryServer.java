package org.communique.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The glossary of a running server, as the options of a command name it. */
final class GlossaryServer {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Option(
            names = "--server",
            paramLabel = "URL",
            description = "Address of a running server, such as http://localhost:8080.")
    private @Nullable URI server;

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            description = "An access token that its administrator made (default: the variable COMMUNIQUE_TOKEN).",
            defaultValue = "${env:COMMUNIQUE_TOKEN}")
    private @Nullable String token;

    boolean named() {
        return server != null;
    }

    /** The whole glossary, as TBX, which loses nothing. */
    void download(Path to) throws IOException {
        HttpResponse<Path> response = send(
                request("/api/glossary?format=tbx").GET().build(),
                info -> info.statusCode() == 200
                        ? HttpResponse.BodySubscribers.ofFile(to)
                        : HttpResponse.BodySubscribers.replacing(to));
        if (response.statusCode() != 200) {
            throw refused(response.statusCode(), null);
        }
    }

    /** Which rows of a file are meant, against which glossary (or any), and why. */
    record Asked(
            Set<Integer> accepted,
            Set<Integer> refused,
            @Nullable String version,
            String reason) {}

    private static String numbers(Set<Integer> rows) {
        return rows.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /**
     * Sends a file, and gives back what the server says of it.
     *
     * @param preview the one that this follows, as it named itself, or null
     */
    JsonNode upload(Path file, Asked asked, boolean apply, boolean impact, @Nullable String preview)
            throws IOException {
        String query = "/api/glossary?name=" + encoded(String.valueOf(file.getFileName())) + "&apply=" + apply
                + "&impact=" + impact + "&accept=" + numbers(asked.accepted()) + "&refuse=" + numbers(asked.refused())
                + (asked.version() == null ? "" : "&version=" + encoded(asked.version()))
                + (preview == null ? "" : "&preview=" + encoded(preview))
                + "&reason=" + encoded(asked.reason());
        HttpResponse<byte[]> response = send(
                request(query)
                        .header("Content-Type", "application/octet-stream")
                        .POST(HttpRequest.BodyPublishers.ofFile(file))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        JsonNode answer;
        try {
            answer = JSON.readTree(response.body());
        } catch (JacksonException e) {
            answer = null;
        }
        if (response.statusCode() != 200 || answer == null) {
            throw refused(
                    response.statusCode(),
                    answer == null ? null : answer.path("detail").asString(""));
        }
        return answer;
    }

    private HttpRequest.Builder request(String path) throws IOException {
        URI address = server;
        if (address == null || address.getHost() == null) {
            throw new IOException("--server takes an address such as http://localhost:8080");
        }
        if (token == null || token.isBlank()) {
            throw new IOException(
                    "no token: name one with --token or in COMMUNIQUE_TOKEN; an administrator makes one in the"
                            + " administration page");
        }
        if (!"https".equals(address.getScheme()) && !isHere(address.getHost())) {
            throw new IOException("the token would go to " + address.getHost() + " for everybody to read; use https");
        }
        try {
            String base = address.toString().replaceAll("/+$", "");
            return HttpRequest.newBuilder(new URI(base + path))
                    .timeout(Duration.ofMinutes(10))
                    .header("Authorization", "Bearer " + token.strip());
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new IOException("--server takes an address such as http://localhost:8080: " + e.getMessage(), e);
        }
    }

    private static boolean isHere(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) throws IOException {
        try (HttpClient client = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(20))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build()) {
            return client.send(request, handler);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (IOException e) {
            throw new IOException(server + " does not answer: " + (e.getMessage() == null ? e : e.getMessage()), e);
        }
    }

    private IOException refused(int status, @Nullable String detail) {
        String why = status == 401
                ? "the token is not good; an administrator makes one in the administration page"
                : detail == null || detail.isEmpty() ? "it answered " + status : detail;
        return new IOException(server + ": " + why);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
