package org.resolverdesk.ui.list;

import java.util.Comparator;

/// Orders names as people count: `a2` before `a10`. Digits are compared as numbers of any length, all else by character.
enum NaturalOrder implements Comparator<String> {
    INSTANCE;

    @Override
    public int compare(String a, String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            if (digit(a.charAt(i)) && digit(b.charAt(j))) {
                int numberA = skipZeros(a, i);
                int numberB = skipZeros(b, j);
                i = digitsEnd(a, numberA);
                j = digitsEnd(b, numberB);
                int order = compareNumbers(a, numberA, i, b, numberB, j);
                if (order != 0) {
                    return order;
                }
            } else {
                int order = Character.compare(a.charAt(i++), b.charAt(j++));
                if (order != 0) {
                    return order;
                }
            }
        }
        int rest = Integer.compare(a.length() - i, b.length() - j);
        // `a01` and `a1` are the same to count with, but two names all the same.
        return rest != 0 ? rest : a.compareTo(b);
    }

    private static int compareNumbers(String a, int fromA, int endA, String b, int fromB, int endB) {
        int order = Integer.compare(endA - fromA, endB - fromB);
        for (int k = 0; order == 0 && k < endA - fromA; k++) {
            order = Character.compare(a.charAt(fromA + k), b.charAt(fromB + k));
        }
        return order;
    }

    private static int skipZeros(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == '0') {
            at++;
        }
        return at;
    }

    private static int digitsEnd(String text, int from) {
        int at = from;
        while (at < text.length() && digit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
