-- Deletions that people asked for: what the status page says, and nothing about who it was.
CREATE TABLE deletion (
    code TEXT PRIMARY KEY,
    through TEXT NOT NULL,
    at BIGINT NOT NULL,
    messages BIGINT NOT NULL,
    questions BIGINT NOT NULL,
    orders BIGINT NOT NULL
);

-- For a few days the hash of an erased conversation, so that an old event which is delivered again brings nothing back.
CREATE TABLE erased_conversation (
    hash TEXT PRIMARY KEY,
    until BIGINT NOT NULL,
    erased_at BIGINT NOT NULL
);
