-- When a shopper last opened the time in which Messenger lets the shop write, and what Messenger said against it since. Zero: never.
CREATE TABLE messaging_window (
    conversation TEXT PRIMARY KEY,
    opened_at BIGINT NOT NULL,
    ad_opened_at BIGINT NOT NULL DEFAULT 0,
    ad_clicked_at BIGINT NOT NULL DEFAULT 0,
    refused_at BIGINT NOT NULL DEFAULT 0,
    tag_refused_at BIGINT NOT NULL DEFAULT 0,
    unreachable_at BIGINT NOT NULL DEFAULT 0
);

ALTER TABLE outbox ADD COLUMN author TEXT NOT NULL DEFAULT 'bot';
ALTER TABLE outbox ADD COLUMN purpose TEXT NOT NULL DEFAULT 'reply';
ALTER TABLE outbox ADD COLUMN created_at BIGINT NOT NULL DEFAULT 0;

CREATE INDEX outbox_held ON outbox (conversation) WHERE state = 'held';
