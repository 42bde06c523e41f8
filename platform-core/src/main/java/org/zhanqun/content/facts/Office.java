package org.zhanqun.content.facts;

/** An office inside an organ (内设机构). @param phone may be null @param duties may be null */
public record Office(String name, String phone, String duties) {}
