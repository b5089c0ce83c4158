package org.resolverdesk.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.resolverdesk.model.CreateEndpoint;
import org.resolverdesk.model.Direction;
import org.resolverdesk.model.EndpointDraft;
import org.resolverdesk.model.IpDraft;
import org.resolverdesk.model.NewIp;

class ExportTest {
    private static final String NET_A = "0463c8a5-fa49-441d-b28b-bc6c35ba04f8";
    private static final CreateEndpoint EXAMPLE = new CreateEndpoint(
            "poi-1",
            Direction.INBOUND,
            "NetworkService",
            List.of(new NewIp(NET_A, "192.168.3.125"), new NewIp(NET_A, "192.168.3.126")));
    private static final EndpointDraft HOSTILE = new EndpointDraft(
            "a'b\"c$(id)`id`\\\n\u0000@x!", "中", "", List.of(new IpDraft("'; rm -rf '", " "), new IpDraft("", "\t1 ")));

    private final JsonExport json = new JsonExport();
    private final CurlExport curl = new CurlExport(URI.create("https://dns.eu-de.example/"));

    @Test
    void theSpecificationsExampleIsWrittenAsItStandsThere() throws IOException {
        try (InputStream golden = ExportTest.class.getResourceAsStream("create-endpoint.request.json")) {
            String text = new String(Objects.requireNonNull(golden).readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(text.strip(), json.of(EXAMPLE));
        }
    }

    @Test
    void anAddressThatTheServicePicksIsLeftOut() {
        CreateEndpoint request = new CreateEndpoint("a", Direction.OUTBOUND, "r", List.of(new NewIp("s", null)));
        assertEquals("""
            {
              "name": "a",
              "direction": "outbound",
              "region": "r",
              "ipaddresses": [
                {
                  "subnet_id": "s"
                }
              ]
            }\
            """, json.of(request));
    }

    @Test
    void anUnfinishedDraftIsWrittenAsFarAsItIs() {
        assertEquals("""
            {
              "name": "",
              "direction": "",
              "region": "eu-de",
              "ipaddresses": []
            }\
            """, json.of(new EndpointDraft(" ", "", "\u00A0eu-de\n", List.of())));
    }

    @Test
    void theCommandSendsTheBodyOnceAndNamesNoToken() {
        String command = curl.of(EXAMPLE);
        assertEquals("""
            curl -X POST 'https://dns.eu-de.example/v2.1/endpoints' \\
              --max-time 60 \\
              --fail-with-body \\
              -H "X-Auth-Token: $TOKEN" \\
              -H 'Content-Type: application/json' \\
              --data '\
            """ + json.of(EXAMPLE) + "'", command);
        assertFalse(command.contains("-L"));
        assertFalse(command.contains("--retry"));
    }

    @Test
    void aShellHandsTheBodyOnUnchanged() throws IOException, InterruptedException {
        Path shell = Path.of("/bin/sh");
        Assumptions.assumeTrue(Files.isExecutable(shell));
        String script = "TOKEN=made-up-token\ncurl() { printf '<%s>' \"$@\"; }\n" + curl.of(HOSTILE);
        Process process = new ProcessBuilder(shell.toString(), "-c", script).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor());
        assertTrue(printed.contains("<X-Auth-Token: made-up-token>"), printed);
        assertTrue(printed.endsWith("<--data><" + json.of(HOSTILE) + ">"), printed);
    }
}
