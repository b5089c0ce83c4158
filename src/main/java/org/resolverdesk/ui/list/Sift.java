package org.resolverdesk.ui.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.resolverdesk.spec.Cidr;
import org.resolverdesk.spec.Ipv4;

/// A filter as typed: every word must be in a row, and a word that is a CIDR must have an address of the row
/// inside it.
record Sift(List<String> words, List<Cidr> blocks) {

    private static final Pattern BETWEEN = Pattern.compile("[\\s,;]+");

    static Sift of(String typed) {
        List<String> words = new ArrayList<>();
        List<Cidr> blocks = new ArrayList<>();
        for (String word : BETWEEN.splitAsStream(typed.toLowerCase(Locale.ROOT)).toList()) {
            Optional<Cidr> block = block(word);
            if (block.isPresent()) {
                blocks.add(block.get());
            } else if (!word.isEmpty()) {
                // A CIDR that is still being typed: its address is what is looked for so far.
                words.add(word.endsWith("/") ? word.substring(0, word.length() - 1) : word);
            }
        }
        return new Sift(List.copyOf(words), List.copyOf(blocks));
    }

    boolean takesAll() {
        return words.isEmpty() && blocks.isEmpty();
    }

    boolean takes(Facts facts, Said said) {
        for (String word : words) {
            if (!facts.words(said).contains(word)) {
                return false;
            }
        }
        for (Cidr block : blocks) {
            if (facts.addresses().stream().noneMatch(block::contains)) {
                return false;
            }
        }
        return true;
    }

    /// Whoever looks for `10.1.2.3/16` means the block that it is in.
    private static Optional<Cidr> block(String word) {
        int slash = word.indexOf('/');
        if (slash < 0) {
            return Optional.empty();
        }
        Optional<Cidr> prefix = Cidr.parse("0.0.0.0" + word.substring(slash));
        return Ipv4.parse(word.substring(0, slash)).flatMap(ip -> prefix.map(p -> around(ip, p.prefix())));
    }

    private static Cidr around(Ipv4 ip, int prefix) {
        int mask = prefix == 0 ? 0 : -1 << (32 - prefix);
        return new Cidr(new Ipv4(ip.bits() & mask), prefix);
    }
}
