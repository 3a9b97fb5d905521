using ProductQA.Api.Conversations;

namespace ProductQA.Api.Staff;

/// <summary>What a person of the shop acts on.</summary>
/// <param name="Conversation">The conversation's key.</param>
/// <param name="Name">The person.</param>
/// <param name="SeenHolder">Who had the conversation by what the person saw: nobody takes it from a colleague unawares.</param>
public sealed record StaffAct(string Conversation, string Name, string SeenHolder)
{
    public const string Gone = "This conversation was deleted meanwhile.";

    /// <summary>Why it may not be done as the conversation stands; nothing where it may.</summary>
    public StaffOutcome? Hindrance(Conversation conversation, string holder) =>
        conversation.Version == 0 ? new StaffOutcome.Refused(Gone)
        : holder.Length > 0 && holder != SeenHolder && Attendants.NameOf(holder) != Name ? new StaffOutcome.HeldByAnother(holder)
        : null;
}
