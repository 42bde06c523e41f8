package org.zhanqun.content.bulk;

/** What is done to each article of an operation. */
public sealed interface BulkStep {
    /** 移到另一个栏目. */
    record Move(String columnCode) implements BulkStep {}

    /** 发布. */
    record Publish() implements BulkStep {}

    /** 撤下. */
    record Withdraw(String reason) implements BulkStep {}

    /** 删除, into the recycle bin. */
    record Delete() implements BulkStep {}

    /** As it is stored and as forms name it. */
    enum Kind {
        MOVE,
        PUBLISH,
        WITHDRAW,
        DELETE
    }

    /** @param argument the column or the reason; null where there is none */
    static BulkStep of(Kind kind, String argument) {
        return switch (kind) {
            case MOVE -> new Move(argument);
            case PUBLISH -> new Publish();
            case WITHDRAW -> new Withdraw(argument);
            case DELETE -> new Delete();
        };
    }
}
