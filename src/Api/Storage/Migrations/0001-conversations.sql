-- Times are milliseconds since 1970 UTC. Every table of a conversation starts its key with the conversation, so that it can be spread by it.
CREATE TABLE conversation (
    key TEXT PRIMARY KEY,
    state TEXT NOT NULL,
    version BIGINT NOT NULL,
    messages BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);

CREATE TABLE inbox (
    conversation TEXT NOT NULL,
    id TEXT NOT NULL,
    arrival BIGINT NOT NULL,
    occurred_at BIGINT NOT NULL,
    body TEXT NOT NULL,
    attempts BIGINT NOT NULL DEFAULT 0,
    handled_at BIGINT,
    PRIMARY KEY (conversation, id)
);

CREATE INDEX inbox_waiting ON inbox (conversation, occurred_at, arrival) WHERE handled_at IS NULL;

CREATE TABLE message (
    conversation TEXT NOT NULL,
    sequence BIGINT NOT NULL,
    author TEXT NOT NULL,
    body TEXT NOT NULL,
    trace TEXT,
    at BIGINT NOT NULL,
    PRIMARY KEY (conversation, sequence)
);

CREATE TABLE outbox (
    conversation TEXT NOT NULL,
    sequence BIGINT NOT NULL,
    body TEXT NOT NULL,
    state TEXT NOT NULL,
    attempts BIGINT NOT NULL DEFAULT 0,
    not_before BIGINT NOT NULL,
    message_id TEXT,
    error TEXT,
    PRIMARY KEY (conversation, sequence)
);

CREATE INDEX outbox_waiting ON outbox (conversation, sequence) WHERE state IN ('waiting', 'sending');
