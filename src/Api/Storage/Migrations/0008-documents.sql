-- Manuals, data sheets and other texts of products (product_id '' for the whole shop), and the passages they were cut into. The passage index follows
-- document_change.number: every change of a document takes the next number, and a document that left stays as 'removed' so that indexes drop it.
CREATE TABLE document (
    id TEXT PRIMARY KEY,
    product_id TEXT NOT NULL,
    name TEXT NOT NULL,
    address TEXT NOT NULL,
    etag TEXT NOT NULL DEFAULT '',
    pages BIGINT NOT NULL DEFAULT 0,
    passages BIGINT NOT NULL DEFAULT 0,
    added_by TEXT NOT NULL,
    added_at BIGINT NOT NULL,
    state TEXT NOT NULL,
    fault TEXT NOT NULL DEFAULT '',
    failures BIGINT NOT NULL DEFAULT 0,
    next_at BIGINT,
    change BIGINT NOT NULL DEFAULT 0
);

CREATE UNIQUE INDEX document_address ON document (product_id, address) WHERE address <> '';
CREATE INDEX document_product ON document (product_id);
CREATE INDEX document_due ON document (next_at) WHERE next_at IS NOT NULL;
CREATE INDEX document_changed ON document (change);

CREATE TABLE passage (
    document_id TEXT NOT NULL,
    position BIGINT NOT NULL,
    page BIGINT NOT NULL,
    heading TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (document_id, position)
);

CREATE TABLE document_change (
    id BIGINT PRIMARY KEY,
    number BIGINT NOT NULL
);

INSERT INTO document_change (id, number) VALUES (1, 0);
