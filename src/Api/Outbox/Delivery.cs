using ProductQA.Api.Messenger;
using ProductQA.Api.Outbox.Pages;
using ProductQA.Api.Outbox.Windows;

namespace ProductQA.Api.Outbox;

/// <summary>One message on its way: by the window's rules it is sent, waits for the shopper, or is given up; a page that is paused sends nothing.</summary>
public sealed class Delivery(OutboxStore outbox, WindowRules rules, PageGate gate, SendApi sendApi, Settlement settlement)
{
    public long Now => settlement.Now;

    /// <summary>Takes the message one step; false where its page is paused, and everything behind it waits too.</summary>
    public async Task<bool> StepAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        var plan = rules.Plan(message, Now);
        if (plan is SendPlan.Wait or SendPlan.Never)
        {
            await settlement.KeepAsync(message, plan, cancellationToken);
            return true;
        }

        var passage = await gate.PassAsync(message.Page, cancellationToken);
        if (passage.IsOpen && await outbox.TakeAsync(message, settlement.EchoEnd, cancellationToken))
        {
            var outcome = await sendApi.SendAsync(message, plan, cancellationToken);
            await settlement.SettleAsync(new SendTry(message, plan, passage.Pause), outcome, cancellationToken);
        }

        return passage.IsOpen;
    }
}

/// <summary>A message, how it was sent, and the pause whose end it tried.</summary>
public sealed record SendTry(OutboxMessage Message, SendPlan Plan, PagePause? Pause);
