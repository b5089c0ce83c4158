package org.resolverdesk.export;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.resolverdesk.model.Course;
import org.resolverdesk.model.Happened;
import org.resolverdesk.model.Moment;
import org.resolverdesk.model.Step;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What this program did and saw, as text for a change ticket. Times are UTC; the words are those of the journal, in
/// any language.
public final class ActivityExport {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS 'UTC'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

    private final JsonMapper mapper = JsonMapper.builder().build();

    public String markdown(List<Happened> lines) {
        return lines.stream()
                .map(line -> switch (line) {
                    case Happened.Did(Course course) -> markdown(course);
                    case Happened.Saw(Moment moment) -> markdown(moment);
                })
                .collect(Collectors.joining("\n"));
    }

    public String json(List<Happened> lines) {
        ArrayNode all = mapper.createArrayNode();
        for (Happened line : lines) {
            switch (line) {
                case Happened.Did(Course course) -> put(all.addObject(), course);
                case Happened.Saw(Moment moment) -> put(all.addObject(), moment);
            }
        }
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(all);
    }

    private static String markdown(Course course) {
        StringBuilder text = new StringBuilder("### ")
                .append(time(course.intent().at()))
                .append(": ")
                .append(course.intent().deed().kind())
                .append(' ')
                .append(inline(course.intent().deed().name()))
                .append(", ")
                .append(course.last().stage().word())
                .append("\n\n");
        item(text, "profile", course.intent().profile());
        for (String key : List.of(Step.ID, Step.STATUS, Step.CODE, Step.REASON, Step.REQUEST_ID)) {
            item(text, key, fact(course, key));
        }
        text.append("- steps: ")
                .append(course.steps().stream()
                        .map(step ->
                                CLOCK.format(step.at()) + " " + step.stage().word())
                        .collect(Collectors.joining(" → ")))
                .append('\n');
        block(text, "Request", (fact(course, Step.CALL) + "\n\n" + fact(course, Step.REQUEST)).strip());
        block(text, "Answer", fact(course, Step.ANSWER));
        return text.toString();
    }

    private static String markdown(Moment moment) {
        String who = moment.kind() == Moment.Kind.THEIRS ? ", by others" : "";
        return "- " + time(moment.at()) + ": " + inline(moment.name()) + " (" + inline(moment.endpoint()) + "): "
                + inline(moment.what()) + who + "\n";
    }

    private static void item(StringBuilder text, String key, String value) {
        if (!value.isEmpty()) {
            text.append("- ").append(key).append(": ").append(inline(value)).append('\n');
        }
    }

    /// A fence longer than any run of backticks in it, so that what the service wrote can't end it.
    private static void block(StringBuilder text, String title, String body) {
        if (!body.isEmpty()) {
            String fence = "```";
            while (body.contains(fence)) {
                fence += "`";
            }
            text.append('\n').append(title).append(":\n\n").append(fence).append('\n');
            text.append(body).append('\n').append(fence).append('\n');
        }
    }

    /// On one line, and nothing in it is markup.
    private static String inline(String value) {
        return value.replaceAll("[\\p{Cntrl}]+", " ").replaceAll("([\\\\`*_\\[\\]<>|#])", "\\\\$1");
    }

    /// The last that was written of it.
    private static String fact(Course course, String key) {
        return course.steps().reversed().stream()
                .map(step -> step.fact(key))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static void put(ObjectNode tree, Course course) {
        tree.put("at", course.intent().at().toString());
        tree.put("profile", course.intent().profile());
        tree.put("did", course.intent().deed().kind());
        tree.put("name", course.intent().deed().name());
        tree.put("stage", course.last().stage().word());
        tree.put("intent", course.intent().id());
        ArrayNode steps = tree.putArray("steps");
        for (Step step : course.steps()) {
            ObjectNode one = steps.addObject();
            one.put("number", step.number());
            one.put("at", step.at().toString());
            one.put("stage", step.stage().word());
            for (Map.Entry<String, String> fact : step.facts().entrySet()) {
                one.put(fact.getKey(), fact.getValue());
            }
        }
    }

    private static void put(ObjectNode tree, Moment moment) {
        tree.put("at", moment.at().toString());
        tree.put("profile", moment.profile());
        tree.put("saw", moment.what());
        tree.put("name", moment.name());
        tree.put("endpoint", moment.endpoint());
        tree.put("by", moment.kind() == Moment.Kind.THEIRS ? "others" : "");
    }

    private static String time(Instant at) {
        return TIME.format(at);
    }
}
