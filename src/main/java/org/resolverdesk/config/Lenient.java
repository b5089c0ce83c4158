package org.resolverdesk.config;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Values out of a tree that anyone may have edited: of the right type, or else the default.
public final class Lenient {
    private Lenient() {}

    public static String text(ObjectNode tree, String key, String otherwise) {
        JsonNode node = tree.get(key);
        return node != null && node.isString() ? node.stringValue() : otherwise;
    }

    /// Finite, whatever is written.
    public static double number(ObjectNode tree, String key, double otherwise) {
        @Nullable JsonNode node = tree.get(key);
        double number = node != null && node.isNumber() ? node.doubleValue(Double.NaN) : Double.NaN;
        return Double.isFinite(number) ? number : otherwise;
    }

    /// Empty where there is none.
    public static ObjectNode object(ObjectNode tree, String key) {
        return tree.get(key) instanceof ObjectNode object ? object : tree.objectNode();
    }

    /// The texts of an array; what is none is left out.
    public static List<String> texts(ObjectNode tree, String key) {
        List<String> texts = new ArrayList<>();
        for (JsonNode entry : tree.get(key) instanceof ArrayNode array ? array : List.<JsonNode>of()) {
            if (entry.isString()) {
                texts.add(entry.stringValue());
            }
        }
        return texts;
    }

    public static boolean flag(ObjectNode tree, String key, boolean otherwise) {
        JsonNode node = tree.get(key);
        return (node != null && node.isBoolean()) ? node.booleanValue() : otherwise;
    }
}
