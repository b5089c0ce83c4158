package org.resolverdesk.proof.fault;

import static org.resolverdesk.proof.fault.Stage.AFTER_ACTING;
import static org.resolverdesk.proof.fault.Stage.ANSWER_HEADERS;
import static org.resolverdesk.proof.fault.Stage.BEFORE_ACTING;
import static org.resolverdesk.proof.fault.Stage.REQUEST_BODY;
import static org.resolverdesk.proof.fault.Stage.REQUEST_HEADERS;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.Arrays;

/// One client's connection: each request goes to the service and its answer back, but for the create that a
/// fault was made ready for.
final class Line implements Runnable {
    private final FaultProxy proxy;
    private final Socket client;
    private final Upstream upstream;

    Line(FaultProxy proxy, Socket client) {
        this.proxy = proxy;
        this.client = client;
        this.upstream = new Upstream(proxy.service(), proxy.serviceClock());
    }

    @Override
    public void run() {
        try (client;
                upstream) {
            InputStream in = new BufferedInputStream(client.getInputStream());
            boolean goesOn = true;
            while (goesOn) {
                goesOn = serve(in);
            }
        } catch (IOException ended) {
            // by one of the two sides
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            proxy.ended(this);
        }
    }

    void end() {
        try {
            client.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void reset() {
        try {
            client.setSoLinger(true, 0);
        } catch (IOException ended) {
            // by itself
        }
        end();
    }

    /// What can't be written any more is nobody's any more.
    void write(byte[] bytes) {
        try {
            client.getOutputStream().write(bytes);
        } catch (IOException gone) {
            // the client is
        }
    }

    private boolean serve(InputStream in) throws IOException, InterruptedException {
        byte[] head = Message.head(in);
        if (head == null) {
            return false;
        }
        Blow blow = Message.isCreate(head) ? proxy.take() : null;
        if (blow != null && blow.stage() == REQUEST_HEADERS && breaksOff(blow)) {
            return false;
        }
        byte[] body = new byte[Message.length(head)];
        if (blow != null && blow.stage() == REQUEST_BODY) {
            int point = in.readNBytes(body, 0, blow.point(body.length));
            if (breaksOff(blow)) {
                return false;
            }
            in.readNBytes(body, point, body.length - point);
        } else {
            in.readNBytes(body, 0, body.length);
        }
        Message request = new Message(head, body).forOrigin();
        if (blow != null) {
            return carry(request, blow);
        }
        write(upstream.ask(request, Message.isCreate(head)).bytes());
        return true;
    }

    private boolean carry(Message whole, Blow blow) throws IOException, InterruptedException {
        if (blow.stage() == BEFORE_ACTING) {
            if (blow.kind() == Kind.GARBLE) {
                return says(Junk.some(blow.seed()));
            }
            if (blow.kind() == Kind.SUBSTITUTE) {
                return answer(Junk.gateway(blow.seed()));
            }
            if (breaksOff(blow)) {
                return false;
            }
        }
        Message request = spoilt(whole, blow);
        Message answer = upstream.ask(request, true);
        if (blow.cell().doubles()) {
            Message second = upstream.ask(request, true);
            answer = blow.stage() == BEFORE_ACTING ? second : answer;
        }
        return blow.stage().acted() ? answer(answer, blow) : answer(answer.bytes());
    }

    private static Message spoilt(Message request, Blow blow) {
        if (blow.kind() != Kind.GARBLE) {
            return request;
        }
        return switch (blow.stage()) {
            case REQUEST_HEADERS -> request.withSpoiltHead(blow);
            case REQUEST_BODY -> request.withSpoiltBody(blow);
            default -> request;
        };
    }

    private boolean answer(byte[] bytes) {
        write(bytes);
        return true;
    }

    private boolean answer(Message answer, Blow blow) throws IOException, InterruptedException {
        boolean inHead = blow.stage() == ANSWER_HEADERS;
        boolean whole = blow.stage() == AFTER_ACTING;
        if (blow.kind() == Kind.SUBSTITUTE) {
            return answer(Junk.gateway(blow.seed()));
        }
        if (blow.kind() == Kind.GARBLE) {
            return whole
                    ? says(Junk.some(blow.seed()))
                    : answer((inHead ? answer.withSpoiltHead(blow) : answer.withSpoiltBody(blow)).bytes());
        }
        byte[] bytes = answer.bytes();
        if (blow.kind() == Kind.DUPLICATE) {
            if (!whole) {
                write(inHead ? answer.head() : bytes);
            }
            return answer(bytes);
        }
        int head = answer.head().length;
        int point = inHead ? blow.point(head) : head + blow.point(bytes.length - head);
        int first = whole ? 0 : point;
        write(Arrays.copyOf(bytes, first));
        if (breaksOff(blow) || (blow.kind() == Kind.DELAY && blow.hold() != Blow.Hold.SHORT)) {
            return false;
        }
        return answer(Arrays.copyOfRange(bytes, first, bytes.length));
    }

    private boolean says(byte[] junk) throws IOException {
        write(junk);
        return fin();
    }

    /// What ends or stops the stream, whichever way it flows: whether it is over.
    private boolean breaksOff(Blow blow) throws IOException, InterruptedException {
        if (blow.kind() == Kind.CUT) {
            fin();
            return true;
        }
        if (blow.kind() == Kind.RESET) {
            reset();
            return true;
        }
        if (blow.kind() != Kind.DELAY) {
            return false;
        }
        if (blow.hold() == Blow.Hold.SHORT) {
            Thread.sleep(Math.floorMod(blow.seed(), 4));
            return false;
        }
        proxy.hold();
        return blow.hold() == Blow.Hold.NEVER;
    }

    /// Ends the stream and reads off what still comes: closing with something unread would be a reset.
    private boolean fin() throws IOException {
        client.shutdownOutput();
        client.setSoTimeout(1000);
        byte[] rest = new byte[1024];
        while (client.getInputStream().read(rest) >= 0) {
            // until the client has seen it
        }
        return false;
    }
}
