package org.resolverdesk.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.config.BillOfMaterials;
import org.resolverdesk.ui.settings.Shipped;

/// The bill of materials and the licences that lie in the program's own jar. Read when the page that shows them is
/// opened.
final class Bill {
    private Bill() {}

    static Shipped shipped() {
        InputStream bill = Bill.class.getResourceAsStream("sbom.json");
        return bill == null
                ? Shipped.NOTHING
                : new Shipped(BillOfMaterials.read(bill).parts(), Bill::licence);
    }

    /// A licence's id is the name of its file.
    private static Optional<String> licence(String id) {
        if (!id.matches("[A-Za-z0-9.-]+")) {
            return Optional.empty();
        }
        try (@Nullable InputStream text = Bill.class.getResourceAsStream("licences/" + id + ".txt")) {
            return text == null
                    ? Optional.empty()
                    : Optional.of(new String(text.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
