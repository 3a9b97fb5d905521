-- What an operator must mend. An alarm that is raised again while it stands only counts.
CREATE TABLE alarm (
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    message TEXT NOT NULL,
    raised_at BIGINT NOT NULL,
    last_at BIGINT NOT NULL,
    times BIGINT NOT NULL,
    PRIMARY KEY (kind, subject)
);
