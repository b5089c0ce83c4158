package org.resolverdesk.config;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Values out of a tree that anyone may have edited: of the right type, or else the default.
final class Lenient {
    private Lenient() {}

    static String text(ObjectNode tree, String key, String otherwise) {
        JsonNode node = tree.get(key);
        return node != null && node.isString() ? node.stringValue() : otherwise;
    }

    /// Finite, whatever is written.
    static double number(ObjectNode tree, String key, double otherwise) {
        @Nullable JsonNode node = tree.get(key);
        double number = node != null && node.isNumber() ? node.doubleValue(Double.NaN) : Double.NaN;
        return Double.isFinite(number) ? number : otherwise;
    }

    static boolean flag(ObjectNode tree, String key, boolean otherwise) {
        JsonNode node = tree.get(key);
        return (node != null && node.isBoolean()) ? node.booleanValue() : otherwise;
    }
}
