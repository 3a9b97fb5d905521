-- An order has one line for each article, and a history. The stock of an order whose payment has begun is kept for it: see OrderStore.
CREATE TABLE order_line (
    order_id TEXT NOT NULL,
    position BIGINT NOT NULL,
    product_id TEXT NOT NULL,
    sku TEXT NOT NULL,
    title TEXT NOT NULL,
    options TEXT NOT NULL,
    quantity BIGINT NOT NULL,
    unit_minor BIGINT NOT NULL,
    regular_minor BIGINT NOT NULL,
    PRIMARY KEY (order_id, sku)
);

CREATE INDEX order_line_sku ON order_line (sku);

INSERT INTO order_line (order_id, position, product_id, sku, title, options, quantity, unit_minor, regular_minor)
SELECT id, 0, product_id, sku, title, options, quantity, unit_minor, unit_minor FROM customer_order;

CREATE TABLE order_event (
    order_id TEXT NOT NULL,
    number BIGINT NOT NULL,
    state TEXT NOT NULL,
    at BIGINT NOT NULL,
    made_by TEXT NOT NULL,
    PRIMARY KEY (order_id, number)
);

INSERT INTO order_event (order_id, number, state, at, made_by) SELECT id, 0, 'offered', created_at, 'bot' FROM customer_order;
INSERT INTO order_event (order_id, number, state, at, made_by) SELECT id, 1, 'paid', paid_at, 'shopper' FROM customer_order WHERE paid_at IS NOT NULL;

ALTER TABLE customer_order DROP COLUMN product_id;
ALTER TABLE customer_order DROP COLUMN sku;
ALTER TABLE customer_order DROP COLUMN title;
ALTER TABLE customer_order DROP COLUMN options;
ALTER TABLE customer_order DROP COLUMN quantity;
ALTER TABLE customer_order DROP COLUMN unit_minor;
ALTER TABLE customer_order ADD COLUMN shipping_minor BIGINT;
ALTER TABLE customer_order ADD COLUMN provider TEXT NOT NULL DEFAULT '';
ALTER TABLE customer_order ADD COLUMN session_id TEXT;

CREATE UNIQUE INDEX customer_order_session ON customer_order (provider, session_id) WHERE session_id IS NOT NULL;
CREATE INDEX customer_order_open ON customer_order (expires_at) WHERE state IN ('offered', 'started');

-- Whoever keeps or takes stock writes this row first, so that two processes never count the same piece.
CREATE TABLE stock_turn (id BIGINT PRIMARY KEY);
INSERT INTO stock_turn (id) VALUES (1);
