-- Words that mean the same to the shop's customers, a rule a row, and who changed them when.
CREATE TABLE synonym (
    id TEXT PRIMARY KEY,
    words TEXT NOT NULL UNIQUE,
    added_by TEXT NOT NULL,
    added_at BIGINT NOT NULL
);

CREATE TABLE synonym_change (
    id TEXT PRIMARY KEY,
    words TEXT NOT NULL,
    act TEXT NOT NULL,
    changed_by TEXT NOT NULL,
    changed_at BIGINT NOT NULL
);
