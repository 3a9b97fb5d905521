-- Which products a conversation was about, so that the shop's people find it by them.
CREATE TABLE conversation_product (
    conversation TEXT NOT NULL,
    product_id TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (conversation, product_id)
);

CREATE INDEX conversation_product_product ON conversation_product (product_id);
CREATE INDEX conversation_product_at ON conversation_product (at);

INSERT INTO conversation_product (conversation, product_id, at)
SELECT review_item.conversation, review_item.product_id, MAX(review_item.asked_at) FROM review_item
JOIN conversation ON conversation.key = review_item.conversation
WHERE review_item.product_id IS NOT NULL
GROUP BY review_item.conversation, review_item.product_id;
