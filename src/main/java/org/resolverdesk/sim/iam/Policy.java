package org.resolverdesk.sim.iam;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.sim.call.Json;
import org.resolverdesk.sim.call.Reason;
import org.resolverdesk.sim.call.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What somebody may do: actions such as `dns:endpoint:create`, with `*` for any text. A denial wins, and what
/// isn't allowed is forbidden. `within` narrows it further: a temporary key never has more rights than the
/// token that it was got with. Of a policy's statements only effect and actions count.
public record Policy(List<Statement> statements, @Nullable Policy within) {
    /// One line of a policy: whether it allows or denies these actions.
    public record Statement(boolean allows, List<String> actions) {
        public Statement {
            actions = List.copyOf(actions);
        }
    }

    public static final Policy ALL = allowing("*");

    public static final Policy READ_ONLY = allowing("dns:*:get*", "dns:*:list*", "vpc:*:get*", "vpc:*:list*");

    public Policy {
        statements = List.copyOf(statements);
    }

    public static Policy allowing(String... actions) {
        return new Policy(List.of(new Statement(true, List.of(actions))), null);
    }

    /// `{"Version":"1.1","Statement":[{"Effect":"Allow","Action":["dns:endpoint:get"]}]}`
    static Policy parse(ObjectNode policy, Reason otherwise) {
        List<Statement> statements = new ArrayList<>();
        for (JsonNode node : Json.array(policy, "Statement", otherwise)) {
            List<String> actions = new ArrayList<>();
            for (JsonNode action : Json.array(node, "Action", otherwise)) {
                if (!action.isString()) {
                    throw new Refusal(otherwise);
                }
                actions.add(action.stringValue());
            }
            statements.add(new Statement(
                    switch (Json.text(node, "Effect", otherwise)) {
                        case "Allow" -> true;
                        case "Deny" -> false;
                        default -> throw new Refusal(otherwise);
                    },
                    actions));
        }
        return new Policy(statements, null);
    }

    /// This one where the other allows it too.
    Policy within(Policy other) {
        return new Policy(statements, other);
    }

    public boolean allows(String action) {
        boolean allowed = false;
        for (Statement statement : statements) {
            if (statement.actions().stream().anyMatch(pattern -> covers(pattern, action))) {
                if (!statement.allows()) {
                    return false;
                }
                allowed = true;
            }
        }
        return allowed && (within == null || within.allows(action));
    }

    /// In whichever case; goes back to the last `*` only, so that no pattern costs more than its length times
    /// the action's.
    static boolean covers(String pattern, String action) {
        String wanted = pattern.toLowerCase(Locale.ROOT);
        String text = action.toLowerCase(Locale.ROOT);
        int at = 0;
        int star = -1;
        int mark = 0;
        int i = 0;
        while (i < text.length()) {
            if (at < wanted.length() && wanted.charAt(at) == '*') {
                star = at++;
                mark = i;
            } else if (at < wanted.length() && wanted.charAt(at) == text.charAt(i)) {
                at++;
                i++;
            } else if (star >= 0) {
                at = star + 1;
                i = ++mark;
            } else {
                return false;
            }
        }
        return wanted.substring(at).chars().allMatch(c -> c == '*');
    }
}
