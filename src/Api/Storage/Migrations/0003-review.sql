CREATE TABLE review_item (
    id TEXT PRIMARY KEY,
    conversation TEXT NOT NULL,
    event_id TEXT NOT NULL,
    question TEXT NOT NULL,
    intent TEXT NOT NULL,
    reason TEXT NOT NULL,
    product_id TEXT,
    field TEXT,
    asked_at BIGINT NOT NULL,
    state TEXT NOT NULL,
    closed_at BIGINT,
    closed_by TEXT,
    UNIQUE (conversation, event_id)
);

CREATE INDEX review_item_open ON review_item (state, asked_at);

CREATE TABLE written_answer (
    id TEXT PRIMARY KEY,
    review_item TEXT NOT NULL,
    product_id TEXT,
    question TEXT NOT NULL,
    text TEXT NOT NULL,
    author TEXT NOT NULL,
    written_at BIGINT NOT NULL
);

CREATE INDEX written_answer_product ON written_answer (product_id);

CREATE TABLE account (
    name TEXT PRIMARY KEY,
    role TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    failures BIGINT NOT NULL DEFAULT 0,
    locked_until BIGINT NOT NULL DEFAULT 0,
    created_at BIGINT NOT NULL
);
