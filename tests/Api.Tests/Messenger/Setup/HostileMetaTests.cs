using System.Text.Json;
using CsCheck;
using ProductQA.Api.Messenger;
using ProductQA.Api.Messenger.Setup;

namespace ProductQA.Api.Tests.Messenger.Setup;

/// <summary>Whatever stands in Meta's answers, a page is checked to the end.</summary>
public sealed class HostileMetaTests
{
    private static readonly string[] Names = ["data", "id", "name", "subscribed_fields", "greeting", "get_started", "payload", "persistent_menu", "messaging_feature_status", "msgr_multi_app", "permission", "status", "error", "code", "\\ud800"];

    private static readonly Gen<string> Scalar = Gen.OneOf(
        Consts("null", "true", "\"\"", "\"1029384756\"", "\"\\ud800\"", "\"messages\"", "\"GET_STARTED\"", "\"\\u0000\\u001b[31m\"", "1e400", "-1"), Gen.Long.Select(number => $"{number}"));

    private static readonly Gen<string> Json = Gen.Recursive<string>((depth, inner) => depth > 4 ? Scalar : Gen.OneOf(
        Scalar,
        inner.Array[0, 3].Select(items => $"[{string.Join(',', items)}]"),
        Gen.Select(Consts(Names), inner).Array[0, 4].Select(members => $"{{{string.Join(',', members.Select(member => $"\"{member.Item1}\":{member.Item2}"))}}}")));

    [Fact]
    public void No_answer_of_Meta_breaks_the_check() => Gen.Select(Json, Json, Json, Json).Sample(
        (identity, subscriptions, profile, routing) =>
        {
            var facts = new PageFacts(new ConnectedPage("1029384756", "EAAtest", "", "Messenger__PageAccessToken"), "")
            {
                Identity = Given(identity),
                Permissions = Given(subscriptions),
                Subscriptions = Given(subscriptions),
                Profile = Given(profile),
                Routing = Given(routing),
            };
            return PageChecks.Of(facts) is { Checks.Count: 10 } report && !report.Name.Any(char.IsControl) && ProfileDifference.Of(facts.Profile.Body!.Value, []).Count == 0;
        },
        iter: 20_000);

    [Fact]
    public void Apps_with_strange_fields_add_nothing_to_the_address() =>
        Assert.Equal(
            string.Join(',', Subscription.Wanted),
            Subscription.Read(Parse("""{"data":[{"id":1,"subscribed_fields":["messages","a&b=c","x y"]}]}"""), "1").ToSend);

    [Fact]
    public void Errors_without_a_code_are_told_with_their_status() =>
        Assert.Contains("HTTP 418", new GraphAnswer.Refused(GraphError.Read(418, "teapot")).Trouble(new ConnectedPage("1", "", "", "Messenger__PageAccessToken")), StringComparison.Ordinal);

    private static Gen<string> Consts(params string[] values) => Gen.Int[0, values.Length - 1].Select(number => values[number]);

    private static GraphAnswer Given(string json) => GraphAnswer.Read(json);

    private static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
