package org.resolverdesk.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.resolverdesk.model.Course;
import org.resolverdesk.model.Deed;
import org.resolverdesk.model.Happened;
import org.resolverdesk.model.Intent;
import org.resolverdesk.model.Moment;
import org.resolverdesk.model.Stage;
import org.resolverdesk.model.Step;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ActivityExportTest {
    private static final Instant AT = Instant.parse("2026-11-24T09:41:07.181Z");

    private final ActivityExport export = new ActivityExport();

    @Test
    void aDeedIsAChapterWithItsStepsRequestAndAnswer() {
        Happened did = did(
                "poi-1",
                new Step(1, 7, AT, Stage.INTENDED, Map.of()),
                new Step(2, 7, AT.plusMillis(9), Stage.SENT, Map.of()),
                new Step(
                        3,
                        7,
                        AT.plusMillis(80),
                        Stage.ACCEPTED,
                        Map.of(
                                Step.ID, "e-1",
                                Step.REQUEST_ID, "r-1",
                                Step.STATUS, "202",
                                Step.CALL, "DELETE http://127.0.0.1/v2.1/endpoints/e-1",
                                Step.ANSWER, "{\"endpoint\":{}}")));
        assertEquals("""
            ### 2026-11-24 09:41:07.181 UTC: delete poi-1, accepted

            - profile: rehearsal
            - id: e-1
            - status: 202
            - request-id: r-1
            - steps: 09:41:07.181 intended → 09:41:07.190 sent → 09:41:07.261 accepted

            Request:

            ```
            DELETE http://127.0.0.1/v2.1/endpoints/e-1
            ```

            Answer:

            ```
            {"endpoint":{}}
            ```
            """, export.markdown(List.of(did)));
    }

    @Test
    void whatWasSeenIsALine() {
        Moment moment = new Moment("rehearsal", "e-1", "poi-1", AT, Moment.Kind.THEIRS, "renamed poi-0 poi-1", null);
        assertEquals(
                "- 2026-11-24 09:41:07.181 UTC: poi-1 (e-1): renamed poi-0 poi-1, by others\n",
                export.markdown(List.of(new Happened.Saw(moment))));
    }

    @Test
    void whatTheServiceWroteIsNoMarkup() {
        Step step = new Step(
                1, 7, AT, Stage.REFUSED, Map.of(Step.REASON, "<b>no</b>\n# heading", Step.ANSWER, "```\nend\n````"));
        String text = export.markdown(List.of(did("a_b*c", step)));
        assertTrue(text.contains("delete a\\_b\\*c, refused"), text);
        assertTrue(text.contains("- reason: \\<b\\>no\\</b\\> \\# heading\n"), text);
        assertTrue(text.contains("`````\n```\nend\n````\n`````\n"), text);
    }

    @Test
    void asJsonEachLineIsAnObject() {
        Step step = new Step(1, 7, AT, Stage.REFUSED, Map.of(Step.CODE, "DNS.0608"));
        Moment moment = new Moment("rehearsal", "e-1", "poi-1", AT, Moment.Kind.SEEN, "ACTIVE", null);
        JsonNode all = JsonMapper.builder()
                .build()
                .readTree(export.json(List.of(did("poi-1", step), new Happened.Saw(moment))));
        assertEquals("delete", all.get(0).get("did").stringValue());
        assertEquals("refused", all.get(0).get("stage").stringValue());
        assertEquals("DNS.0608", all.get(0).get("steps").get(0).get("code").stringValue());
        assertEquals("ACTIVE", all.get(1).get("saw").stringValue());
    }

    @Test
    void nothingIsNothing() {
        assertEquals("", export.markdown(List.of()));
        assertEquals("[ ]", export.json(List.of()));
    }

    private static Happened did(String name, Step... steps) {
        Intent intent = new Intent(7, "rehearsal", new Deed.Delete("e-1", name), AT, null);
        return new Happened.Did(new Course(intent, List.of(steps)));
    }
}
