using ProductQA.Api.Conversations;
using ProductQA.Api.Shop.Hours;

namespace ProductQA.Api.Staff.Pages;

/// <summary>The conversations as they go on. It hears of this process's turns at once, and looks every five seconds for what another did.</summary>
public sealed partial class ConversationsPage(ConversationList list, Holders holders, OfficeClock clock, MessageSignal signal, TimeProvider time)
{
    private const string All = "";
    private const string Waiting = "waiting";
    private const string Attended = "attended";
    private const string Today = "today";
    private const int LooksPerRead = 5;

    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    private ITimer? _clock;
    private int _looks;
    private bool _isStale;

    private string Shown { get; set; } = All;

    private string Product { get; set; } = "";

    private List<ListedConversation> Found { get; set; } = [];

    private bool IsReady => RendererInfo.IsInteractive;

    private bool IsFiltered => Shown != All || Product.Trim().Length > 0;

    private DateTimeOffset Now => time.GetUtcNow();

    private ConversationFilter Filter => new()
    {
        AttendedSince = Shown == Attended ? holders.IdleSince : 0,
        Since = Shown == Today ? clock.Midnight : 0,
        Waiting = Shown == Waiting,
        Product = Product,
    };

    protected override void OnInitialized() => Read();

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            signal.Saved += MarkStale;
            _clock = time.CreateTimer(_ => _ = InvokeAsync(Look), null, LookEvery, LookEvery);
        }
    }

    public void Dispose()
    {
        signal.Saved -= MarkStale;
        _clock?.Dispose();
    }

    /// <summary>A busy shop saves many turns in a second; the page reads once for all of them.</summary>
    private void MarkStale(string conversation) => _isStale = true;

    private void Look()
    {
        if (_isStale || ++_looks >= LooksPerRead)
        {
            (_isStale, _looks) = (false, 0);
            Read();
            StateHasChanged();
        }
    }

    private void Choose(string? shown)
    {
        Shown = shown ?? All;
        Read();
    }

    private void Read() => Found = list.Find(Filter);

    private string HolderOf(ListedConversation one) => holders.Of(one.Attendance);
}
