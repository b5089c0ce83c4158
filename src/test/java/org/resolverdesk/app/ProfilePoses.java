package org.resolverdesk.app;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import org.resolverdesk.config.FileProblem;
import org.resolverdesk.config.profile.Clouds;
import org.resolverdesk.config.secret.SecretKind;
import org.resolverdesk.config.secret.SecretName;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.Guard;
import org.resolverdesk.model.Handover;
import org.resolverdesk.model.Hosts;
import org.resolverdesk.model.Network;
import org.resolverdesk.model.Obstacle;
import org.resolverdesk.model.PeerCertificate;
import org.resolverdesk.model.Profile;
import org.resolverdesk.model.Proof;
import org.resolverdesk.model.Secret;
import org.resolverdesk.model.SignIn;
import org.resolverdesk.model.SignatureDispute;
import org.resolverdesk.model.Tenant;
import org.resolverdesk.model.Tint;
import org.resolverdesk.sim.behaviour.Behaviour;
import org.resolverdesk.sim.behaviour.Fault;
import org.resolverdesk.ui.profiles.DisputeView;
import org.resolverdesk.ui.profiles.TrustView;
import org.resolverdesk.ui.shell.Page;
import org.resolverdesk.ui.trouble.Trouble;

/// Profiles and signing in: every screen, and every way in which it goes wrong.
final class ProfilePoses {
    private static final String HOST = "dns.eu-de.otc.t-systems.com";
    /// Nobody listens there.
    private static final URI NOWHERE = URI.create("https://127.0.0.1:9");
    private static final ApiFailure THROTTLED = new ApiFailure.Refused(
            429, "APIGW.0308", "The throttling threshold has been reached", "5b0e91d4", Duration.ofSeconds(90));
    private static final ApiFailure FORBIDDEN = new ApiFailure.Refused(
            403, "IAM.0002", "You are not authorized to perform the requested action.", "5b0e91d4");
    private static final Tenant ACME = new Tenant("", "rehearsal", "", "NetworkService");
    private static final Profile PRODUCTION = profile("p1", "Production", keys(), Guard.PRODUCTION, false, Tint.RED);
    private static final Profile CAREFUL = profile("p2", "Look only", keys(), Guard.NORMAL, true, Tint.GREEN);
    private static final Profile TEST =
            profile("p3", "Test", new SignIn.Password("admin", "", false), Guard.NORMAL, false, Tint.BLUE);
    private static final Obstacle.Untrusted UNTRUSTED = new Obstacle.Untrusted(
            HOST,
            List.of(
                    certificate("CN=dns.eu-de.otc.t-systems.com,O=ACME Inspection", "CN=ACME Proxy CA 2,O=ACME", "3A"),
                    certificate("CN=ACME Proxy CA 2,O=ACME", "CN=ACME Root,O=ACME,C=DE", "9C")));
    private static final SignatureDispute DISPUTE = new SignatureDispute("""
        GET
        /v2.1/endpoints/
        direction=inbound&limit=500&offset=0
        host:dns.eu-de.otc.t-systems.com
        x-project-id:087679f0aa80d32a2f4ec0172f5e902b
        x-sdk-date:20261124T094107Z

        host;x-project-id;x-sdk-date
        e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\
        """, """
            GET
            /v2.1/endpoints/
            direction=inbound&limit=500&offset=0
            host:gateway.acme.example
            x-project-id:087679f0aa80d32a2f4ec0172f5e902b
            x-sdk-date:20261124T094107Z

            host;x-project-id;x-sdk-date
            e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\
            """, 3, 5);

    private final List<Pose> all = new ArrayList<>();

    private ProfilePoses() {}

    static List<Pose> all() {
        ProfilePoses poses = new ProfilePoses();
        poses.pages();
        poses.signIn();
        poses.bars();
        return poses.all;
    }

    private void pages() {
        pose("profiles-none", studio -> page(studio.start(), Page.PROFILES));
        everyFormat("profiles-list", studio -> {
            keep(studio);
            page(studio.start(), Page.PROFILES);
        });
        everyFormat("profiles-editor-new", studio -> {
            page(studio.start(), Page.PROFILES);
            studio.prop().press("#profiles-new");
        });
        pose("profiles-editor-problems", studio -> {
            page(studio.start(), Page.PROFILES);
            studio.prop().press("#profiles-new");
            studio.prop().type("#profile-name", "Rehearsal");
            studio.prop().press("#profile-save");
        });
        pose("profiles-editor-own", studio -> {
            keep(studio);
            page(studio.start(), Page.PROFILES);
            studio.profiles().model().edit(own());
            studio.prop().focus("#profile-vpc");
        });
        pose("profiles-delete-question", studio -> {
            keep(studio);
            page(studio.start(), Page.PROFILES);
            studio.prop().press("#delete-p1");
        });
        everyFormat("profiles-search", studio -> {
            page(studio.start(), Page.PROFILES);
            studio.prop().press("#profiles-search");
        });
        pose("profiles-kept", studio -> {
            keep(studio);
            studio.safe().put(new SecretName("p1", SecretKind.SECRET_KEY), new Secret("made-up"), true);
            studio.safe().put(new SecretName("p3", SecretKind.TOKEN), new Secret("made-up"), false);
            page(studio.start(), Page.PROFILES);
            studio.prop().press("#profiles-kept");
        });
        pose("profiles-from-file", studio -> {
            keep(studio);
            page(studio.start(), Page.PROFILES);
            Path file = Path.of("target", "studio", "from-a-colleague.json");
            studio.exports(List.of(PRODUCTION.named("p9", "Test"), CAREFUL, TEST.named("p3", "Test 2")), file);
            studio.profiles().model().readFrom(file);
        });
        tests();
        files();
        pose("profiles-test-asks", studio -> {
            page(studio.start(), Page.PROFILES);
            studio.profiles().model().test(TEST);
            studio.prop().press("#test-submit");
        });
        all.add(new Pose(
                "profiles-menu",
                true,
                studio -> {
                    keep(studio);
                    studio.start();
                },
                studio -> studio.popup(
                        () -> ((MenuButton) studio.stage().getScene().lookup("#profile")).show())));
    }

    private void tests() {
        everyFormat("profiles-test", studio -> tested(studio, studio.placed(TEST), "made-up-password"));
        everyFormat("profiles-test-wrong", studio -> tested(studio, studio.placed(TEST), "made-up-wrong"));
        everyFormat("profiles-test-nowhere", studio -> tested(studio, at(TEST, NOWHERE), "made-up-password"));
        pose("profiles-test-clock", studio -> {
            studio.clockIsOff();
            tested(studio, studio.placed(TEST), "made-up-password");
        });
        pose("profiles-test-no-project", studio -> {
            Profile placed = studio.placed(TEST);
            Tenant other = new Tenant("", ACME.domain(), "", "no-such-project");
            tested(studio, of(placed, placed.hosts(), other), "made-up-password");
        });
        pose("profiles-test-other-region", studio -> {
            Profile placed = studio.placed(TEST);
            Tenant other = new Tenant("", ACME.domain(), "", "eu-de");
            tested(studio, of(placed, placed.hosts(), other), "made-up-password");
        });
        pose("profiles-test-throttled", studio -> {
            page(studio.start(), Page.PROFILES);
            studio.behaviour(Behaviour.REHEARSAL.next(Fault.THROTTLED, Fault.THROTTLED, Fault.THROTTLED));
            test(studio, studio.placed(TEST), "made-up-password");
        });
    }

    private void files() {
        everyFormat("profiles-editor-trusted", studio -> {
            page(studio.start(), Page.PROFILES);
            studio.profiles().model().edit(TEST);
            studio.file(PemFiles.made().whole());
            studio.prop().press("#trusted-add");
            studio.prop().focus("#trusted-add");
        });
        pose("profiles-editor-trusted-damaged", studio -> {
            page(studio.start(), Page.PROFILES);
            studio.profiles().model().edit(TEST);
            studio.file(PemFiles.made().damaged());
            studio.prop().press("#trusted-add");
            studio.prop().focus("#profile-save");
        });
        pose("profiles-not-a-file", studio -> {
            keep(studio);
            page(studio.start(), Page.PROFILES);
            studio.file(PemFiles.made().whole());
            studio.prop().press("#profiles-from-file");
        });
        pose("profiles-exported", studio -> {
            keep(studio);
            page(studio.start(), Page.PROFILES);
            studio.file(Path.of("target", "studio", "for-a-colleague.json"));
            studio.prop().press("#profiles-export");
        });
        pose("profiles-secrets-left", studio -> {
            keep(studio);
            studio.safe().put(new SecretName("p1", SecretKind.SECRET_KEY), new Secret("made-up"), true);
            studio.keychain().missing(true);
            page(studio.start(), Page.PROFILES);
            studio.prop().press("#delete-p1");
            studio.prop().press("#profile-delete-confirm");
        });
        Path file = Path.of("/home/someone/.config/resolver-desk/profiles.json");
        Path aside = file.resolveSibling("profiles.json.damaged-20261124T094107Z");
        everyFormat(
                "trouble-profiles-damaged",
                studio -> studio.start()
                        .trouble()
                        .tell(new Trouble.OfFile(new FileProblem(
                                FileProblem.Kind.DAMAGED, file, aside, "Unexpected end-of-input within an object"))));
        pose("trouble-profiles-newer", studio -> studio.start().trouble().tell(new Trouble.OfProfiles(2)));
    }

    private void signIn() {
        everyFormat("sign-in-password", studio -> asks(studio, TEST));
        pose("sign-in-passcode", studio -> {
            asks(
                    studio,
                    profile(
                            "p4",
                            "With a code",
                            new SignIn.Password("admin", "7116", true),
                            Guard.NORMAL,
                            false,
                            Tint.PURPLE));
            studio.prop().press("#sign-in-submit");
        });
        pose(
                "sign-in-token",
                studio -> asks(studio, profile("p4", "Token", new SignIn.Token(), Guard.NORMAL, false, Tint.AMBER)));
        pose(
                "sign-in-temporary",
                studio -> asks(
                        studio,
                        profile(
                                "p4",
                                "Temporary",
                                new SignIn.TemporaryKeys("AK1"),
                                Guard.PRODUCTION,
                                true,
                                Tint.PINK)));
        pose("sign-in-wrong-password", studio -> {
            asks(studio, TEST);
            studio.prop().type("#secret-password", "made-up-wrong");
            studio.prop().press("#sign-in-submit");
        });
        pose("sign-in-wrong-signature", studio -> {
            asks(studio, PRODUCTION);
            studio.prop().type("#secret-secret-key", "made-up-wrong");
            studio.prop().press("#sign-in-submit");
        });
        pose("sign-in-locked-keychain", studio -> {
            studio.safe().put(new SecretName("p1", SecretKind.SECRET_KEY), new Secret("made-up"), true);
            studio.forgetSession();
            studio.keychain().missing(true);
            studio.sit(PRODUCTION).seat().signIn().begin();
        });
        everyFormat("sign-in-untrusted", studio -> fails(studio, UNTRUSTED));
        everyFormat("trust", studio -> {
            fails(studio, UNTRUSTED);
            TrustView.over(studio.desk().view(), studio.texts(), UNTRUSTED, text -> {}, chosen -> {});
        });
        everyFormat("dispute", studio -> {
            asks(studio, PRODUCTION);
            DisputeView.over(studio.desk().view(), studio.texts(), DISPUTE, text -> {});
        });
        pose(
                "sign-in-other-host",
                studio -> fails(
                        studio, new Obstacle.OtherHost(HOST, UNTRUSTED.chain().getFirst(), List.of("*.acme.example"))));
        pose(
                "sign-in-not-in-force",
                studio -> fails(
                        studio, new Obstacle.NotInForce(HOST, UNTRUSTED.chain().getFirst())));
        pose(
                "sign-in-proxy-pac",
                studio -> fails(studio, new Obstacle.ProxyKind("http://wpad.acme.example/proxy.pac", "PAC")));
        pose("sign-in-throttled", studio -> fails(studio, THROTTLED));
        pose("sign-in-no-permission", studio -> fails(studio, FORBIDDEN));
        pose("sign-in-no-answer", studio -> fails(studio, new ApiFailure.OutcomeUnknown(0, "timeout", null)));
        pose("sign-in-no-project", studio -> {
            Tenant other = new Tenant("", "rehearsal", "", "no-such-project");
            asks(studio, of(TEST, TEST.hosts(), other));
            studio.prop().type("#secret-password", "made-up-password");
            studio.prop().press("#sign-in-submit");
        });
        pose("sign-in-key-locked", studio -> {
            asks(studio, PRODUCTION);
            for (int i = 0; i < 6; i++) {
                studio.prop().type("#secret-secret-key", "made-up-wrong");
                studio.prop().press("#sign-in-submit");
            }
        });
        pose("sign-in-no-such-host", studio -> fails(studio, new Obstacle.NoSuchHost(HOST)));
        pose("sign-in-no-connection", studio -> fails(studio, new Obstacle.NoConnection(HOST)));
        pose("sign-in-proxy-asks", studio -> fails(studio, new Obstacle.ProxyAsks("proxy.acme.example:3128", false)));
        pose("sign-in-proxy-refuses", studio -> fails(studio, new Obstacle.ProxyAsks("proxy.acme.example:3128", true)));
        pose("sign-in-proxy-kind", studio -> fails(studio, new Obstacle.ProxyKind("proxy.acme.example:3128", "NTLM")));
    }

    private void bars() {
        pose("access-looking-up", studio -> studio.sit(TEST));
        pose("access-signed-out", studio -> {
            asks(studio, TEST);
            studio.prop().press("#sign-in-cancel");
        });
        pose("access-refused", studio -> {
            asks(studio, PRODUCTION);
            studio.prop().type("#secret-secret-key", "made-up-wrong");
            studio.prop().press("#sign-in-submit");
            studio.prop().press("#sign-in-cancel");
        });
        everyFormat("access-expires-soon", studio -> {
            withToken(studio);
            studio.hold();
            studio.leap(Duration.ofHours(24).minusMinutes(10));
        });
        everyFormat("access-expired", studio -> {
            withToken(studio);
            studio.hold();
            studio.leap(Duration.ofHours(24).plusMinutes(1));
        });
        pose("access-redirected", studio -> {
            signsIn(studio, PRODUCTION);
            studio.dns()
                    .failReads(new ApiFailure.Refused(
                            302, null, "a redirect to login.acme.example, which is never followed", null));
            studio.pass(61);
        });
        pose("access-session-too-long", studio -> {
            studio.keychain().most(8);
            asks(studio, PRODUCTION);
            studio.prop().press("#sign-in-keep");
            studio.prop().type("#secret-secret-key", "made-up-secret-key");
            studio.prop().press("#sign-in-submit");
            studio.startReading();
        });
        pose("access-session-only", studio -> {
            studio.keychain().missing(true);
            asks(studio, PRODUCTION);
            studio.prop().press("#sign-in-keep");
            studio.prop().type("#secret-secret-key", "made-up-secret-key");
            studio.prop().press("#sign-in-submit");
            studio.startReading();
        });
        pose("access-skew", studio -> {
            signsIn(studio, PRODUCTION);
            studio.skew(-200);
        });
        everyFormat("production", studio -> signsIn(studio, PRODUCTION));
        everyFormat("profile-long-name", studio -> {
            Profile longest = profile(
                    "p8",
                    "Production of the head quarters, second floor, eu-de, do not use",
                    keys(),
                    Guard.PRODUCTION,
                    true,
                    Tint.RED);
            signsIn(studio, longest);
        });
        pose("read-only", studio -> {
            signsIn(studio, CAREFUL);
            studio.open("hq-resolver-a");
        });
        pose("read-only-form", studio -> {
            signsIn(studio, CAREFUL);
            studio.desk().shell().newEndpoint();
            studio.prop().settle();
        });
    }

    private static void withToken(Studio studio) {
        Profile profile = profile("p5", "With a token", new SignIn.Token(), Guard.NORMAL, false, Tint.AMBER);
        studio.sit(profile).seat().access().signIn(new Handover(new Proof.Token(new Secret(studio.passwordToken()))));
        studio.startReading();
    }

    private static void signsIn(Studio studio, Profile profile) {
        studio.sit(profile).seat().access().signIn(new Handover(new Proof.Key(new Secret("made-up-secret-key"))));
        studio.startReading();
    }

    private static void asks(Studio studio, Profile profile) {
        studio.sit(profile).seat().signIn().begin();
        studio.prop().settle();
    }

    private static void fails(Studio studio, Obstacle obstacle) {
        fails(studio, new ApiFailure.NotSent("TLS handshake failed", obstacle));
    }

    private static void fails(Studio studio, ApiFailure failure) {
        studio.iamFails(failure);
        asks(studio, TEST);
        studio.prop().type("#secret-password", "made-up-password");
        studio.prop().press("#sign-in-submit");
    }

    private static void tested(Studio studio, Profile profile, String password) {
        keep(studio);
        page(studio.start(), Page.PROFILES);
        test(studio, profile, password);
    }

    private static void test(Studio studio, Profile profile, String password) {
        studio.safe().put(new SecretName(profile.id(), SecretKind.PASSWORD), new Secret(password), false);
        studio.profiles().model().test(profile);
    }

    private static Profile at(Profile profile, URI everything) {
        return of(profile, new Hosts("", everything, everything, everything), profile.tenant());
    }

    private static Profile of(Profile profile, Hosts hosts, Tenant tenant) {
        return new Profile(
                profile.id(),
                profile.name(),
                hosts,
                profile.regions(),
                tenant,
                profile.signIn(),
                Network.DIRECT,
                profile.care());
    }

    private static void keep(Studio studio) {
        List.of(PRODUCTION, CAREFUL, TEST)
                .forEach(profile -> studio.profiles().model().book().keep(profile));
    }

    private static void page(Studio studio, Page page) {
        studio.desk().shell().pageProperty().set(page);
        studio.prop().settle();
    }

    private static Profile own() {
        Profile test = TEST.withNetwork(new Network(
                new Network.Proxy.Own("proxy.acme.example", 3128, "ada"),
                List.of(),
                Network.DEFAULT.connect(),
                Network.DEFAULT.call()));
        return new Profile(
                test.id(),
                test.name(),
                new Hosts(
                        "",
                        URI.create("https://dns.myhuaweicloud.com"),
                        URI.create("https://vpc.sa-brazil-1.myhuaweicloud.com"),
                        URI.create("https://iam.cn-north-4.myhuaweicloud.com")),
                List.of("sa-brazil-1"),
                test.tenant(),
                new SignIn.Password("ada", "", true),
                test.network(),
                test.care());
    }

    private static SignIn keys() {
        return new SignIn.Keys("MADEUPACCESSKEY00001");
    }

    private static Profile profile(String id, String name, SignIn signIn, Guard guard, boolean readOnly, Tint tint) {
        return new Profile(
                id,
                name,
                Clouds.known().byId("otc").orElseThrow().hosts("eu-de"),
                List.of("eu-de"),
                ACME,
                signIn,
                Network.DEFAULT,
                new Profile.Care(guard, readOnly, tint));
    }

    private static PeerCertificate certificate(String subject, String issuer, String first) {
        String sha256 = first + ":5F:0B:81:C2:7D:44:E9:12:6A:B8:3E:90:D1:57:AC:08:F3:66:2B:94:CE:71:1D:A5:38:E0:"
                + "49:B7:5C:83:F6";
        return new PeerCertificate(
                subject,
                issuer,
                Instant.parse("2026-01-10T00:00:00Z"),
                Instant.parse("2027-01-10T00:00:00Z"),
                sha256,
                "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n");
    }

    private void pose(String name, Consumer<Studio> strike) {
        all.add(new Pose(name, false, strike, studio -> {}));
    }

    private void everyFormat(String name, Consumer<Studio> strike) {
        all.add(new Pose(name, true, strike, studio -> {}));
    }
}
