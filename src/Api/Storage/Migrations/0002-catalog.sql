CREATE TABLE product (
    id TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    origin TEXT NOT NULL
);

CREATE TABLE variant (
    sku TEXT PRIMARY KEY,
    product_id TEXT NOT NULL,
    position BIGINT NOT NULL,
    options TEXT NOT NULL,
    price_minor BIGINT NOT NULL,
    sale_minor BIGINT,
    sale_starts BIGINT,
    sale_ends BIGINT,
    currency TEXT NOT NULL,
    availability TEXT NOT NULL,
    stock BIGINT
);

CREATE INDEX variant_product ON variant (product_id, position);

CREATE TABLE policy (
    heading TEXT PRIMARY KEY,
    text TEXT NOT NULL,
    position BIGINT NOT NULL,
    origin TEXT NOT NULL
);
