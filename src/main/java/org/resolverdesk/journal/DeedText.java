package org.resolverdesk.journal;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.model.CreateRule;
import org.resolverdesk.model.Deed;
import org.resolverdesk.model.NewIp;
import org.resolverdesk.model.RuleChange;
import org.resolverdesk.model.RuleTarget;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Deeds as JSON texts and back; a kind that isn't known, of another version's, reads as nothing.
final class DeedText {
    private final Texts texts;

    DeedText(Texts texts) {
        this.texts = texts;
    }

    String of(Deed deed) {
        ObjectNode tree = texts.tree();
        switch (deed) {
            case Deed.Create(var asked) -> Texts.put(tree, asked);
            case Deed.Delete(String id, String name) -> named(tree, id, name);
            case Deed.Rename(String id, String from, String to) ->
                tree.put("id", id).put("from", from).put("to", to);
            case Deed.Bind(String id, String name, NewIp ip) -> {
                named(tree, id, name).put("subnetId", ip.subnetId());
                tree.put("ip", ip.ip());
            }
            case Deed.Unbind(String id, String name, String ipId, String ip) ->
                named(tree, id, name).put("ipId", ipId).put("ip", ip);
            case Deed.MakeRule(CreateRule asked) -> {
                tree.put("name", asked.name()).put("domain", asked.domainName()).put("endpoint", asked.endpointId());
                put(tree, asked.targets());
            }
            case Deed.ChangeRule(String id, String name, RuleChange change) -> {
                named(tree, id, name).put("to", change.name());
                put(tree, change.targets());
            }
            case Deed.DeleteRule(String id, String name) -> named(tree, id, name);
            case Deed.Associate(String id, String name, String vpcId) ->
                named(tree, id, name).put("vpc", vpcId);
            case Deed.Disassociate(String id, String name, String vpcId) ->
                named(tree, id, name).put("vpc", vpcId);
        }
        return texts.text(tree);
    }

    Optional<Deed> read(String kind, String json) {
        ObjectNode tree = texts.tree(json);
        String id = Texts.text(tree, "id");
        String name = Texts.text(tree, "name");
        return Optional.ofNullable(
                switch (kind) {
                    case "create" -> new Deed.Create(Texts.draft(tree));
                    case "delete" -> new Deed.Delete(id, name);
                    case "rename" -> new Deed.Rename(id, Texts.text(tree, "from"), Texts.text(tree, "to"));
                    case "bind" ->
                        new Deed.Bind(id, name, new NewIp(Texts.text(tree, "subnetId"), Texts.maybe(tree, "ip")));
                    case "unbind" -> new Deed.Unbind(id, name, Texts.text(tree, "ipId"), Texts.text(tree, "ip"));
                    case "make-rule" -> new Deed.MakeRule(rule(tree, name));
                    case "change-rule" ->
                        new Deed.ChangeRule(id, name, new RuleChange(Texts.maybe(tree, "to"), targets(tree)));
                    case "delete-rule" -> new Deed.DeleteRule(id, name);
                    case "associate" -> new Deed.Associate(id, name, Texts.text(tree, "vpc"));
                    case "disassociate" -> new Deed.Disassociate(id, name, Texts.text(tree, "vpc"));
                    default -> null;
                });
    }

    private static CreateRule rule(ObjectNode tree, String name) {
        List<RuleTarget> targets = targets(tree);
        return new CreateRule(
                name, Texts.text(tree, "domain"), Texts.text(tree, "endpoint"), targets == null ? List.of() : targets);
    }

    private static @Nullable List<RuleTarget> targets(ObjectNode tree) {
        JsonNode targets = tree.get("targets");
        return targets instanceof ArrayNode
                ? Texts.items(targets).stream()
                        .map(item -> new RuleTarget(item.isString() ? item.stringValue() : ""))
                        .toList()
                : null;
    }

    private static ObjectNode named(ObjectNode tree, String id, String name) {
        return tree.put("id", id).put("name", name);
    }

    private static void put(ObjectNode tree, @Nullable List<RuleTarget> targets) {
        if (targets != null) {
            ArrayNode array = tree.putArray("targets");
            targets.forEach(target -> array.add(target.ip()));
        }
    }
}
