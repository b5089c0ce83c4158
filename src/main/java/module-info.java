/// Resolver Desk: a desktop console for DNS Resolver endpoints.
module org.resolverdesk {
    requires java.desktop;
    requires java.logging;
    requires java.management;
    requires java.sql;
    requires jdk.httpserver;
    requires javafx.controls;
    requires atlantafx.base;
    requires org.kordamp.ikonli.core;
    requires org.kordamp.ikonli.feather;
    requires okhttp3;
    requires tools.jackson.databind;
    requires org.xerial.sqlitejdbc;
    requires java.keyring;
    requires org.snakeyaml.engine.v2;
    requires static org.jspecify;

    // JavaFX makes the application.
    exports org.resolverdesk.app to
            javafx.graphics;
}
