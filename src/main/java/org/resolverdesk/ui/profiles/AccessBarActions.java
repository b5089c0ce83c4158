package org.resolverdesk.ui.profiles;

import java.util.function.Consumer;
import org.resolverdesk.model.Obstacle;
import org.resolverdesk.model.SignatureDispute;

/// What the bars lead to: the certificates of a host that isn't trusted, the two requests of a wrong signature, and
/// 'test connection'.
public record AccessBarActions(
        Consumer<Obstacle.Untrusted> showChain, Consumer<SignatureDispute> showDispute, Runnable test) {}
