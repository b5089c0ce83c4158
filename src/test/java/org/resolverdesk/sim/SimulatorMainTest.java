package org.resolverdesk.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resolverdesk.sim.behaviour.Behaviour;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SimulatorMainTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(InputStream in, String... words) {
        return SimulatorMain.run(List.of(words), in, print(out), print(err));
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void itPrintsOneLineOfJsonAndEndsWhenItsInputIsClosed() {
        assertEquals(0, run(InputStream.nullInputStream(), "--endpoints", "3", "--seed", "7", "--time-to-active", "0"));
        JsonNode line = JsonMapper.shared().readTree(text(out));
        assertEquals(1, text(out).lines().count());
        assertEquals(
                List.of(
                        "dns",
                        "vpc",
                        "iam",
                        "project_id",
                        "domain_id",
                        "domain",
                        "region",
                        "user",
                        "password",
                        "access_key",
                        "secret_key",
                        "reader_user",
                        "reader_password",
                        "reader_access_key",
                        "reader_secret_key",
                        "agency",
                        "token"),
                List.copyOf(line.propertyNames()));
        assertEquals("NetworkService", line.path("region").stringValue());
        assertTrue(line.path("dns").stringValue().matches("http://127\\.0\\.0\\.1:[0-9]+"));
        assertEquals("made-up-secret-key", line.path("secret_key").stringValue());
        assertEquals("", text(err));
    }

    @Test
    void itServesWhileItsInputIsOpenAndNotLonger() throws Exception {
        PipedOutputStream keyboard = new PipedOutputStream();
        PipedInputStream in = new PipedInputStream(keyboard);
        Lines lines = new Lines();
        CompletableFuture<Integer> exit = new CompletableFuture<>();
        Thread.ofVirtual()
                .start(() -> exit.complete(
                        SimulatorMain.run(List.of("--endpoints", "5"), in, new PrintStream(lines, true), print(err))));
        JsonNode line = lines.first();
        URI list = URI.create(line.path("dns").stringValue() + "/v2.1/endpoints?direction=inbound");
        HttpRequest request = HttpRequest.newBuilder(list)
                .header("X-Auth-Token", line.path("token").stringValue())
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertEquals(200, client.send(request, BodyHandlers.discarding()).statusCode());
        }
        keyboard.close();
        assertEquals(0, exit.get(10, TimeUnit.SECONDS));
    }

    @Test
    void keptRunningItIgnoresTheEndOfItsInput() throws Exception {
        Lines lines = new Lines();
        CompletableFuture<Integer> exit = new CompletableFuture<>();
        Thread thread = Thread.ofVirtual()
                .start(() -> exit.complete(SimulatorMain.run(
                        List.of("--keep-running"),
                        InputStream.nullInputStream(),
                        new PrintStream(lines, true),
                        print(err))));
        URI versions = URI.create(lines.first().path("dns").stringValue() + "/");
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(versions).build();
            assertEquals(200, client.send(request, BodyHandlers.discarding()).statusCode());
        }
        thread.interrupt();
        assertEquals(0, exit.get(10, TimeUnit.SECONDS));
    }

    @ParameterizedTest
    @CsvSource({
        "--port, --port takes a whole number from 0 to 65535",
        "--port x, 'not ''x''.'",
        "--port 65536, --port takes a whole number from 0 to 65535",
        "--port -1, 'not ''-1''.'",
        "--time-to-active 1.5, --time-to-active takes a whole number from 0 to 86400000",
        "--endpoints 500001, --endpoints takes a whole number from 0 to 500000",
        "--seed 99999999999999999999, --seed takes a whole number",
        "--verbose, 'Unknown argument ''--verbose'''",
        "8080, 'allowed are --port'",
        "--port=80, 'Unknown argument ''--port=80'''"
    })
    void aWrongArgumentIsOneSentenceThatSaysWhatIsAllowedAndExit2(String words, String says) {
        assertEquals(2, run(new ByteArrayInputStream(new byte[0]), words.split(" ")));
        assertEquals("", text(out));
        assertEquals(1, text(err).lines().count());
        assertTrue(text(err).contains(says), () -> text(err));
    }

    @Test
    void whateverTheArgumentsAreTheyAreTakenOrToldOfInASentence() {
        String[] words = {
            "--port",
            "--time-to-active",
            "--endpoints",
            "--seed",
            "--keep-running",
            "--help",
            "",
            " ",
            "-",
            "--",
            "0",
            "-0",
            "-1",
            "+1",
            "1e3",
            "0x10",
            "65535",
            "65536",
            "2147483648",
            "-9223372036854775808",
            "9223372036854775808",
            "\0",
            "\uD83D",
            "名",
            "٣",
            "--port=1",
            "x".repeat(70_000),
            "NaN",
            "\n"
        };
        SplittableRandom random = new SplittableRandom(20_261_124);
        int taken = 0;
        for (int i = 0; i < 20_000; i++) {
            List<String> arguments = new ArrayList<>();
            for (int left = random.nextInt(5); left > 0; left--) {
                arguments.add(words[random.nextInt(words.length)]);
            }
            try {
                Arguments.parse(arguments);
                taken++;
            } catch (Arguments.Wrong wrong) {
                assertTrue(("" + wrong.getMessage()).endsWith("."), wrong::getMessage);
            }
        }
        assertTrue(taken > 500 && taken < 19_500, taken + " taken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port", "--time-to-active", "--endpoints", "--seed", "--keep-running", "--help"})
    void helpNamesEveryArgument(String argument) {
        assertEquals(0, run(InputStream.nullInputStream(), "--help"));
        assertTrue(text(out).contains(argument));
    }

    @Test
    void aTakenPortIsOneSentenceAndExit1() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            assertEquals(1, run(InputStream.nullInputStream(), "--port", "" + taken.getLocalPort()));
            assertTrue(text(err).startsWith("The simulator can't serve on port " + taken.getLocalPort()));
        }
    }

    @Test
    void aGivenTimeToActiveIsExactAndAllElseIsTheRehearsals() throws Arguments.Wrong {
        Behaviour given =
                Arguments.parse(List.of("--time-to-active", "1500")).options().behaviour();
        assertEquals(Behaviour.REHEARSAL.withTimeToActive(Duration.ofMillis(1500), 0), given);
        assertEquals(Behaviour.REHEARSAL, Arguments.parse(List.of()).options().behaviour());
    }

    /// Standard output whose first line can be waited for.
    private static final class Lines extends ByteArrayOutputStream {
        private final CountDownLatch line = new CountDownLatch(1);

        @Override
        public synchronized void write(byte[] bytes, int from, int length) {
            super.write(bytes, from, length);
            if (toString(StandardCharsets.UTF_8).contains("\n")) {
                line.countDown();
            }
        }

        JsonNode first() throws InterruptedException {
            assertTrue(line.await(10, TimeUnit.SECONDS));
            return JsonMapper.shared().readTree(toString(StandardCharsets.UTF_8));
        }
    }
}
