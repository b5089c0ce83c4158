package org.resolverdesk.ui.part;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A text with places for arguments, as [MessageFormat] understands it. Most are words with texts put in, which takes
/// no more than putting them together; the rest is left to that class. Any thread.
sealed interface Wording {
    /// The words with these arguments put in.
    String with(Object... arguments);

    static Wording of(String text) {
        if (text.indexOf('\'') >= 0) {
            return new Formatted(text);
        }
        List<String> words = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        int from = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
            boolean digit = open + 2 < text.length()
                    && Character.isDigit(text.charAt(open + 1))
                    && text.charAt(open + 2) == '}';
            if (!digit) {
                return new Formatted(text);
            }
            words.add(text.substring(from, open));
            places.add(text.charAt(open + 1) - '0');
            from = open + 3;
        }
        words.add(text.substring(from));
        return new Joined(text, List.copyOf(words), List.copyOf(places));
    }

    /// `words` before, between and after the arguments at `places`.
    record Joined(String text, List<String> words, List<Integer> places) implements Wording {
        @Override
        public String with(Object... arguments) {
            if (places.isEmpty()) {
                return text;
            }
            StringBuilder made = new StringBuilder(words.getFirst());
            for (int i = 0; i < places.size(); i++) {
                int place = places.get(i);
                if (place >= arguments.length || !(arguments[place] instanceof String argument)) {
                    return new Formatted(text).with(arguments);
                }
                made.append(argument).append(words.get(i + 1));
            }
            return made.toString();
        }
    }

    /// With plurals or quotes. One at a time, since a format isn't made for several threads.
    final class Formatted implements Wording {
        private final MessageFormat format;

        Formatted(String text) {
            format = new MessageFormat(text, Locale.ROOT);
        }

        @Override
        public synchronized String with(Object... arguments) {
            return format.format(arguments);
        }
    }
}
