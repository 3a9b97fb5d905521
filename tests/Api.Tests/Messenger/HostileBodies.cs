using System.Text;
using System.Text.Json.Nodes;
using ProductQA.Api.Tests.Infrastructure;

namespace ProductQA.Api.Tests.Messenger;

/// <summary>Webhook bodies of every kind, and small random damage to them. No kind needs a turn that costs much: people write little here.</summary>
internal static class HostileBodies
{
    private static readonly string[] Splinters =
        ["\\ud800", "\\udc00\\ud800", "\\u0000", "\u0000", "null", "{}", "[]", "-1", "1e999", "99999999999999999999999", "\"", "\\", "true", "\"mid\":\"\",", "\"id\":7,", "\ud83d\ude00"];

    public static List<byte[]> Seeds() =>
    [
        Body(MetaEvent.Echo("66", "m_e", "productqa:1", "hi")),
        Body(MetaEvent.Echo("66", "m_e2", "productqa:99999999999999999999", "hi")),
        Body(MetaEvent.From("66", TestPage.Noon, "message", new JsonObject { ["mid"] = "m_d", ["is_deleted"] = true })),
        Body(MetaEvent.From("66", TestPage.Noon, "reaction", new JsonObject { ["reaction"] = "love", ["emoji"] = "\u2764\ufe0f", ["mid"] = "m" })),
        Body(MetaEvent.From("66", TestPage.Noon, "delivery", new JsonObject { ["mids"] = new JsonArray("m"), ["watermark"] = TestPage.Noon })),
        Body(MetaEvent.From("66", TestPage.Noon, "referral", new JsonObject { ["ref"] = "camp7", ["source"] = "ADS", ["ads_context_data"] = new JsonObject { ["product_id"] = "901" } })),
        Body(MetaEvent.From("66", TestPage.Noon, "message", new JsonObject { ["mid"] = "m_a", ["attachments"] = new JsonArray(new JsonObject { ["type"] = "image", ["payload"] = null }) })),
        Encoding.UTF8.GetBytes(MetaEvent.EnvelopeOf("standby", MetaEvent.Text("66", "m_s", "hi")).ToJsonString()),
        Encoding.UTF8.GetBytes(MetaEvent.EnvelopeOf("changes", new JsonObject { ["field"] = "feed", ["value"] = new JsonObject { ["id"] = 1 } }).ToJsonString()),
    ];

    public static byte[] Mutate(byte[] body, Random random)
    {
        var bytes = body.ToList();
        for (var times = random.Next(1, 5); times > 0; times--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveAt(at);
                    break;
                case 2:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(Splinters[random.Next(Splinters.Length)]));
                    break;
                case 3:
                    bytes.RemoveRange(at, random.Next(Math.Min(20, bytes.Count - at)));
                    break;
                default:
                    bytes.InsertRange(at, bytes.GetRange(at, random.Next(Math.Min(40, bytes.Count - at))));
                    break;
            }
        }

        return [.. bytes];
    }

    private static byte[] Body(JsonObject item) => Encoding.UTF8.GetBytes(MetaEvent.Envelope(item).ToJsonString());
}
