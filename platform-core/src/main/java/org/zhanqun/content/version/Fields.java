package org.zhanqun.content.version;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhanqun.content.facts.CustomValues;
import org.zhanqun.content.facts.LeaderDraft;
import org.zhanqun.content.facts.OrganisationDraft;
import org.zhanqun.content.facts.PolicyDraft;
import org.zhanqun.content.facts.TopicDraft;

/** Everything of a text but its body, by the names that the fields have in the editor's form. */
final class Fields {
    private final Map<String, String> filled = new LinkedHashMap<>();

    private Fields() {}

    static Map<String, String> of(Snapshot text) {
        var fields = new Fields();
        fields.put("title", text.title());
        fields.put("columnCode", text.columnCode());
        fields.put("source", text.source());
        fields.put("editor", text.editor());
        fields.put("summary", text.summary());
        fields.put("pictureUrl", text.pictureUrl());
        fields.put("pictureAlt", text.pictureAlt());
        var facts = text.facts();
        fields.policy(facts.policy());
        fields.put("interprets", facts.interprets());
        fields.leader(facts.leader());
        fields.organisation(facts.organisation());
        fields.topic(facts.topic());
        text.custom().list().forEach(value -> fields.put(CustomValues.FIELD + value.key(), value.value()));
        fields.put(
                "attachments", text.attachments().stream().map(Attached::name).collect(Collectors.joining("；")));
        return fields.filled;
    }

    private void policy(PolicyDraft policy) {
        if (policy != null) {
            put("policy.issuer", policy.issuer());
            put("policy.documentNumber", policy.documentNumber());
            put("policy.signedOn", policy.signedOn());
            put("policy.indexNumber", policy.indexNumber());
            put("policy.category", policy.category());
            put("policy.validity", policy.validity());
            put("policy.validityNote", policy.validityNote());
        }
    }

    private void leader(LeaderDraft leader) {
        if (leader != null) {
            put("leader.post", leader.post());
            put("leader.duties", leader.duties());
            put("leader.phone", leader.phone());
            put("leader.position", leader.position());
        }
    }

    private void organisation(OrganisationDraft organisation) {
        if (organisation != null) {
            put("organisation.address", organisation.address());
            put("organisation.hours", organisation.hours());
            put("organisation.phone", organisation.phone());
            put(
                    "organisation.offices",
                    organisation.offices().stream()
                            .map(office ->
                                    office.name() + " " + orNothing(office.phone()) + " " + orNothing(office.duties()))
                            .collect(Collectors.joining("；")));
        }
    }

    /** Block by block, so that each can be compared with what stood in its place. */
    private void topic(TopicDraft topic) {
        if (topic != null) {
            for (int at = 0; at < topic.blocks().size(); at++) {
                put("topic.blocks." + at, new TopicDraft(List.of(topic.blocks().get(at))).words());
            }
        }
    }

    private void put(String name, Object value) {
        if (value != null && !value.toString().isBlank()) {
            filled.put(name, value.toString());
        }
    }

    private static String orNothing(String text) {
        return text == null ? "" : text;
    }
}
