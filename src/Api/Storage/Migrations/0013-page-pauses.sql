-- Pages for which nothing is sent for now; a conversation belongs to the page whose prefix its key begins with.
CREATE TABLE page_pause (
    page TEXT PRIMARY KEY,
    prefix TEXT NOT NULL,
    kind TEXT NOT NULL,
    since BIGINT NOT NULL,
    until_at BIGINT NOT NULL
);
