package org.resolverdesk.house;

import org.junit.jupiter.api.Test;

class FormattingTest {
    @Test
    void runs() throws Exception {
        com.palantir.javaformat.java.Formatter.create().formatSource("class A {}");
    }
}
