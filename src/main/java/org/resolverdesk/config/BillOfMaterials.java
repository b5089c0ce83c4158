package org.resolverdesk.config;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the program is made of, as the build wrote it down (CycloneDX, JSON): some 20 kB in the
/// program's own jar.
public record BillOfMaterials(List<Part> parts) {
    /// `licence` is an SPDX id, or the name that its authors give it.
    public record Part(String name, String version, String licence) {}

    public BillOfMaterials {
        parts = List.copyOf(parts);
    }

    /// Reads and closes it; one that can't be read has no parts.
    public static BillOfMaterials read(InputStream file) {
        List<Part> parts = new ArrayList<>();
        try (file) {
            for (JsonNode component : JsonMapper.shared().readTree(file).path("components")) {
                String name = component.path("name").asString("");
                if (!name.isEmpty()) {
                    parts.add(new Part(name, component.path("version").asString(""), licence(component)));
                }
            }
        } catch (IOException | JacksonException unreadable) {
            System.getLogger(BillOfMaterials.class.getName())
                    .log(System.Logger.Level.WARNING, "no bill of materials", unreadable);
        }
        return new BillOfMaterials(parts);
    }

    private static String licence(JsonNode component) {
        JsonNode licences = component.path("licenses");
        JsonNode licence = licences.path(0);
        for (JsonNode choice : licences) {
            // Where there is a choice it is this one.
            licence = choice.path("license").path("id").asString("").equals("Apache-2.0") ? choice : licence;
        }
        String id = licence.path("license").path("id").asString("");
        String name = licence.path("license").path("name").asString("");
        String both = licence.path("expression").asString("");
        return !id.isEmpty() ? id : !name.isEmpty() ? spdx(name) : both;
    }

    /// Who writes no id into a descriptor writes one of these.
    private static String spdx(String name) {
        return name.contains("3-Clause BSD") || name.equals("BSD-3") ? "BSD-3-Clause" : name;
    }
}
