package org.resolverdesk.ui.form;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import org.resolverdesk.model.Subnet;
import org.resolverdesk.model.Vpc;

/// The subnets to choose from, and what stands beside each: its VPC's name and how many addresses are free,
/// where known. `readFree` asks for the latter, `changes` changes when there may be more to show.
public record SubnetChoices(
        ObservableList<Subnet> subnets,
        Function<String, Optional<Vpc>> vpc,
        Function<String, OptionalLong> free,
        Consumer<String> readFree,
        ObservableValue<?> changes) {

    Optional<Subnet> byId(String id) {
        return subnets.stream().filter(subnet -> subnet.id().equals(id)).findFirst();
    }

    /// What a field shows for a subnet id: its name and CIDR, and its VPC where another VPC has one that reads
    /// the same; or the text itself where no such subnet is known.
    String display(String id) {
        return byId(id).map(this::display).orElse(id);
    }

    private String display(Subnet subnet) {
        String plain = plain(subnet);
        List<Subnet> twins = subnets.stream()
                .filter(other -> plain(other).equals(plain) && !other.vpcId().equals(subnet.vpcId()))
                .toList();
        if (twins.isEmpty()) {
            return plain;
        }
        // VPCs can share a name as well.
        String name = vpcName(subnet);
        boolean tells = twins.stream().noneMatch(twin -> vpcName(twin).equals(name));
        return plain + "   " + (tells ? name : subnet.vpcId());
    }

    private static String plain(Subnet subnet) {
        return subnet.name() + "   " + subnet.cidr();
    }

    private String vpcName(Subnet subnet) {
        return vpc.apply(subnet.vpcId()).map(Vpc::name).orElse(subnet.vpcId());
    }

    /// What a typed text means: the subnet that is chosen already where the text is its display, or the only
    /// one of that id, display, name or CIDR; else the text itself, trimmed.
    String resolve(String typed, String chosen) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return "";
        }
        if (byId(chosen).filter(subnet -> display(subnet).equals(typed)).isPresent()) {
            return chosen;
        }
        return only(subnet -> subnet.id().equalsIgnoreCase(text))
                .or(() -> only(subnet ->
                        typed.startsWith(plain(subnet)) && display(subnet).equals(typed)))
                .or(() -> only(subnet ->
                        subnet.name().equalsIgnoreCase(text) || subnet.cidr().equals(text)))
                .map(Subnet::id)
                .orElse(text);
    }

    private Optional<Subnet> only(Predicate<Subnet> meant) {
        List<Subnet> found = subnets.stream().filter(meant).limit(2).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /// The subnets whose name, CIDR, id or VPC contains every word of a text.
    List<Subnet> matching(String typed) {
        String[] words = typed.strip().toLowerCase(Locale.ROOT).split("\\s+", -1);
        return subnets.stream().filter(subnet -> containsAll(subnet, words)).toList();
    }

    private boolean containsAll(Subnet subnet, String[] words) {
        String all = String.join(" ", subnet.name(), subnet.cidr(), subnet.id(), vpcName(subnet), subnet.vpcId())
                .toLowerCase(Locale.ROOT);
        for (String word : words) {
            if (!all.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
