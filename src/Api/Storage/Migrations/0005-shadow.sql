-- A challenger model beside the one in service: what each turn came to in numbers, and where the two understood it differently. The words stay in the inbox.
CREATE TABLE shadow_count (
    challenger_model TEXT NOT NULL,
    serving_model TEXT NOT NULL,
    turns BIGINT NOT NULL,
    agreed BIGINT NOT NULL,
    serving_understood BIGINT NOT NULL,
    challenger_understood BIGINT NOT NULL,
    first_at BIGINT NOT NULL,
    last_at BIGINT NOT NULL,
    PRIMARY KEY (challenger_model, serving_model)
);

CREATE TABLE shadow_disagreement (
    conversation TEXT NOT NULL,
    event_id TEXT NOT NULL,
    challenger_model TEXT NOT NULL,
    at BIGINT NOT NULL,
    serving_model TEXT NOT NULL,
    serving_intent TEXT NOT NULL,
    serving_confidence DOUBLE PRECISION NOT NULL,
    challenger_intent TEXT NOT NULL,
    challenger_confidence DOUBLE PRECISION NOT NULL,
    PRIMARY KEY (conversation, event_id, challenger_model)
);

CREATE INDEX shadow_disagreement_intents ON shadow_disagreement (challenger_model, serving_model, serving_intent, challenger_intent, at);
