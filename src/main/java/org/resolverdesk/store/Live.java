package org.resolverdesk.store;

import java.util.Objects;
import javafx.beans.property.ReadOnlyBooleanPropertyBase;
import javafx.beans.property.ReadOnlyIntegerPropertyBase;
import javafx.beans.property.ReadOnlyLongPropertyBase;
import javafx.beans.property.ReadOnlyObjectPropertyBase;
import javafx.beans.property.ReadOnlyStringPropertyBase;
import org.jspecify.annotations.Nullable;

/// Read-only properties that this package can set, and that fire only when their value changed. Half the size
/// of JavaFX's wrappers, since a list of 100,000 rows has a million and a half of them: no bean, no name, no
/// second object.
final class Live {
    private Live() {}

    static final class Value<T> extends ReadOnlyObjectPropertyBase<T> {
        private T value;

        Value(T value) {
            this.value = value;
        }

        @Override
        public T get() {
            return value;
        }

        /// Whether that was a change.
        boolean set(T next) {
            if (Objects.equals(value, next)) {
                return false;
            }
            value = next;
            fireValueChangedEvent();
            return true;
        }

        @Override
        public @Nullable Object getBean() {
            return null;
        }

        @Override
        public String getName() {
            return "";
        }
    }

    static final class Maybe<T> extends ReadOnlyObjectPropertyBase<@Nullable T> {
        private @Nullable T value;

        @Override
        public @Nullable T get() {
            return value;
        }

        boolean set(@Nullable T next) {
            if (Objects.equals(value, next)) {
                return false;
            }
            value = next;
            fireValueChangedEvent();
            return true;
        }

        @Override
        public @Nullable Object getBean() {
            return null;
        }

        @Override
        public String getName() {
            return "";
        }
    }

    static final class Text extends ReadOnlyStringPropertyBase {
        private String value;

        Text(String value) {
            this.value = value;
        }

        @Override
        public String get() {
            return value;
        }

        boolean set(String next) {
            if (value.equals(next)) {
                return false;
            }
            value = next;
            fireValueChangedEvent();
            return true;
        }

        @Override
        public @Nullable Object getBean() {
            return null;
        }

        @Override
        public String getName() {
            return "";
        }
    }

    static final class Flag extends ReadOnlyBooleanPropertyBase {
        private boolean value;

        @Override
        public boolean get() {
            return value;
        }

        boolean set(boolean next) {
            if (value == next) {
                return false;
            }
            value = next;
            fireValueChangedEvent();
            return true;
        }

        @Override
        public @Nullable Object getBean() {
            return null;
        }

        @Override
        public String getName() {
            return "";
        }
    }

    static final class Count extends ReadOnlyIntegerPropertyBase {
        private int value;

        @Override
        public int get() {
            return value;
        }

        boolean set(int next) {
            if (value == next) {
                return false;
            }
            value = next;
            fireValueChangedEvent();
            return true;
        }

        @Override
        public @Nullable Object getBean() {
            return null;
        }

        @Override
        public String getName() {
            return "";
        }
    }

    static final class Amount extends ReadOnlyLongPropertyBase {
        private long value;

        Amount(long value) {
            this.value = value;
        }

        @Override
        public long get() {
            return value;
        }

        boolean set(long next) {
            if (value == next) {
                return false;
            }
            value = next;
            fireValueChangedEvent();
            return true;
        }

        @Override
        public @Nullable Object getBean() {
            return null;
        }

        @Override
        public String getName() {
            return "";
        }
    }
}
