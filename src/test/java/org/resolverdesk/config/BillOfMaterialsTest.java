package org.resolverdesk.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.resolverdesk.config.BillOfMaterials.Part;

class BillOfMaterialsTest {
    @Test
    void aPartHasTheIdOfItsLicenceOrTheNameThatIsGiven() {
        assertEquals(
                List.of(
                        new Part("okio-jvm", "3.18.1", "Apache-2.0"),
                        new Part("controlsfx", "11.2.4", "BSD-3-Clause"),
                        new Part("odd", "1", "Some licence"),
                        new Part("two", "2", "MIT OR Apache-2.0"),
                        new Part("choice", "4", "Apache-2.0"),
                        new Part("bare", "3", "")),
                read("""
                    {"components": [
                      {"name": "okio-jvm", "version": "3.18.1", "licenses": [{"license": {"id": "Apache-2.0"}}]},
                      {"name": "controlsfx", "version": "11.2.4",
                       "licenses": [{"license": {"name": "The 3-Clause BSD License"}}]},
                      {"name": "odd", "version": "1", "licenses": [{"license": {"name": "Some licence"}}]},
                      {"name": "two", "version": "2", "licenses": [{"expression": "MIT OR Apache-2.0"}]},
                      {"name": "choice", "version": "4",
                       "licenses": [{"license": {"id": "LGPL-2.1-or-later"}}, {"license": {"id": "Apache-2.0"}}]},
                      {"version": "nameless"},
                      {"name": "bare", "version": "3"}]}\
                    """).parts());
    }

    @Test
    void whatIsNoBillHasNoParts() {
        for (String text : List.of("", "[]", "{\"components\": 7}", "{\"components\": [", "null")) {
            assertEquals(List.of(), read(text).parts(), text);
        }
    }

    private static BillOfMaterials read(String text) {
        return BillOfMaterials.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
