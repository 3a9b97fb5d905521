-- Who has a conversation besides the bot, and when they last said something; empty and 0: nobody.
ALTER TABLE conversation ADD COLUMN attended_by TEXT NOT NULL DEFAULT '';
ALTER TABLE conversation ADD COLUMN attended_at BIGINT NOT NULL DEFAULT 0;
CREATE INDEX conversation_attended ON conversation (attended_at) WHERE attended_at > 0;
