// Turns messages into elements. Every text is set as text, never as markup, so that nothing in it can act.

const clock = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit" });
const day = new Intl.DateTimeFormat(undefined, { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" });
const speakers = { shopper: "You", bot: "Bot", staff: "The shop" };

function element(name, className, text) {
    const made = document.createElement(name);
    made.className = className;
    if (text !== undefined) {
        made.textContent = text;
    }

    return made;
}

export function stampOf(at) {
    return element("p", "stamp", isToday(at) ? clock.format(at) : day.format(at));
}

function isToday(at) {
    return new Date(at).toDateString() === new Date().toDateString();
}

export function bubbleOf(message, send) {
    const row = element("article", `row ${message.author} ${message.kind}`);
    row.append(element("span", "visually-hidden", `${speakers[message.author] ?? "Bot"} said:`));
    if (message.author === "staff") {
        row.append(element("span", "speaker", "A person of the shop"));
    }

    row.append(contentOf(message, send));
    const time = element("time", "at", clock.format(message.at));
    time.dateTime = new Date(message.at).toISOString();
    row.append(time);
    return row;
}

function contentOf(message, send) {
    switch (message.kind) {
        case "cards": return carousel(message.cards, send);
        case "buttons": return withButtons(message, send);
        case "receipt": return receiptOf(message.receipt);
        default: return element("p", "bubble", message.text);
    }
}

function withButtons(message, send) {
    const box = element("div", "bubble boxed");
    box.append(element("p", "words", message.text), ...message.buttons.map(button => buttonOf(button, send)));
    return box;
}

function buttonOf(button, send) {
    if (button.url) {
        const link = element("a", "choice", button.title);
        link.href = button.url;
        link.target = "_blank";
        link.rel = "noopener";
        return link;
    }

    const press = element("button", "choice", button.title);
    press.type = "button";
    press.addEventListener("click", () => send({ payload: button.payload, title: button.title }, button.title));
    return press;
}

function carousel(cards, send) {
    const track = element("ul", "carousel");
    track.tabIndex = 0;
    track.setAttribute("aria-label", "Products");
    track.append(...cards.map(card => cardOf(card, send)));
    return track;
}

function cardOf(card, send) {
    const item = element("li", "card");
    const body = element("div", "card-body");
    const title = element("h3", "card-title", card.title);
    title.title = card.title;
    body.append(title, element("p", "card-subtitle", card.subtitle));
    const buttons = card.buttons.map(button => buttonOf(button, send));
    buttons.forEach(button => button.setAttribute("aria-label", `${button.textContent}: ${card.title}`));
    item.append(pictureOf(card), body, ...buttons);
    return item;
}

function pictureOf(card) {
    const frame = element("div", "picture");
    if (card.image) {
        const picture = element("img", "");
        picture.alt = "";
        picture.loading = "lazy";
        picture.addEventListener("error", () => picture.remove());
        picture.src = card.image;
        frame.append(picture);
    }

    return frame;
}

function receiptOf(receipt) {
    const box = element("div", "bubble boxed receipt-box");
    const rows = element("dl", "receipt-rows");
    const lines = [
        ["Order", receipt.orderNumber],
        ...receipt.lines.map(line => ["Item", `${line.quantity} × ${line.title}${line.options ? ` (${line.options})` : ""}, ${line.unitPrice} each`]),
        ...(receipt.shipping ? [["Shipping", receipt.shipping]] : []),
        ["Paid with", receipt.paymentMethod],
        ["Name", receipt.buyer],
        ["Total", receipt.total],
    ];
    for (const [name, value] of lines) {
        rows.append(element("dt", "", name), element("dd", "", value));
    }

    box.append(element("h3", "receipt-title", "Receipt"), rows);
    return box;
}

export function quickReplies(message, send) {
    return (message.quickReplies ?? []).map(reply => {
        const pill = element("button", "pill", reply.title);
        pill.type = "button";
        pill.addEventListener("click", () => send({ payload: reply.payload, title: reply.title }, reply.title));
        return pill;
    });
}
