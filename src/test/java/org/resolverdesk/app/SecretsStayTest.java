package org.resolverdesk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resolverdesk.config.profile.Clouds;
import org.resolverdesk.config.profile.ProfileChecks;
import org.resolverdesk.config.profile.ProfileExport;
import org.resolverdesk.export.CallText;
import org.resolverdesk.model.Exchange;
import org.resolverdesk.model.Handover;
import org.resolverdesk.model.Proof;
import org.resolverdesk.model.Secret;
import org.resolverdesk.sim.behaviour.Behaviour;
import org.resolverdesk.ui.part.Person;
import org.resolverdesk.ui.trouble.Trouble;

/// Secrets that can be told from everything else go every way that the program has for them; afterwards none of them
/// is in a file, in a line of the log, in what the inspector shows and copies, or on the screen.
class SecretsStayTest {
    /// Typed, and refused: nothing may keep what didn't lead in.
    private static final String WRONG = "made-up-wrong-4711";

    private static final String PROXY = "made-up-proxy-4711";
    private static final String LOGGER = "org.resolverdesk";

    @TempDir
    Path home;

    private final OwnCloud cloud = new OwnCloud(Clock.systemUTC());
    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
    private final Handler everything = new Handler() {
        private final SimpleFormatter formatter = new SimpleFormatter();

        @Override
        public void publish(LogRecord line) {
            lines.add(formatter.format(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private final Logger logger = Logger.getLogger(LOGGER);
    private final List<Exchange> calls = new ArrayList<>();
    private ConsoleInHand console;
    private Person person;

    @BeforeEach
    void start() {
        everything.setLevel(Level.ALL);
        logger.setLevel(Level.ALL);
        logger.addHandler(everything);
        console = new ConsoleInHand(home, Behaviour.PROMPT, 1);
        console.env.putAll(Map.of(
                "HW_AUTH_URL", cloud.base() + "/v3",
                "HW_REGION_NAME", OwnCloud.REGION,
                "HW_ACCESS_KEY", OwnCloud.ACCESS_KEY,
                "HW_SECRET_KEY", OwnCloud.SECRET_KEY));
        console.starts();
        person = console.person;
    }

    @AfterEach
    void end() {
        logger.removeHandler(everything);
        logger.setLevel(null);
        cloud.close();
    }

    @Test
    void noSecretIsInAnyFileOrLineThatTheProgramWrote() throws IOException {
        remember();
        byPasswordAfterAWrongOne();
        remember();
        byToken();
        remember();
        behindAProxy();
        remember();
        found();
        halfFilled();
        remember();
        String copied = calls.stream().map(CallText::support).toList()
                + calls.stream().map(CallText::curl).toList().toString()
                + calls;
        String export = new ProfileExport(new ProfileChecks(Clouds.known()))
                .text(person.asks(() -> List.copyOf(console.window().profiles().own())));
        String seen = String.join("\n", person.readsIn(".root"));
        console.close();

        assertTrue(calls.size() > 10, "calls were recorded");
        assertTrue(lines.size() > calls.size(), "lines were written");
        assertTrue(files().size() >= 4, files().toString());
        assertEquals(List.of(), holding(copied), "what the inspector shows and copies");
        assertEquals(List.of(), holding(export), "the export");
        assertEquals(List.of(), holding(seen), "the screen");
        assertEquals(List.of(), holding(String.join("\n", lines)), "the log");
        for (Path file : files()) {
            String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            assertEquals(List.of(), holding(bytes), file.toString());
        }
        assertTrue(console.keychain.held.containsValue(OwnCloud.PASSWORD), "it is where it was to be kept");
    }

    @Test
    void noSecretIsInTheTextOfACrash() {
        Handover handover = new Handover(
                new Proof.TemporaryKey(new Secret(OwnCloud.SECRET_KEY), new Secret(WRONG)), new Secret(PROXY));
        Trouble crash = Services.unexpected(new IllegalStateException("can't be: " + handover));
        console.close();

        assertTrue(crash.toString().contains("Handover"), crash.toString());
        assertEquals(List.of(), holding(crash.toString()));
    }

    /// Each profile has its own calls.
    private void remember() {
        calls.addAll(
                person.asks(() -> List.copyOf(console.window().seat().calls().all())));
    }

    private void byPasswordAfterAWrongOne() {
        begins("By password", "Password");
        person.fills("#profile-user", "admin");
        person.fills("#profile-domain", OwnCloud.ACCOUNT);
        clicks("#profile-save-use");
        person.awaits("whether there is a keychain", () -> person.sees("#sign-in-keep"));
        clicks("#sign-in-keep");
        person.fills("#secret-password", WRONG);
        clicks("#sign-in-submit");
        person.awaits("the refusal", () -> person.reads("User, account or password is wrong"));
        person.fills("#secret-password", OwnCloud.PASSWORD);
        clicks("#sign-in-submit");
        signedIn();
        person.awaits("the keychain", () -> console.keychain.held.containsValue(OwnCloud.PASSWORD));
        assertTrue(console.keychain.held.values().stream().noneMatch(WRONG::equals));
    }

    private void byToken() {
        begins("By token", "Token");
        clicks("#profile-save-use");
        person.fills("#secret-token", cloud.token());
        clicks("#sign-in-submit");
        signedIn();
    }

    /// The proxy isn't there, so the way ends before the service.
    private void behindAProxy() {
        begins("Behind a proxy", "Access key");
        person.fills("#profile-access-key", OwnCloud.ACCESS_KEY);
        clicks(person.saying("#profile-proxy", "Own"));
        person.fills("#profile-proxy-host", "127.0.0.1");
        person.fills("#profile-proxy-port", "1");
        person.fills("#profile-proxy-user", "ada");
        clicks("#profile-save-use");
        person.fills("#secret-secret-key", WRONG);
        person.fills("#secret-proxy-password", PROXY);
        clicks("#sign-in-submit");
        person.awaits("what came of it", () -> !person.sees("#sign-in") || person.sees("#sign-in .bar"));
        if (person.sees("#sign-in")) {
            clicks("#sign-in-cancel");
        }
    }

    private void found() {
        person.clicks("#rail-profiles");
        clicks("#profiles-search");
        person.awaits("what was found", () -> person.sees(".search-take"));
        clicks(".search-take");
        person.fills("#profile-name", "Found");
        clicks("#profile-save-use");
        signedIn();
        person.clicks("#rail-profiles");
        clicks("#profiles-kept");
        person.awaits("the list", () -> person.reads("until the program ends"));
        person.clicks("#rail-endpoints");
    }

    private void halfFilled() {
        person.presses(KeyCode.CONTROL, KeyCode.N);
        person.types("half");
        person.presses(KeyCode.CONTROL, KeyCode.EQUALS);
    }

    private void begins(String name, String kind) {
        person.clicks("#rail-profiles");
        clicks("#profiles-new");
        person.fills("#profile-name", name);
        person.does(() -> ((ComboBox<?>) person.node("#profile-cloud"))
                .getSelectionModel()
                .selectLast());
        person.does(
                () -> ((ComboBox<?>) person.node("#profile-region")).getEditor().setText(OwnCloud.REGION));
        for (String host : List.of("#profile-dns", "#profile-vpc", "#profile-iam")) {
            person.fills(host, cloud.base());
        }
        clicks(person.saying("#profile-kind", kind));
    }

    private void signedIn() {
        person.awaits("the end of the dialog", () -> !person.sees("#sign-in"));
        person.awaits("the list", () -> person.counts(".endpoint-table", "hq-resolver-a") == 1);
    }

    private List<String> holding(String text) {
        return Stream.of(OwnCloud.PASSWORD, OwnCloud.SECRET_KEY, cloud.token(), WRONG, PROXY)
                .filter(text::contains)
                .toList();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private void clicks(String query) {
        clicks(person.node(query));
    }

    private void clicks(Node node) {
        person.does(node::requestFocus);
        person.clicks(node);
    }
}
