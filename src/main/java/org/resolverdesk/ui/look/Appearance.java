package org.resolverdesk.ui.look;

/// Which theme to show: the desktop's, or one of two chosen against it.
public enum Appearance {
    SYSTEM,
    LIGHT,
    DARK
}
