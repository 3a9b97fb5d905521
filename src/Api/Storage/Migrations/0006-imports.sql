-- Which feed a product came with, what it looked like (a hash, so that an import rewrites only what changed), and which import changed it last.
ALTER TABLE product ADD COLUMN feed TEXT NOT NULL DEFAULT 'catalog';
ALTER TABLE product ADD COLUMN hash TEXT NOT NULL DEFAULT '';
ALTER TABLE product ADD COLUMN changed_in BIGINT NOT NULL DEFAULT 0;
UPDATE product SET feed = 'sample' WHERE origin = 'sample';
CREATE INDEX product_changed ON product (changed_in);

ALTER TABLE variant ADD COLUMN gtin TEXT NOT NULL DEFAULT '';

CREATE TABLE removed_product (
    id TEXT PRIMARY KEY,
    removed_in BIGINT NOT NULL
);

-- One row: the import that made the catalog what it is. The index carries the same stamp when it is in step.
CREATE TABLE catalog_state (
    id BIGINT PRIMARY KEY,
    number BIGINT NOT NULL,
    stamp TEXT NOT NULL
);

INSERT INTO catalog_state (id, number, stamp) VALUES (1, 0, '');

CREATE TABLE catalog_import (
    id TEXT PRIMARY KEY,
    number BIGINT,
    feed TEXT NOT NULL,
    source TEXT NOT NULL,
    started_at BIGINT NOT NULL,
    seconds DOUBLE PRECISION NOT NULL,
    ending TEXT NOT NULL,
    reason TEXT,
    products BIGINT NOT NULL,
    variants BIGINT NOT NULL,
    added BIGINT NOT NULL,
    changed BIGINT NOT NULL,
    unchanged BIGINT NOT NULL,
    removed BIGINT NOT NULL,
    rejected BIGINT NOT NULL,
    sentences TEXT NOT NULL
);

CREATE TABLE feed_pull (
    feed TEXT PRIMARY KEY,
    url TEXT NOT NULL,
    etag TEXT,
    last_modified TEXT,
    checked_at BIGINT,
    result TEXT,
    failures BIGINT NOT NULL DEFAULT 0,
    next_at BIGINT NOT NULL DEFAULT 0,
    owner TEXT,
    owned_until BIGINT NOT NULL DEFAULT 0
);
