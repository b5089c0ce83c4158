package org.resolverdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.Endpoint;
import org.resolverdesk.model.Status;

/// A host that says that it is asked too often.
class ThrottledTest {
    private static ApiFailure too(int status, String code, @Nullable Duration retryAfter) {
        return new ApiFailure.Refused(status, code, "made-up words", "r-1", retryAfter);
    }

    /// Something is pending, so that a host that doesn't complain is asked every other second.
    private static Desk busy() {
        return Desk.with(new Endpoint(
                "e-1",
                "poi-1",
                "inbound",
                Status.PENDING_CREATE,
                "vpc-1",
                0,
                0,
                "2026-01-01T12:00:00.000",
                "2026-01-01T12:00:00.000"));
    }

    private static long listings(Desk desk, int from, int to) {
        return desk.dns.startingWith("list").stream()
                .map(call -> Integer.parseInt(call.substring(0, call.indexOf(' '))))
                .filter(at -> at > from && at <= to)
                .count();
    }

    @ParameterizedTest
    @CsvSource({"429, APIGW.0308", "403, DNS.0014"})
    void itIsAskedLessOftenAndTheUserIsTold(int status, String code) {
        Desk desk = busy();
        desk.time.pass(2);
        desk.dns.listFails = _ -> too(status, code, null);
        desk.time.pass(2);
        assertNotNull(desk.session.link().slowedUntilProperty().get());
        desk.time.pass(60);
        assertTrue(desk.dns.calls.size() < 12, desk.dns.calls.toString());
    }

    @Test
    void howLongItWantsToBeLeftAloneIsHonoured() {
        Desk desk = busy();
        desk.time.pass(2);
        desk.dns.listFails = _ -> too(429, "APIGW.0308", Duration.ofSeconds(90));
        desk.time.pass(2);
        desk.dns.listFails = _ -> null;
        desk.dns.calls.clear();
        desk.time.pass(89);
        assertEquals(List.of(), desk.dns.calls, "nothing at all is asked");
        desk.time.pass(2);
        assertTrue(listings(desk, 90, 100) > 0, desk.dns.calls.toString());
    }

    @Test
    void theVpcServiceIsSlowedByItselfAndSaidByItself() {
        Desk desk = busy();
        desk.vpc.subnetsFail = too(429, "APIGW.0308", null);
        desk.session.subnets().refresh();
        assertNotNull(desk.session.vpcLink().slowedUntilProperty().get());
        assertNull(desk.session.link().slowedUntilProperty().get(), "another host");
        desk.vpc.subnetsFail = null;
        desk.time.pass(130);
        assertNull(desk.session.vpcLink().slowedUntilProperty().get());
    }

    @Test
    void itRecoversByItself() {
        Desk desk = busy();
        desk.time.pass(2);
        desk.dns.listFails = _ -> too(403, "DNS.0014", null);
        desk.time.pass(2);
        desk.dns.listFails = _ -> null;
        Instant told = desk.session.link().slowedUntilProperty().get();
        assertNotNull(told);
        desk.time.pass(Duration.between(desk.time.instant(), told).plusSeconds(10));
        assertNull(desk.session.link().slowedUntilProperty().get());
    }

    @Test
    void whatTheUserDoesGoesAtOnce() {
        Desk desk = busy();
        desk.time.pass(2);
        desk.dns.listFails = _ -> too(429, "APIGW.0308", Duration.ofSeconds(90));
        desk.time.pass(2);
        desk.dns.calls.clear();
        desk.session.submit(Desk.request("poi-2"));
        assertEquals(List.of("create poi-2"), desk.dns.took().subList(0, 1));
    }
}
