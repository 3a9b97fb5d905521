using System.Net;
using Microsoft.Extensions.Options;
using ProductQA.Api.Conversations;
using ProductQA.Api.Messenger;
using ProductQA.Api.Outbox;
using ProductQA.Api.Outbox.Pages;
using ProductQA.Api.Outbox.Windows;
using ProductQA.Api.Shop;
using ProductQA.Api.Tests.Infrastructure;

namespace ProductQA.Api.Tests.Messenger;

public sealed class SendApiTests
{
    [Fact]
    public async Task The_call_carries_the_published_proof_of_the_secret()
    {
        using var wire = new Wire(HttpStatusCode.OK, """{"recipient_id":"7001","message_id":"m_20"}""");

        var outcome = await SendAsync(wire);

        Assert.Equal(new SendOutcome.Sent("m_20"), outcome);
        Assert.Equal(
            $"https://graph.facebook.com/v26.0/{TestPage.Id}/messages?access_token=EAAtest&appsecret_proof=0f4b0aa3ca641638b0b9145cd41233a3148102f426a16614ef6ae5439d778949",
            wire.Address?.AbsoluteUri);
    }

    [Theory]
    [InlineData(500, """{"error":{"code":2}}""", typeof(SendOutcome.Retry))]
    [InlineData(400, """{"error":{"code":613,"error_subcode":2534040}}""", typeof(SendOutcome.Throttled))]
    [InlineData(400, """{"error":{"code":"80006"}}""", typeof(SendOutcome.Throttled))]
    [InlineData(400, """{"error":{"code":190,"error_subcode":460}}""", typeof(SendOutcome.PageStopped))]
    [InlineData(400, """{"error":{"code":10,"error_subcode":2018278}}""", typeof(SendOutcome.WindowClosed))]
    [InlineData(400, """{"error":{"code":551}}""", typeof(SendOutcome.Unreachable))]
    [InlineData(400, """{"error":{"code":99999,"is_transient":true}}""", typeof(SendOutcome.Retry))]
    [InlineData(400, "nonsense", typeof(SendOutcome.GiveUp))]
    [InlineData(429, "", typeof(SendOutcome.Throttled))]
    [InlineData(502, "<html>", typeof(SendOutcome.Uncertain))]
    [InlineData(500, "[]", typeof(SendOutcome.Uncertain))]
    [InlineData(200, "", typeof(SendOutcome.Sent))]
    [InlineData(200, "[1]", typeof(SendOutcome.Sent))]
    public async Task Errors_are_told_apart_by_their_codes(int status, string body, Type expected)
    {
        using var wire = new Wire((HttpStatusCode)status, body);

        Assert.IsType(expected, await SendAsync(wire));
    }

    [Theory]
    [InlineData(HttpRequestError.ConnectionError, typeof(SendOutcome.Retry))]
    [InlineData(HttpRequestError.NameResolutionError, typeof(SendOutcome.Retry))]
    [InlineData(HttpRequestError.ResponseEnded, typeof(SendOutcome.Uncertain))]
    [InlineData(HttpRequestError.Unknown, typeof(SendOutcome.Uncertain))]
    public async Task Only_a_connection_that_never_stood_is_certain_not_to_have_sent(HttpRequestError error, Type expected)
    {
        using var wire = new Wire(new HttpRequestException(error));

        Assert.IsType(expected, await SendAsync(wire));
    }

    [Fact]
    public async Task An_answer_that_does_not_come_in_time_leaves_it_uncertain()
    {
        using var wire = new Wire(new TaskCanceledException());

        Assert.IsType<SendOutcome.Uncertain>(await SendAsync(wire));
    }

    [Fact]
    public async Task The_end_of_the_service_is_no_outcome()
    {
        using var wire = new Wire(new TaskCanceledException());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SendAsync(wire, new CancellationToken(canceled: true)));
    }

    [Fact]
    public async Task Product_cards_that_the_pages_catalog_does_not_know_go_out_as_ours_at_once()
    {
        await using var graph = await GraphStandIn.StartAsync();
        graph.Threads.Catalog.Add("901");
        using var rates = new PageRates(Options.Create(new OutboxOptions()), TimeProvider.System);
        var sendApi = new SendApi(new HttpClient(), Connected(graph.Address), Options.Create(new ServerOptions()), rates);
        var card = new Card("p", "Mug", "$12", "", "", []);

        foreach (var catalogId in (string[])["901", "902"])
        {
            var message = Saying(new CardsReply([card with { CatalogId = catalogId }]));
            Assert.IsType<SendOutcome.Sent>(await sendApi.SendAsync(message, new SendPlan.AsResponse(), TestContext.Current.CancellationToken));
        }

        Assert.Equal(["product", "generic"], graph.Messages.Select(call => (string?)call.Message!["attachment"]!["payload"]!["template_type"]));
    }

    private static IOptions<MessengerOptions> Connected(Uri graph) => Options.Create(
        new MessengerOptions { AppSecret = TestPage.AppSecret, PageAccessToken = TestPage.AccessToken, VerifyToken = TestPage.VerifyToken, GraphBaseUrl = graph });

    private static OutboxMessage Saying(Reply reply) => new(TestPage.Conversation("7001"), 1, reply, OutboxStates.Waiting, 0, 0);

    private static Task<SendOutcome> SendAsync(Wire wire, CancellationToken? stop = null)
    {
        var sendApi = new SendApi(new HttpClient(wire), Connected(new Uri("https://graph.facebook.com")), Options.Create(new ServerOptions()), new PageRates(Options.Create(new OutboxOptions()), TimeProvider.System));
        var message = Saying(new TextReply("Yes"));
        return sendApi.SendAsync(message, new SendPlan.AsResponse(), stop ?? TestContext.Current.CancellationToken);
    }

    private sealed class Wire : HttpMessageHandler
    {
        private readonly Func<HttpResponseMessage> _answer;

        public Wire(HttpStatusCode status, string body) => _answer = () => new HttpResponseMessage(status) { Content = new StringContent(body) };

        public Wire(Exception fault) => _answer = () => throw fault;

        public Uri? Address { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Address = request.RequestUri;
            return Task.FromResult(_answer());
        }
    }
}
