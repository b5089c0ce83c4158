package org.resolverdesk.ui.form;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.Observable;
import javafx.collections.ObservableList;
import org.resolverdesk.model.Subnet;
import org.resolverdesk.model.Vpc;

/// The subnets to choose from, and what stands beside each: its VPC's name and how many addresses are free,
/// where known. `readFree` asks for the latter, `changes` is invalidated when there may be more to show.
public record SubnetChoices(
        ObservableList<Subnet> subnets,
        Function<String, Optional<Vpc>> vpc,
        Function<String, OptionalLong> free,
        Consumer<String> readFree,
        Observable changes) {

    Optional<Subnet> byId(String id) {
        return subnets.stream().filter(subnet -> subnet.id().equals(id)).findFirst();
    }

    /// What a field shows for a subnet id: its name and CIDR, or the text itself where no such subnet is known.
    String display(String id) {
        return byId(id).map(subnet -> subnet.name() + "   " + subnet.cidr()).orElse(id);
    }

    /// What a typed text means: a subnet's id where the text is its id, its display, or the only one of that
    /// name or CIDR; else the text itself, trimmed.
    String resolve(String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return "";
        }
        for (Subnet subnet : subnets) {
            if (subnet.id().equalsIgnoreCase(text) || display(subnet.id()).equals(typed)) {
                return subnet.id();
            }
        }
        List<Subnet> named = subnets.stream()
                .filter(subnet ->
                        subnet.name().equalsIgnoreCase(text) || subnet.cidr().equals(text))
                .toList();
        return named.size() == 1 ? named.getFirst().id() : text;
    }

    /// The subnets whose name, CIDR, id or VPC contains every word of a text.
    List<Subnet> matching(String typed) {
        String[] words = typed.strip().toLowerCase(Locale.ROOT).split("\\s+", -1);
        return subnets.stream().filter(subnet -> containsAll(subnet, words)).toList();
    }

    private boolean containsAll(Subnet subnet, String[] words) {
        String all = String.join(
                        " ",
                        subnet.name(),
                        subnet.cidr(),
                        subnet.id(),
                        vpc.apply(subnet.vpcId()).map(Vpc::name).orElse(subnet.vpcId()))
                .toLowerCase(Locale.ROOT);
        for (String word : words) {
            if (!all.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
