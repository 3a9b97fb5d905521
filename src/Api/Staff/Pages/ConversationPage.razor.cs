using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using ProductQA.Api.Conversations;

namespace ProductQA.Api.Staff.Pages;

/// <summary>One conversation as it goes on, and the box in which a person of the shop writes to the shopper.</summary>
public sealed partial class ConversationPage(ConversationViews views, Attending attending, StaffReplies replies, MessageSignal signal, TimeProvider time)
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(5);

    private ITimer? _clock;
    private int _lines = ConversationViews.Lines;
    private string? _key;
    private string _name = "";

    [Parameter]
    public string Code { get; set; } = "";

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    private ConversationView? View { get; set; }

    private string? Told { get; set; }

    private bool IsReady => RendererInfo.IsInteractive;

    private DateTimeOffset Now => time.GetUtcNow();

    private string Mine => Attendants.Person(_name);

    protected override async Task OnInitializedAsync()
    {
        _key = Talk.KeyOf(Code);
        _name = (await Authentication).User.Identity?.Name ?? "";
        Read();
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            signal.Saved += Hear;
            _clock = time.CreateTimer(_ => _ = InvokeAsync(Look), null, LookEvery, LookEvery);
        }
    }

    public void Dispose()
    {
        signal.Saved -= Hear;
        _clock?.Dispose();
    }

    private void Hear(string conversation)
    {
        if (conversation == _key)
        {
            _ = InvokeAsync(Look);
        }
    }

    private void Look()
    {
        Read();
        StateHasChanged();
    }

    private void Read() => View = _key is null ? null : views.Read(_key, _lines);

    private void ShowEarlier()
    {
        _lines += ConversationViews.Lines;
        Read();
    }

    private Task TakeOverAsync() => ActAsync(attending.TakeOverAsync);

    private Task HandBackAsync() => ActAsync(attending.HandBackAsync);

    private Task<bool> SendAsync(string words) => ActAsync((act, cancellationToken) => replies.WriteAsync(act, words, cancellationToken));

    /// <summary>Acts on what this person sees; true where it was done.</summary>
    private async Task<bool> ActAsync(Func<StaffAct, CancellationToken, Task<StaffOutcome>> act)
    {
        var outcome = View is null ? new StaffOutcome.Refused(StaffAct.Gone) : await act(new StaffAct(View.Key, _name, View.Holder), CancellationToken.None);
        Told = outcome switch
        {
            StaffOutcome.HeldByAnother other => $"Nothing was done: {Holders.InWords(other.Holder)} took this conversation meanwhile. Do it again if you want it all the same.",
            StaffOutcome.Refused refused => refused.Why,
            _ => null,
        };
        Read();
        return outcome is StaffOutcome.Done;
    }
}
