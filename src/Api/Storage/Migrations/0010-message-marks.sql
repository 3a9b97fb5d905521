-- Which event a line of a transcript belongs to (a shopper's own message, or the one that a reply answers), and what became of it since.
ALTER TABLE message ADD COLUMN event_id TEXT;
ALTER TABLE message ADD COLUMN changed TEXT;
ALTER TABLE message ADD COLUMN reaction TEXT;
ALTER TABLE message ADD COLUMN reaction_at BIGINT NOT NULL DEFAULT 0;
ALTER TABLE message ADD COLUMN feedback TEXT;
CREATE INDEX message_event ON message (conversation, event_id);

ALTER TABLE outbox ADD COLUMN delivered_at BIGINT;
ALTER TABLE outbox ADD COLUMN read_at BIGINT;
CREATE INDEX outbox_message ON outbox (conversation, message_id);
