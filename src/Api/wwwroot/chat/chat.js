import { bubbleOf, quickReplies, stampOf } from "./bubbles.js";

const log = document.getElementById("log");
const messages = document.getElementById("messages");
const welcome = document.getElementById("welcome");
const typing = document.getElementById("typing");
const suggestions = document.getElementById("suggestions");
const trouble = document.getElementById("trouble");
const composer = document.getElementById("composer");
const words = document.getElementById("words");

const longestWait = 15000;
const stampAfter = 10 * 60 * 1000;
const pending = [];
let last = -1;
let lastAt = 0;
let typingTimer = 0;

// Messages come in order; one that is there already (the stream began anew) is left out.
function show(message) {
    if (message.sequence <= last) {
        return;
    }

    last = message.sequence;
    if (message.author === "shopper") {
        dropPending(message.text);
    }

    if (message.at - lastAt > stampAfter) {
        messages.append(stampOf(message.at));
    }

    lastAt = message.at;
    insert(bubbleOf(message, send));
    suggestions.replaceChildren(...quickReplies(message, send));
    welcome.hidden = true;
    if (message.author !== "shopper") {
        showTyping(false);
    }

    scrollDown();
}

function insert(bubble) {
    messages.insertBefore(bubble, pending.length > 0 ? pending[0].bubble : null);
}

function dropPending(text) {
    const index = pending.findIndex(waiting => waiting.text === text);
    if (index >= 0) {
        pending[index].bubble.remove();
        pending.splice(index, 1);
    }
}

function showTyping(isTyping) {
    clearTimeout(typingTimer);
    typing.hidden = !isTyping;
    if (isTyping) {
        typingTimer = setTimeout(() => showTyping(false), longestWait);
    }
}

function scrollDown() {
    requestAnimationFrame(() => log.scrollTo({ top: log.scrollHeight }));
}

function tell(problem) {
    trouble.textContent = problem;
    trouble.hidden = problem === "";
}

// The id makes a repeated post the same message.
function send(request, text) {
    const body = JSON.stringify({ id: crypto.randomUUID ? crypto.randomUUID() : randomId(), ...request });
    const bubble = bubbleOf({ author: "shopper", kind: "text", text, at: Date.now() }, send);
    bubble.classList.add("pending");
    pending.push({ text, bubble });
    messages.append(bubble);
    suggestions.replaceChildren();
    welcome.hidden = true;
    showTyping(true);
    scrollDown();
    post(body, 0, text);
}

// Outside https and localhost a browser offers no randomUUID.
function randomId() {
    return Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, "0")).join("");
}

async function post(body, attempt, text) {
    try {
        const answer = await fetch("/chat/messages", {
            method: "POST",
            headers: { "Content-Type": "application/json", "X-ProductQA-Chat": "1" },
            body,
        });
        await answer.text();
        if (answer.status === 401) {
            location.reload();
        } else if (answer.status === 429 || answer.status >= 500) {
            retry(body, attempt, text);
        } else if (!answer.ok) {
            fail(text, "This message could not be sent.");
        } else {
            tell("");
        }
    } catch {
        retry(body, attempt, text);
    }
}

function retry(body, attempt, text) {
    if (attempt >= 4) {
        fail(text, "The message could not be sent. Please try again in a minute.");
        return;
    }

    tell("Sending is taking longer than usual…");
    setTimeout(() => post(body, attempt + 1, text), 1000 * 2 ** attempt);
}

function fail(text, problem) {
    dropPending(text);
    showTyping(false);
    tell(problem);
    words.value = words.value === "" ? text : words.value;
}

// The browser itself resumes a stream that broke off; one that was refused is opened anew after a while.
function listen() {
    const stream = new EventSource(`/chat/stream?after=${last}`);
    stream.addEventListener("message", event => show(JSON.parse(event.data)));
    stream.addEventListener("ready", () => {
        welcome.hidden = last >= 0 || pending.length > 0;
        tell("");
    });
    stream.addEventListener("error", () => {
        if (stream.readyState === EventSource.CLOSED) {
            setTimeout(listen, 5000);
        }
    });
}

function fit() {
    words.style.height = "auto";
    words.style.height = `${Math.min(words.scrollHeight, 140)}px`;
}

composer.addEventListener("submit", event => {
    event.preventDefault();
    const text = words.value.trim();
    if (text !== "") {
        send({ text }, text);
        words.value = "";
        fit();
    }

    words.focus();
});

words.addEventListener("keydown", event => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        composer.requestSubmit();
    }
});

words.addEventListener("input", fit);
listen();
