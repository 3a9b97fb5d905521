using ProductQA.Api.Checkout;
using ProductQA.Api.Outbox;
using ProductQA.Api.Privacy;
using ProductQA.Api.Review;
using ProductQA.Api.Staff;
using ProductQA.Api.Storage;

namespace ProductQA.Api.Conversations;

/// <summary>
/// Saves a turn: state, transcript, replies to send, review item, order and "handled", in one transaction. A turn that another process
/// finished first changes nothing here.
/// </summary>
public sealed class TurnCommit(GroupCommit commits, TimeProvider time)
{
    /// <summary>Saves the turn; false where it was already handled or the conversation moved on meanwhile.</summary>
    public async Task<bool> SaveAsync(Conversation before, InboxEvent happened, TurnResult result, CancellationToken cancellationToken)
    {
        try
        {
            await commits.WriteAsync(write => Save(write, before, happened, result), cancellationToken);
            return true;
        }
        catch (TurnTakenException)
        {
            return false;
        }
    }

    /// <summary>Counts a try that failed.</summary>
    public Task CountFailureAsync(InboxEvent happened, CancellationToken cancellationToken) =>
        commits.WriteAsync(write => InboxStore.CountAttempt(write, happened), cancellationToken);

    private void Save(Write write, Conversation before, InboxEvent happened, TurnResult result)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var messages = Messages(before, happened, result, now);
        if (!result.ReadTogether.Prepend(happened).All(one => InboxStore.MarkHandled(write, one, now)) || !ConversationStore.Save(write, before, result.State, messages.Count, now))
        {
            throw new TurnTakenException();
        }

        if (result.Erasure is { } erasure)
        {
            PersonErasure.Apply(write, before.Key, erasure, happened.OccurredAt, now);
            messages.RemoveAll(message => message.Author != Authors.Bot);
            ConversationStore.Restart(write, before, result.State, messages, now);
        }

        if (result.Returns)
        {
            AttendanceStore.End(write, before.Key);
        }

        foreach (var message in messages)
        {
            ConversationStore.AddMessage(write, before.Key, message);
            if (message.Author == Authors.Bot && Channels.IsMessenger(before.Key))
            {
                OutboxStore.Add(write, before.Key, message, Origin.Of(happened.Input), now);
            }
        }

        ProductsTalkedOf.Note(write, before, result.State, now);
        SaveEffects(write, result, now);
    }

    private static void SaveEffects(Write write, TurnResult result, long now)
    {
        foreach (var item in result.ReviewItems)
        {
            ReviewStore.Add(write, item);
        }

        if (result.CancelledOrder is { } cancelled && !OrderStore.Move(write, cancelled, new OrderEvent(OrderStates.Cancelled, now, OrderHands.Shopper)))
        {
            throw new TurnTakenException();
        }

        if (result.NewOrder is { } order)
        {
            OrderStore.Offer(write, order);
        }
    }

    private static List<Message> Messages(Conversation before, InboxEvent happened, TurnResult result, long now)
    {
        var sequence = before.Messages;
        var messages = new List<Message>();
        if (result.Advertised.Length > 0)
        {
            messages.Add(new Message(sequence++, Authors.Advertisement, new TextReply(result.Advertised), null, happened.OccurredAt));
        }

        foreach (var one in result.ReadTogether.Prepend(happened))
        {
            if (Said(Plain(one.Input)) is { } said)
            {
                var author = Plain(one.Input) is StaffInput ? Authors.Staff : Authors.Shopper;
                messages.Add(new Message(sequence++, author, new TextReply(said), null, one.OccurredAt) { EventId = one.Id });
            }
        }

        foreach (var reply in ReplySplitter.Split(result.Replies))
        {
            messages.Add(new Message(sequence++, Authors.Bot, reply, messages.Exists(m => m.Author == Authors.Bot) ? null : result.Trace, now) { EventId = happened.Id });
        }

        return messages;
    }

    private static TurnInput Plain(TurnInput input) => input is OverheardInput overheard ? overheard.Said : input;

    private static string? Said(TurnInput input) => input switch
    {
        TextInput { Unseen: { } kind } text => $"{text.Text} {AttachmentKinds.InWords(kind)}",
        TextInput text => text.Text,
        ChoiceInput choice => choice.Title,
        StaffInput staff => staff.Text,
        AttachmentInput attachment => AttachmentKinds.InWords(attachment.Kind),
        SharedInput shared => string.Join('\n', shared.Products.Select(product => $"[{product.Title ?? product.Link ?? "product"}]")),
        CartInput cart => string.Join('\n', cart.Lines.Select(line => $"{line.Quantity} × {line.Name}").Append(cart.Note).Where(line => line.Length > 0)),
        _ => null,
    };

    private sealed class TurnTakenException : Exception;
}
