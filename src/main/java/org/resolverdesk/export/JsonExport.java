package org.resolverdesk.export;

import org.resolverdesk.model.EndpointDraft;
import org.resolverdesk.model.IpDraft;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The body of `POST /v2.1/endpoints` as it is sent (creating-an-endpoint, tables 2 and 3), indented. Keys come
/// in the specification's order; `ip` is left out where the service is to pick one.
public final class JsonExport implements Export {
    private final JsonMapper mapper = new JsonMapper();
    private final ObjectWriter writer = mapper.writer().with(printer());

    private static DefaultPrettyPrinter printer() {
        Separators separators = Separators.createDefaultInstance()
                .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                .withArrayEmptySeparator("")
                .withObjectEmptySeparator("");
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter(separators).withObjectIndenter(lines).withArrayIndenter(lines);
    }

    @Override
    public String of(EndpointDraft draft) {
        ObjectNode body = mapper.createObjectNode();
        body.put("name", Blanks.trim(draft.name()));
        body.put("direction", Blanks.trim(draft.direction()));
        body.put("region", Blanks.trim(draft.region()));
        ArrayNode rows = body.putArray("ipaddresses");
        for (IpDraft row : draft.rows()) {
            ObjectNode entry = rows.addObject();
            entry.put("subnet_id", Blanks.trim(row.subnetId()));
            String ip = Blanks.trim(row.ip());
            if (!ip.isEmpty()) {
                entry.put("ip", ip);
            }
        }
        return writer.writeValueAsString(body);
    }
}
