-- When a shopper who waited too long for an answer was told so.
ALTER TABLE inbox ADD COLUMN told_at BIGINT;

-- Retention looks for what is old.
CREATE INDEX message_at ON message (at);
CREATE INDEX inbox_handled ON inbox (handled_at) WHERE handled_at IS NOT NULL;
CREATE INDEX conversation_updated ON conversation (updated_at);
