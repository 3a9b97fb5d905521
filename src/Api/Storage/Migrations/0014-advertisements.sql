-- Where advertisements and links lead: any of the three keys finds the row, each stands in one row only. Orders remember which one they came from.
CREATE TABLE advertisement (
    id TEXT PRIMARY KEY,
    ad_id TEXT UNIQUE,
    flow_id TEXT UNIQUE,
    ref TEXT UNIQUE,
    product_id TEXT NOT NULL,
    greeting TEXT NOT NULL,
    campaign TEXT NOT NULL,
    changed_by TEXT NOT NULL,
    changed_at BIGINT NOT NULL
);

ALTER TABLE customer_order ADD COLUMN ad_id TEXT NOT NULL DEFAULT '';
ALTER TABLE customer_order ADD COLUMN campaign TEXT NOT NULL DEFAULT '';
