package org.resolverdesk.store.access;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.api.IamApi;
import org.resolverdesk.api.auth.Credentials;
import org.resolverdesk.api.auth.Gate;
import org.resolverdesk.api.auth.IssuedToken;
import org.resolverdesk.api.auth.KeyAuth;
import org.resolverdesk.api.auth.PasswordLogin;
import org.resolverdesk.api.auth.SubjectToken;
import org.resolverdesk.api.auth.TokenAuth;
import org.resolverdesk.api.auth.Verdict;
import org.resolverdesk.api.auth.Witness;
import org.resolverdesk.model.Answer;
import org.resolverdesk.model.ApiFailure;
import org.resolverdesk.model.Domain;
import org.resolverdesk.model.Grounds;
import org.resolverdesk.model.Project;
import org.resolverdesk.model.Proof;
import org.resolverdesk.model.Secret;
import org.resolverdesk.model.SignIn;
import org.resolverdesk.model.SignatureDispute;
import org.resolverdesk.model.Tenant;

/// Finds out whether what was handed over is taken, by asking the identity service about it, and which account and
/// project it is for. Blocks: for the background. Ends at the first refusal, since each counts towards a lock.
final class Entrance {

    /// What came of it.
    sealed interface Outcome {
        /// `until` is by our clock, null where there is no end or nobody told.
        record Taken(
                Credentials credentials,
                Tenant tenant,
                @Nullable Instant until,
                boolean renewable) implements Outcome {}

        record NotTaken(
                Grounds grounds,
                ApiFailure failure,
                @Nullable SignatureDispute dispute) implements Outcome {}
    }

    private final Function<Credentials, IamApi> iam;
    private final Gate gate;
    private final String iamHost;

    /// `iam` opens the identity service as somebody; `gate` is the session's.
    Entrance(Function<Credentials, IamApi> iam, Gate gate, String iamHost) {
        this.iam = iam;
        this.gate = gate;
        this.iamHost = iamHost;
    }

    /// `wanted` is whose project it has to be: by id, else by name, else that named like the region.
    Outcome enter(SignIn how, Tenant wanted, String region, Proof proof) {
        try {
            return switch (how) {
                case SignIn.Token _ when proof instanceof Proof.Token(Secret token) -> token(token, wanted);
                case SignIn.Password password
                when proof instanceof Proof.Password given -> password(password, given, named(wanted, region), wanted);
                case SignIn.Keys(String accessKey)
                when proof instanceof Proof.Key(Secret secretKey) ->
                    keys(new KeyAuth.Key(accessKey, secretKey, null), wanted, region);
                case SignIn.TemporaryKeys(String accessKey)
                when proof instanceof Proof.TemporaryKey given ->
                    keys(new KeyAuth.Key(accessKey, given.secretKey(), given.securityToken()), wanted, region);
                default -> wrong(Grounds.OTHER, "this profile signs in in another way");
            };
        } catch (IllegalArgumentException e) {
            // Ours, without a secret in it: what was handed over can't be sent.
            Grounds grounds = proof instanceof Proof.Token ? Grounds.WRONG_TOKEN : Grounds.UNKNOWN_KEY;
            return wrong(grounds, String.valueOf(e.getMessage()));
        }
    }

    private Outcome token(Secret secret, Tenant wanted) {
        TokenAuth token = new TokenAuth(secret.reveal());
        Witness witness = new Witness(new SubjectToken(token), gate);
        return switch (iam.apply(witness).ownToken()) {
            case Answer.Ok<IssuedToken> ok -> {
                Tenant tenant = merged(ok.value().tenant(), wanted);
                yield checked(tenant, wanted, new Outcome.Taken(token, tenant, here(ok.value()), false));
            }
            case Answer.Failed<IssuedToken>(ApiFailure failure) -> {
                if (witness.verdict().isPresent()) {
                    yield refused(witness.verdict().get(), failure);
                }
                // Some may not ask, and some can't reach the identity service: the first real call will tell.
                yield wanted.projectId().isEmpty()
                        ? new Outcome.NotTaken(grounds(failure), failure, null)
                        : new Outcome.Taken(token, wanted, null, false);
            }
        };
    }

    private Outcome password(SignIn.Password user, Proof.Password given, Tenant scope, Tenant wanted) {
        PasswordLogin login = new PasswordLogin(scope, user.user(), user.userId(), given.password(), given.passcode());
        Witness nobody = new Witness(Credentials.none(), gate);
        return switch (iam.apply(nobody).login(login)) {
            case Answer.Ok<IssuedToken> ok -> {
                Tenant tenant = merged(ok.value().tenant(), wanted);
                boolean renewable = !user.mfa() && given.passcode() == null;
                TokenAuth token = new TokenAuth(ok.value().token());
                yield checked(tenant, wanted, new Outcome.Taken(token, tenant, here(ok.value()), renewable));
            }
            case Answer.Failed<IssuedToken>(ApiFailure failure) ->
                new Outcome.NotTaken(groundsOfLogin(failure, given.passcode() != null), failure, null);
        };
    }

    private Outcome keys(KeyAuth.Key key, Tenant wanted, String region) {
        Witness witness = new Witness(keyAuth(key, wanted), gate);
        Answer<List<Domain>> domains = iam.apply(witness).domains();
        Tenant known = wanted;
        if (domains instanceof Answer.Failed<List<Domain>>(ApiFailure failure)) {
            if (witness.verdict().isPresent()) {
                return refused(witness.verdict().get(), failure);
            }
            if (!(failure instanceof ApiFailure.Refused)) {
                return new Outcome.NotTaken(grounds(failure), failure, null);
            }
        } else if (domains instanceof Answer.Ok<List<Domain>> ok && ok.value().size() == 1) {
            Domain domain = ok.value().getFirst();
            known = merged(new Tenant(domain.id(), domain.name(), "", ""), wanted);
        }
        return project(key, known, region);
    }

    private Outcome project(KeyAuth.Key key, Tenant known, String region) {
        Witness witness = new Witness(keyAuth(key, known), gate);
        Answer<List<Project>> projects = iam.apply(witness).ownProjects();
        if (projects instanceof Answer.Failed<List<Project>>(ApiFailure failure)) {
            if (witness.verdict().isPresent()) {
                return refused(witness.verdict().get(), failure);
            }
            boolean mayNotAsk =
                    failure instanceof ApiFailure.Refused && !known.projectId().isEmpty();
            return mayNotAsk
                    ? new Outcome.Taken(keyAuth(key, known), known, null, false)
                    : new Outcome.NotTaken(grounds(failure), failure, null);
        }
        List<Project> all = projects instanceof Answer.Ok<List<Project>> ok ? ok.value() : List.of();
        Tenant scope = named(known, region);
        List<Project> fitting = all.stream()
                .filter(one -> scope.projectId().isEmpty()
                        ? one.name().equals(scope.project())
                        : one.id().equals(scope.projectId()))
                .toList();
        if (fitting.size() != 1) {
            String wanted = scope.projectId().isEmpty() ? scope.project() : scope.projectId();
            return wrong(fitting.isEmpty() ? Grounds.NO_PROJECT : Grounds.SEVERAL_PROJECTS, wanted);
        }
        Project found = fitting.getFirst();
        String domainId = found.domainId().isEmpty() ? known.domainId() : found.domainId();
        Tenant tenant = new Tenant(domainId, known.domain(), found.id(), found.name());
        return new Outcome.Taken(keyAuth(key, tenant), tenant, null, false);
    }

    private KeyAuth keyAuth(KeyAuth.Key key, Tenant tenant) {
        return new KeyAuth(key, new KeyAuth.Scope(tenant.projectId(), tenant.domainId()), gate.clock());
    }

    /// The default project of a region is named like it (reference 5.2).
    private static Tenant named(Tenant wanted, String region) {
        boolean any = wanted.projectId().isEmpty() && wanted.project().isEmpty();
        return any ? new Tenant(wanted.domainId(), wanted.domain(), "", region) : wanted;
    }

    private static Tenant merged(Tenant told, Tenant wanted) {
        return new Tenant(
                told.domainId().isEmpty() ? wanted.domainId() : told.domainId(),
                told.domain().isEmpty() ? wanted.domain() : told.domain(),
                told.projectId(),
                told.project().isEmpty() && told.projectId().equals(wanted.projectId())
                        ? wanted.project()
                        : told.project());
    }

    private static Outcome checked(Tenant tenant, Tenant wanted, Outcome.Taken taken) {
        if (tenant.projectId().isEmpty()) {
            return wrong(Grounds.NO_PROJECT, "the token is for the whole account");
        }
        boolean otherId = !wanted.projectId().isEmpty() && !wanted.projectId().equals(tenant.projectId());
        boolean otherName = wanted.projectId().isEmpty()
                && !wanted.project().isEmpty()
                && !tenant.project().isEmpty()
                && !wanted.project().equals(tenant.project());
        String found = tenant.project().isEmpty() ? tenant.projectId() : tenant.project();
        return otherId || otherName ? wrong(Grounds.OTHER_PROJECT, found) : taken;
    }

    private Instant here(IssuedToken token) {
        return token.expiresAt().minus(gate.clock().ahead(iamHost));
    }

    private static Outcome refused(Verdict verdict, ApiFailure failure) {
        return new Outcome.NotTaken(verdict.grounds(), failure, verdict.dispute());
    }

    private static Outcome wrong(Grounds grounds, String reason) {
        return new Outcome.NotTaken(grounds, new ApiFailure.NotSent(reason), null);
    }

    private static Grounds groundsOfLogin(ApiFailure failure, boolean withPasscode) {
        if (failure instanceof ApiFailure.Refused refused && refused.httpStatus() == 401) {
            String message = refused.message().toLowerCase(Locale.ROOT);
            boolean second = message.contains("passcode") || message.contains("mfa") || message.contains("totp");
            return withPasscode && second ? Grounds.WRONG_PASSCODE : Grounds.WRONG_PASSWORD;
        }
        return failure instanceof ApiFailure.Refused refused && refused.httpStatus() == 404
                ? Grounds.NO_PROJECT
                : grounds(failure);
    }

    private static Grounds grounds(ApiFailure failure) {
        return switch (failure) {
            case ApiFailure.Refused refused when refused.httpStatus() == 403 -> Grounds.NO_PERMISSION;
            case ApiFailure.Refused _ -> Grounds.OTHER;
            default -> Grounds.NO_ANSWER;
        };
    }
}
