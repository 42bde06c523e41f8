package org.zhanqun.framework;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Map;
import java.util.Objects;

/** One step of editing a draft. A draft's history is a list of these, each with its inverse. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "op")
@JsonSubTypes({
    @JsonSubTypes.Type(value = DraftOperation.Add.class, name = "ADD"),
    @JsonSubTypes.Type(value = DraftOperation.Change.class, name = "CHANGE"),
    @JsonSubTypes.Type(value = DraftOperation.Move.class, name = "MOVE"),
    @JsonSubTypes.Type(value = DraftOperation.Retire.class, name = "RETIRE"),
    @JsonSubTypes.Type(value = DraftOperation.Restore.class, name = "RESTORE"),
    @JsonSubTypes.Type(value = DraftOperation.AllowTopLevel.class, name = "ALLOW_TOP_LEVEL"),
    @JsonSubTypes.Type(value = DraftOperation.DefineField.class, name = "DEFINE_FIELD"),
    @JsonSubTypes.Type(value = DraftOperation.DropField.class, name = "DROP_FIELD")
})
public sealed interface DraftOperation {
    /** What an operation touches when it touches all of a column. */
    String WHOLE = "*";

    /** Code of the column or key of the field it is about, null when it is about the version as a whole. */
    String code();

    /** Which part of the column it touches. */
    String part();

    /** Whether doing both would depend on their order. */
    default boolean overlaps(DraftOperation other) {
        return Objects.equals(code(), other.code())
                && (part().equals(other.part())
                        || part().equals(WHOLE)
                        || other.part().equals(WHOLE));
    }

    /**
     * 新增.
     *
     * @param code     given by the platform; what a person hands in is ignored
     * @param parent   code of the column above, null for the top
     * @param position among its siblings, from 0; null for the last
     */
    record Add(String code, String parent, Integer position, Map<BaseField, String> fields) implements DraftOperation {
        public Add {
            fields = fields == null ? Map.of() : fields;
        }

        /** The same, with a code that the platform gives. */
        Add withoutCode() {
            return new Add(null, parent, position, fields);
        }

        @Override
        public String part() {
            return WHOLE;
        }
    }

    /** 修改一项. @param value as text, empty for none */
    record Change(String code, BaseField field, String value) implements DraftOperation {
        @Override
        public String part() {
            return String.valueOf(field);
        }
    }

    /** 移动. @param position among the siblings without itself, from 0; null for the last */
    record Move(String code, String parent, Integer position) implements DraftOperation {
        @Override
        public String part() {
            return "PLACE";
        }
    }

    /** 停用. @param successor code of the column its address leads to, null for the one above */
    record Retire(String code, String successor) implements DraftOperation {
        @Override
        public String part() {
            return WHOLE;
        }
    }

    /** 恢复 a retired column. */
    record Restore(String code) implements DraftOperation {
        @Override
        public String part() {
            return WHOLE;
        }
    }

    /** 一级特色栏目数: how many featured columns a site may have at the top. */
    record AllowTopLevel(int most) implements DraftOperation {
        @Override
        public String code() {
            return null;
        }

        @Override
        public String part() {
            return "TOP_LEVEL";
        }
    }

    /** 定义字段: adds a field to a kind of content, or defines it anew. */
    record DefineField(CustomField field) implements DraftOperation {
        @Override
        public String code() {
            return field == null ? null : field.key();
        }

        @Override
        public String part() {
            return "FIELD";
        }
    }

    /** 取消字段: articles keep what stands in it. */
    record DropField(String key) implements DraftOperation {
        @Override
        public String code() {
            return key;
        }

        @Override
        public String part() {
            return "FIELD";
        }
    }
}
