package org.resolverdesk.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Statements with their arguments, and rows as values.
final class Rows {
    interface Read<T> {
        T of(ResultSet row) throws SQLException;
    }

    private Rows() {}

    static <T> List<T> all(Connection db, String sql, Read<T> read, @Nullable Object... arguments) throws SQLException {
        try (PreparedStatement statement = db.prepareStatement(sql)) {
            set(statement, arguments);
            List<T> rows = new ArrayList<>();
            try (ResultSet answer = statement.executeQuery()) {
                while (answer.next()) {
                    rows.add(read.of(answer));
                }
            }
            return rows;
        }
    }

    static long number(Connection db, String sql, @Nullable Object... arguments) throws SQLException {
        List<Long> rows = all(db, sql, row -> row.getLong(1), arguments);
        return rows.isEmpty() ? 0 : rows.getFirst();
    }

    /// How many rows it changed.
    static int change(Connection db, String sql, @Nullable Object... arguments) throws SQLException {
        try (PreparedStatement statement = db.prepareStatement(sql)) {
            set(statement, arguments);
            return statement.executeUpdate();
        }
    }

    private static void set(PreparedStatement statement, @Nullable Object... arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
    }
}
