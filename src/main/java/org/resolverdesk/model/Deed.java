package org.resolverdesk.model;

/// Something to be done at a service: enough to tell it from another, to look for it afterwards and to do it
/// again. Holds no secret. Names are for a reader; what counts are the ids.
public sealed interface Deed {
    /// A new endpoint, as texts that passed every check when it was asked for.
    record Create(EndpointDraft asked) implements Deed {}

    record Delete(String id, String name) implements Deed {}

    record Rename(String id, String from, String to) implements Deed {}

    /// One more address for an endpoint.
    record Bind(String id, String name, NewIp ip) implements Deed {}

    /// One address less; `ipId` is that of the binding.
    record Unbind(String id, String name, String ipId, String ip) implements Deed {}

    record MakeRule(CreateRule asked) implements Deed {}

    record ChangeRule(String id, String name, RuleChange change) implements Deed {}

    record DeleteRule(String id, String name) implements Deed {}

    /// A VPC more for which a rule holds.
    record Associate(String id, String name, String vpcId) implements Deed {}

    /// A VPC less.
    record Disassociate(String id, String name, String vpcId) implements Deed {}

    /// What it is, as it is written down.
    default String kind() {
        return switch (this) {
            case Create _ -> "create";
            case Delete _ -> "delete";
            case Rename _ -> "rename";
            case Bind _ -> "bind";
            case Unbind _ -> "unbind";
            case MakeRule _ -> "make-rule";
            case ChangeRule _ -> "change-rule";
            case DeleteRule _ -> "delete-rule";
            case Associate _ -> "associate";
            case Disassociate _ -> "disassociate";
        };
    }

    /// What one deed of a kind at a time may be open about: a second press, or a second window, finds the
    /// first.
    default String subject() {
        return switch (this) {
            case Create create -> create.asked().name();
            case Delete delete -> delete.id();
            case Rename rename -> rename.id();
            case Bind bind -> bind.id();
            case Unbind unbind -> unbind.id() + "/" + unbind.ipId();
            case MakeRule make -> make.asked().name();
            case ChangeRule change -> change.id();
            case DeleteRule delete -> delete.id();
            case Associate associate -> associate.id() + "/" + associate.vpcId();
            case Disassociate disassociate -> disassociate.id() + "/" + disassociate.vpcId();
        };
    }

    /// The name of what it is about, for a reader.
    default String name() {
        return switch (this) {
            case Create create -> create.asked().name();
            case Delete delete -> delete.name();
            case Rename rename -> rename.from();
            case Bind bind -> bind.name();
            case Unbind unbind -> unbind.name();
            case MakeRule make -> make.asked().name();
            case ChangeRule change -> change.name();
            case DeleteRule delete -> delete.name();
            case Associate associate -> associate.name();
            case Disassociate disassociate -> disassociate.name();
        };
    }
}
