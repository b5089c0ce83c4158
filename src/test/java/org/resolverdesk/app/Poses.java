package org.resolverdesk.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import org.resolverdesk.config.FileProblem;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.EndpointDraft;
import org.resolverdesk.model.IpDraft;
import org.resolverdesk.sim.behaviour.Behaviour;
import org.resolverdesk.sim.behaviour.Fault;
import org.resolverdesk.ui.shell.Page;
import org.resolverdesk.ui.trouble.Trouble;

/// Every screen and state there is, in the order of the screens.
final class Poses {
    private static final String LONG_NAME = "head-quarters.second-floor.resolver_for-everyone-in-the-building";
    private static final String FAR = "net-b";
    private static final String NEAR = "net-a";
    private static final ApiFailure UNREACHED =
            new ApiFailure.NotSent("no connection to 127.0.0.1:8053: connection refused");
    private static final ApiFailure SIGNED_OUT =
            new ApiFailure.Refused(401, "APIGW.0301", "Incorrect IAM authentication information", "8f1c77a2");
    private static final ApiFailure NO_RIGHT = new ApiFailure.Refused(
            403, "DNS.0013", "You do not have sufficient permissions to do this operation.", "5b0e91d4");
    private static final ApiFailure THROTTLED = new ApiFailure.Refused(
            429, "APIGW.0308", "The throttling threshold has been reached", "5b0e91d4", Duration.ofSeconds(90));
    private static final ApiFailure NO_ANSWER = new ApiFailure.OutcomeUnknown(0, "no answer within 30 seconds", null);

    private final List<Pose> all = new ArrayList<>();

    private Poses() {}

    static List<Pose> all() {
        Poses poses = new Poses();
        poses.list();
        poses.form();
        poses.problems();
        poses.addresses();
        poses.submit();
        poses.detail();
        poses.calls();
        poses.rest();
        poses.all.addAll(ProfilePoses.all());
        return List.copyOf(poses.all);
    }

    private void list() {
        everyFormat("list", Studio::start);
        usual("list-empty", studio -> {
            studio.dns().becomeEmpty();
            studio.start();
        });
        usual("list-no-match", studio -> studio.start().prop().type("#search", "nowhere"));
        usual("list-search", studio -> studio.start().prop().type("#search", "192.168.4"));
        usual("list-loading", studio -> {
            studio.hold();
            studio.start();
        });
        usual("list-stale", studio -> {
            studio.start();
            studio.dns().failReads(UNREACHED);
            studio.pass(90);
        });
        usual("list-offline", studio -> readsFail(studio, UNREACHED));
        usual("list-signed-out", studio -> readsFail(studio, SIGNED_OUT));
        usual("list-no-right", studio -> readsFail(studio, NO_RIGHT));
    }

    private void form() {
        usual("create-empty", Poses::begin);
        everyFormat("create-filled", Poses::example);
        usual("create-half", studio -> {
            begin(studio);
            studio.prop().type("#name", "poi");
            studio.prop().press("#outbound");
            studio.prop().focus("#subnet-1");
        });
        usual("create-request-json", studio -> {
            example(studio);
            studio.prop().press(".request-open");
        });
        everyFormat("create-request-curl", studio -> {
            example(studio);
            studio.prop().pressLast(".request-tab");
        });
        withPopup(
                "create-subnets-open",
                studio -> {
                    begin(studio);
                    studio.prop().type("#name", "poi-1");
                    studio.prop().focus("#subnet-1");
                },
                studio -> studio.prop().key(KeyCode.DOWN, false));
        usual(
                "create-six",
                studio -> draft(
                        studio,
                        "six-of-them",
                        row(NEAR, "192.168.3.125"),
                        row(NEAR, ""),
                        row(FAR, "192.168.4.125"),
                        row(FAR, ""),
                        row(FAR, ""),
                        row(NEAR, "")));
        usual("create-paste-left", studio -> {
            begin(studio);
            Clip.copy("192.168.3.125\n192.168.3.126\nnot this\n192.168.3.127\n192.168.3.128\n192.168.3.129\n"
                    + "192.168.3.130\n192.168.3.131\n192.168.3.132");
            studio.prop().focus("#ip-1");
            studio.prop().key(KeyCode.V, true);
        });
    }

    private void problems() {
        everyFormat("problems", studio -> {
            begin(studio);
            studio.prop().type("#name", "head quarters");
            studio.prop().press("#inbound");
            studio.prop().press("#add-row");
            fill(studio, 1, NEAR, "192.168.3.125");
            fill(studio, 2, NEAR, "192.168.4.9");
            fill(studio, 3, NEAR, "192.168.3.125");
            studio.prop().press("#create");
        });
        usual("problems-nothing-filled", studio -> {
            begin(studio);
            studio.prop().press("#create");
        });
        usual("problems-name-too-long", studio -> named(studio, LONG_NAME + "-and-more"));
        usual("problems-name-other-script", studio -> named(studio, "解析-1"));
        usual("problems-name-character", studio -> named(studio, "poi/1"));
        usual("problems-name-taken", studio -> named(studio, "edge-lab"));
        usual("problems-name-hint", studio -> {
            begin(studio);
            studio.prop().type("#name", "poi 1");
        });
        usual(
                "problems-region",
                studio -> submitted(studio, new EndpointDraft("poi-1", "", "eu-west-9", List.of(net(""), net("")))));
        usual(
                "problems-region-missing",
                studio -> submitted(studio, new EndpointDraft("poi-1", "inbound", "", List.of(net(""), net("")))));
        usual("problems-subnets", studio -> {
            draft(
                    studio,
                    "poi-1",
                    row("5b9a3b5c-0000-4000-8000-made-up-subnet", ""),
                    row(NEAR, ""),
                    row("lab-a", "10.20.1.7"));
            studio.prop().press("#create");
        });
    }

    private void addresses() {
        everyFormat("problems-addresses", studio -> {
            draft(
                    studio,
                    "poi-1",
                    row(NEAR, "192.168.3.0"),
                    row(NEAR, "192.168.3.255"),
                    row(NEAR, "192.168.3.1"),
                    row(NEAR, "192.168.3.10"),
                    row(FAR, "192.168.4.300"),
                    row(FAR, "fe80::a8bb:ccff:fedd:eeff"));
            studio.prop().press("#create");
        });
        usual("problems-address-form", studio -> {
            draft(studio, "poi-1", row(NEAR, "192.168.03.125"), row(FAR, "192.168.4"));
            studio.prop().press("#create");
        });
    }

    private void submit() {
        everyFormat("create-asking", studio -> {
            studio.vpc().hidePrivateIps();
            draft(studio, "poi-1", row(NEAR, "192.168.3.254"), row(FAR, "192.168.4.254"));
            studio.prop().press("#create");
        });
        everyFormat("create-refused", studio -> {
            refused(studio, "DNS.1505", "The IP address 192.168.3.126 is invalid.");
            studio.prop().press(".bar .hyperlink");
        });
        everyFormat("create-checking", studio -> {
            refused(studio, "DNS.1507", "The IP address 192.168.3.126 is being used.");
            studio.pass(7);
        });
        usual("create-not-sent", studio -> {
            example(studio);
            studio.dns().failCreates(UNREACHED);
            studio.prop().press("#create");
        });
        everyFormat("create-held", studio -> {
            example(studio);
            studio.prop().press("#create");
            studio.pass(1);
        });
        usual("create-not-written", studio -> {
            example(studio);
            studio.journal().close();
            studio.prop().press("#create");
        });
        everyFormat("create-drafts", studio -> {
            draft(studio, "branch-12", row(NEAR, "192.168.3.125"), row(FAR, ""));
            studio.pass(400);
            studio.desk().drafts().beginAnother();
            draft(studio, "edge-lab-2", row(NEAR, ""), row(NEAR, ""));
            studio.pass(130);
            studio.desk().drafts().beginAnother();
            draft(studio, "to-be-discarded", row(NEAR, ""), row(NEAR, ""));
            studio.desk().drafts().discard(studio.desk().drafts().all().getFirst());
            example(studio);
            studio.desk().drafts().shownProperty().set(true);
            studio.prop().settle();
        });
        usual("create-sending", studio -> {
            example(studio);
            studio.hold();
            studio.prop().press("#create");
        });
    }

    private void detail() {
        everyFormat("detail-pending", studio -> {
            made(studio);
            studio.pass(6);
        });
        usual("detail-active", studio -> {
            made(studio);
            studio.pass(20);
        });
        everyFormat("detail-error", studio -> {
            example(studio);
            studio.behaviour(Behaviour.REHEARSAL.nextWrites(Fault.END_IN_ERROR));
            studio.prop().press("#create");
            studio.pass(20);
        });
        usual("detail-rules", studio -> studio.start().open("onprem-forward"));
        usual("detail-stale", studio -> {
            studio.start().open("dc2-resolver");
            studio.dns().failReads(UNREACHED);
            studio.pass(90);
        });
        usual("detail-deleting", studio -> {
            deleted(studio);
            studio.pass(3);
        });
        usual("detail-gone", studio -> {
            deleted(studio);
            studio.pass(40);
        });
        everyFormat("detail-unknown", studio -> {
            example(studio);
            studio.dns().failCreates(NO_ANSWER);
            studio.prop().press("#create");
            studio.pass(9);
        });
        everyFormat("detail-absent", studio -> {
            example(studio);
            studio.dns().failCreates(NO_ANSWER);
            studio.prop().press("#create");
            studio.pass(70);
        });
        usual("detail-name-taken", studio -> {
            example(studio);
            studio.dns().failCreates(NO_ANSWER);
            studio.prop().press("#create");
            studio.pass(3);
            studio.rival("poi-1");
            studio.pass(60);
        });
        usual("detail-resend-held", studio -> {
            example(studio);
            studio.dns().failCreates(NO_ANSWER);
            studio.prop().press("#create");
            studio.pass(80);
            studio.prop().press("#detail-unknown .button");
            studio.pass(1);
        });
        usual("detail-delete-held", studio -> {
            studio.start().open("dc2-resolver");
            studio.prop().press("#detail-delete");
            studio.prop().press("#delete-confirm");
            studio.pass(1);
        });
        everyFormat("detail-delete-question", studio -> {
            studio.start().open("onprem-forward");
            studio.prop().press("#detail-delete");
        });
    }

    private void rest() {
        everyFormat("long-names-form", Poses::longNames);
        everyFormat("long-names-detail", studio -> {
            longNames(studio);
            studio.prop().press("#create");
            studio.pass(20);
        });
        usual("long-names-delete-question", studio -> {
            longNames(studio);
            studio.prop().press("#create");
            studio.pass(20);
            studio.prop().press("#detail-delete");
        });
        everyFormat("activity", studio -> {
            made(studio);
            studio.pass(20);
            example(studio);
            studio.prop().type("#name", "poi-2");
            studio.prop().type("#ip-1", "");
            studio.prop().type("#ip-2", "");
            studio.dns().failCreates(NO_ANSWER);
            studio.prop().press("#create");
            studio.pass(20);
            studio.prop().press("#rail-activity");
            studio.prop().type("#activity-search", "poi");
            studio.prop().press("#activity-did");
            studio.chooseActivity(1);
        });
        everyFormat("activity-seen", studio -> {
            made(studio);
            studio.pass(20);
            studio.prop().press("#rail-activity");
            studio.prop().press("#activity-verify");
            studio.chooseActivity(0);
        });
        usual("activity-empty", studio -> {
            studio.start().prop().press("#rail-activity");
            studio.prop().press("#activity-did");
        });
        everyFormat("rehearsal", Poses::rehearsal);
        usual("rehearsal-bad-day", studio -> {
            rehearsal(studio);
            studio.prop().press("#simulator-preset-BAD_DAY");
        });
        usual("rehearsal-points", studio -> {
            rehearsal(studio);
            studio.prop().press("#simulator-more");
            studio.prop().press("#simulator-UNIQUE_NAMES");
            studio.prop().focus("#simulator-NEUTRON_SUBNETS_REFUSED");
        });
        usual("rehearsal-wrong-number", studio -> {
            rehearsal(studio);
            studio.prop().type("#simulator-active", "an hour");
            studio.prop().type("#simulator-spread", "101");
            studio.prop().focus("#simulator-slow");
        });
        everyFormat("settings", studio -> {
            studio.start().prop().focus("#rail-settings");
            studio.prop().press("#rail-settings");
        });
        usual("settings-parts", studio -> {
            studio.start().prop().press("#rail-settings");
            studio.prop().press("#settings-parts");
            studio.prop().press(".settings-licences .hyperlink");
            studio.prop().focus(".settings-parts .text-area");
        });
        usual("settings-reset-question", studio -> {
            studio.start().prop().press("#rail-settings");
            studio.prop().press("#settings-reset");
        });
        withPopup("help-keys", Studio::start, studio -> studio.prop().key(KeyCode.F1, false));
        withPopup(
                "help-address",
                studio -> {
                    example(studio);
                    studio.prop().focus("#ip-1");
                },
                studio -> studio.prop().key(KeyCode.F1, false));
        withPopup(
                "notices",
                studio -> {
                    deleted(studio);
                    studio.pass(40);
                },
                studio -> studio.prop().press("#notices"));
        everyFormat("trouble", studio -> {
            Path file = Path.of("/home/someone/.config/resolver-desk/settings.json");
            studio.start();
            studio.trouble()
                    .tell(new Trouble.OfFile(
                            new FileProblem(FileProblem.Kind.NOT_WRITTEN, file, null, "No space left on device")));
        });
        usual("trouble-journal", studio -> {
            studio.start();
            studio.trouble()
                    .tell(new Trouble.OfJournal(
                            Trouble.OfJournal.Kind.UNREADABLE,
                            "/home/someone/.local/share/resolver-desk/journal.db",
                            "",
                            "[SQLITE_CANTOPEN] Unable to open the database file"));
        });
    }

    private void calls() {
        everyFormat("calls", studio -> {
            made(studio);
            inspector(studio);
            studio.prop().type("#inspector-filter", "POST");
            studio.prop().pick("#calls", 0);
        });
        usual("calls-all", studio -> {
            studio.start();
            inspector(studio);
        });
        usual("calls-refused", studio -> {
            studio.behaviour(Behaviour.REHEARSAL.next(Fault.THROTTLED, Fault.INTERNAL));
            studio.start();
            inspector(studio);
            studio.prop().press("#inspector-failures");
            studio.prop().pick("#calls", 0);
        });
        usual("calls-no-match", studio -> {
            studio.start();
            inspector(studio);
            studio.prop().type("#inspector-filter", "nowhere");
        });
        usual("list-slowed", studio -> {
            studio.start();
            studio.dns().failReads(THROTTLED);
            studio.pass(61);
        });
    }

    private static void inspector(Studio studio) {
        studio.desk().shell().pageProperty().set(Page.CALLS);
        studio.prop().settle();
    }

    private void usual(String name, Consumer<Studio> strike) {
        all.add(new Pose(name, false, strike, studio -> {}));
    }

    private void everyFormat(String name, Consumer<Studio> strike) {
        all.add(new Pose(name, true, strike, studio -> {}));
    }

    private void withPopup(String name, Consumer<Studio> strike, Consumer<Studio> open) {
        all.add(new Pose(name, true, strike, studio -> studio.popup(() -> open.accept(studio))));
    }

    private static void refused(Studio studio, String code, String message) {
        example(studio);
        studio.dns().failCreates(new ApiFailure.Refused(400, code, message, "2f9d4c1e7ab05836"));
        studio.prop().press("#create");
    }

    private static void rehearsal(Studio studio) {
        studio.start().desk().shell().pageProperty().set(Page.REHEARSAL);
        studio.prop().settle();
    }

    private static void readsFail(Studio studio, ApiFailure why) {
        studio.dns().failReads(why);
        studio.start();
    }

    private static void begin(Studio studio) {
        studio.start().prop().press("#new-endpoint");
    }

    /// The specification's example, typed as a person would.
    private static void example(Studio studio) {
        begin(studio);
        studio.prop().type("#name", "poi-1");
        studio.prop().press("#inbound");
        fill(studio, 1, NEAR, "192.168.3.125");
        fill(studio, 2, NEAR, "192.168.3.126");
        studio.prop().focus("#create");
    }

    private static void made(Studio studio) {
        example(studio);
        studio.prop().press("#create");
    }

    private static void deleted(Studio studio) {
        made(studio);
        studio.pass(20);
        studio.prop().press("#detail-delete");
        studio.prop().focus("#delete-confirm");
        studio.prop().press("#delete-confirm");
    }

    private static void named(Studio studio, String name) {
        begin(studio);
        studio.prop().type("#name", name);
        studio.prop().press("#inbound");
        studio.prop().focus("#subnet-1");
    }

    private static void longNames(Studio studio) {
        draft(
                studio,
                LONG_NAME,
                row("branch-nearly-full", "192.168.6.57"),
                row("branch-nearly-full", ""),
                row(NEAR, "192.168.3.125"),
                row(NEAR, "192.168.3.126"),
                row(FAR, "192.168.4.125"),
                row("dmz-small", "192.168.5.11"));
    }

    private static void fill(Studio studio, int row, String subnet, String ip) {
        studio.prop().type("#subnet-" + row, subnet);
        studio.prop().type("#ip-" + row, ip);
    }

    /// Each row is typed, so that subnets are found by their names.
    private static void draft(Studio studio, String name, IpDraft... rows) {
        begin(studio);
        studio.prop().type("#name", name);
        studio.prop().press("#inbound");
        for (int i = 2; i < rows.length; i++) {
            studio.prop().press("#add-row");
        }
        for (int i = 0; i < rows.length; i++) {
            fill(studio, i + 1, rows[i].subnetId(), rows[i].ip());
        }
        studio.prop().focus("#create");
    }

    private static void submitted(Studio studio, EndpointDraft draft) {
        begin(studio);
        studio.desk().form().restore(draft);
        studio.prop().press("#create");
    }

    private static IpDraft row(String subnet, String ip) {
        return new IpDraft(subnet, ip);
    }

    /// As [#row], in net-a by its id, for what isn't typed.
    private static IpDraft net(String ip) {
        return new IpDraft("0463c8a5-fa49-441d-b28b-bc6c35ba04f8", ip);
    }
}
