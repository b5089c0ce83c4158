package org.resolverdesk.proof.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import okhttp3.Headers;
import org.resolverdesk.api.Golden;
import org.resolverdesk.api.body.EndpointJson;
import org.resolverdesk.api.body.IamJson;
import org.resolverdesk.api.body.RuleJson;
import org.resolverdesk.api.body.Shape;
import org.resolverdesk.api.body.VpcJson;
import org.resolverdesk.api.http.Judged;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.Status;

/// The bodies of the service’s answers, read as each of the shapes that the program knows; a value where one fits.
final class Bodies implements Target {
    private static final List<Shape<?>> SHAPES = List.of(
            EndpointJson.ENDPOINT,
            EndpointJson.ENDPOINTS,
            EndpointJson.IPS,
            EndpointJson.QUOTAS,
            EndpointJson.endpointOrNothing("e", Status.PENDING_DELETE),
            RuleJson.RULE,
            RuleJson.RULES,
            RuleJson.ROUTER,
            RuleJson.VPCS,
            VpcJson.SUBNETS,
            VpcJson.SUBNET,
            VpcJson.VPCS,
            VpcJson.PRIVATE_IPS,
            VpcJson.availability("n"),
            IamJson.GRANT,
            IamJson.PROJECTS,
            IamJson.REGIONS);
    private static final List<String> FILES = List.of(
            "dns/create-endpoint.response-202",
            "dns/show-endpoint.response-200",
            "dns/list-endpoints.response-200",
            "dns/list-ipaddresses.response-200",
            "dns/quotas.response-200",
            "dns/list-rules.response-200",
            "dns/show-rule.response-200",
            "dns/associate-router.response-202",
            "dns/list-endpoint-vpcs.response-200",
            "vpc/list-subnets.response-200",
            "vpc/list-vpcs.response-200",
            "vpc/list-privateips.response-200",
            "iam/list-projects.response-200",
            "iam/token-project.response-201",
            "iam/regions.response-200",
            "errors/iam-401",
            "errors/sdk-error-parsing-cases");
    private static final int[] STATUSES = {200, 202, 204, 307, 400, 404, 408, 429, 500, 503};
    private static final List<Headers> HEADERS = List.of(
            Headers.of(),
            Headers.of("Content-Type", "application/json; charset=UTF-16", "Date", "0"),
            Headers.of("Content-Type", ";;;", "Location", "://", "X-Request-Id", ""),
            Headers.of("Content-Type", "application/json", "Date", "Tue, 24 Nov 2026 05:37:35 GMT"));

    @Override
    public String name() {
        return "service's bodies";
    }

    @Override
    public List<byte[]> seeds() {
        return FILES.stream()
                .map(file -> Golden.text(file + ".json").getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    @Override
    public Verdict feed(byte[] input, Mutator draw) {
        boolean writes = draw.below(2) == 0;
        int status = STATUSES[draw.below(3) > 0 ? 0 : draw.below(STATUSES.length)];
        Headers headers = HEADERS.get(draw.below(4) > 0 ? 0 : draw.below(HEADERS.size()));
        Verdict verdict = Verdict.FAILURE;
        for (Shape<?> shape : SHAPES) {
            Answer<?> answer = Judged.of(writes, status, headers, input, shape);
            verdict = answer instanceof Answer.Ok<?> ? Verdict.VALUE : verdict;
        }
        return verdict;
    }
}
