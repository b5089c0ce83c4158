package org.resolverdesk.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.resolverdesk.api.DnsApi;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.Direction;
import org.resolverdesk.model.Endpoint;
import org.resolverdesk.model.Page;
import org.resolverdesk.model.Status;

/// The main job by itself, through the real window's controls: fill the form, submit, see ACTIVE, delete, see
/// it gone. Runs on a thread of its own.
final class SelfTest {
    private static final String NAME = "self-test-1";
    private static final String LIST = ".endpoint-table";
    private static final String DETAIL = ".detail";

    private final Options options;
    private final Hand hand;
    private final DnsApi service;
    private final PrintStream out;
    private final Map<String, Long> figures = new LinkedHashMap<>();
    private final long startedAt;
    private long lastStep;

    /// `service` asks the rehearsal beside the program, to know when a state began; `startedAt` is when the
    /// process was started, in milliseconds since 1970.
    SelfTest(Options options, Hand hand, DnsApi service, long startedAt, PrintStream out) {
        this.options = options;
        this.hand = hand;
        this.service = service;
        this.startedAt = startedAt;
        this.out = out;
        this.lastStep = startedAt;
    }

    /// Does it all; answers the exit code.
    int run() {
        out.println("Resolver Desk's self-test: the main job at the rehearsal service");
        out.println(
                options.startedAt().isPresent()
                        ? "counted from the process's start, as --started-at says"
                        : "counted from the JVM's start, since --started-at isn't given");
        try {
            openWindow();
            fillForm();
            submit();
            delete();
            figures.put("peakRssKib", Memory.peakRssKib());
            writeJson();
            out.println("passed");
            return 0;
        } catch (SelfTestFailed | IOException | RuntimeException failed) {
            out.println("FAILED: " + failed.getMessage());
        }
        try {
            takePicture();
        } catch (SelfTestFailed | IOException | RuntimeException failed) {
            out.println("and no picture could be taken: " + failed.getMessage());
        }
        return 1;
    }

    private void openWindow() throws SelfTestFailed {
        hand.await(
                "the window",
                scene -> scene.getWindow() != null && scene.getWindow().isShowing());
        figures.put("processToWindowMillis", step("the window is open") - startedAt);
        hand.press("new-endpoint");
        hand.type("name", "s");
        hand.await("the form to take a key", scene -> Hand.holds(scene, "name", "s"));
        figures.put("processToInteractiveMillis", step("the form is open and takes a key") - startedAt);
        figures.put("pssKib", Memory.pssKib());
        hand.await("the list", scene -> Hand.reads(scene, LIST, "hq-resolver-a"));
        step("the rehearsal's endpoints are listed");
    }

    private void fillForm() throws SelfTestFailed {
        hand.type("name", NAME);
        hand.press(Direction.INBOUND.word());
        hand.type("subnet-1", "net-a");
        hand.type("ip-1", "192.168.3.125");
        hand.type("subnet-2", "net-a");
        hand.type("ip-2", "192.168.3.126");
        step("the specification's example is typed");
    }

    private void submit() throws SelfTestFailed, IOException {
        long sent = System.currentTimeMillis();
        hand.press("create");
        hand.await("the row", scene -> Hand.reads(scene, LIST, NAME));
        figures.put("submitToListedMillis", System.currentTimeMillis() - sent);
        step("it is submitted and listed");
        awaitService(
                "ACTIVE",
                found -> found.filter(endpoint -> endpoint.status().equals(Status.ACTIVE))
                        .isPresent());
        long active = System.currentTimeMillis();
        // The endpoint's own state and that of both addresses.
        hand.await("ACTIVE on screen, three times", scene -> Hand.count(scene, DETAIL, "ACTIVE") == 3);
        figures.put("activeToShownMillis", System.currentTimeMillis() - active);
        step("it and both addresses are ACTIVE");
        takePicture();
    }

    private void delete() throws SelfTestFailed {
        hand.press("detail-delete");
        hand.press("delete-confirm");
        awaitService("no such endpoint", Optional::isEmpty);
        hand.await("the row to go", scene -> !Hand.reads(scene, LIST, NAME));
        step("it is deleted and gone from the list");
    }

    private void awaitService(String what, Predicate<Optional<Endpoint>> there) throws SelfTestFailed {
        for (int i = 0; i < 6000; i++) {
            Answer<Page<Endpoint>> answer = service.listEndpoints(Direction.INBOUND, 500, 0, null, null);
            if (answer instanceof Answer.Ok<Page<Endpoint>> ok
                    && there.test(ok.value().items().stream()
                            .filter(endpoint -> endpoint.name().equals(NAME))
                            .findFirst())) {
                return;
            }
            Hand.pause();
        }
        throw new SelfTestFailed("waited for the service to say: " + what);
    }

    private void takePicture() throws SelfTestFailed, IOException {
        if (options.picture().isPresent()) {
            Png.write(hand.picture(), options.picture().get());
        }
    }

    private void writeJson() throws IOException {
        Optional<Path> file = options.json();
        if (file.isPresent()) {
            String body = figures.entrySet().stream()
                    .map(figure -> "  \"" + figure.getKey() + "\": " + figure.getValue())
                    .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
            Files.writeString(file.get(), body);
        }
    }

    private long step(String what) {
        long now = System.currentTimeMillis();
        out.printf("%7d ms  %s%n", now - lastStep, what);
        lastStep = now;
        return now;
    }
}
