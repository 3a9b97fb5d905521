using System.Text;
using System.Text.Json;
using ProductQA.Api.Conversations;
using ProductQA.Api.Messenger;

namespace ProductQA.Api.Tests.Messenger;

public sealed class WebhookParserTests
{
    [Fact]
    public void Every_event_of_every_entry_is_read_in_its_order()
    {
        var events = Parse(
            """
            {"object":"page","entry":[
              {"id":"1","time":1767225600123,"messaging":[
                {"sender":{"id":"7001"},"timestamp":1767225600001,"message":{"mid":"a","text":"one"}},
                {"sender":{"id":"7002"},"timestamp":1767225600002,"message":{"mid":"b","text":"two"}}]},
              {"id":"2","time":1767225600123,"messaging":[
                {"sender":{"id":"7001"},"timestamp":1767225600003,"postback":{"mid":"c","title":"Get started","payload":"GET_STARTED"}}]}]}
            """);

        Assert.Equal(["a", "b", "c"], events.Select(happened => happened.Id));
        Assert.Equal(["messenger:1:7001", "messenger:1:7002", "messenger:2:7001"], events.Select(happened => happened.Conversation));
        Assert.Equal(new TextInput("one"), events[0].Input);
        Assert.Equal(new ChoiceInput("GET_STARTED", "Get started"), events[2].Input);
        Assert.Equal(1767225600003, events[2].OccurredAt);
    }

    [Fact]
    public void Ids_may_be_numbers()
    {
        var happened = One("""{"sender":{"id":7001},"timestamp":1767225600001,"message":{"mid":"a","text":"hi"}}""", page: "1029384756");

        Assert.Equal("messenger:1029384756:7001", happened.Conversation);
    }

    [Theory]
    [InlineData("1767225600", 1767225600000)]
    [InlineData("\"1767225600\"", 1767225600000)]
    [InlineData("1767225600001", 1767225600001)]
    [InlineData("\"1767225600001\"", 1767225600001)]
    [InlineData("null", 1767225600123)]
    [InlineData("\"soon\"", 1767225600123)]
    [InlineData("-5", 0)]
    public void Times_may_be_seconds_milliseconds_text_or_missing(string timestamp, long expected)
    {
        var happened = One($$$"""{"sender":{"id":"7001"},"timestamp":{{{timestamp}}},"message":{"mid":"a","text":"hi"}}""");

        Assert.Equal(expected, happened.OccurredAt);
    }

    [Fact]
    public void A_quick_reply_is_a_choice()
    {
        var happened = One("""{"sender":{"id":"7001"},"message":{"mid":"a","text":"Blue","quick_reply":{"payload":"COL|blue"}}}""");

        Assert.Equal(new ChoiceInput("COL|blue", "Blue"), happened.Input);
    }

    [Theory]
    [InlineData("""{"sender":{"id":"7001"},"message":{"mid":"a","text":"Hi","referral":{"ref":"camp7","ad_id":"12","source":"ADS","ads_context_data":{"product_id":"901"}}}}""")]
    [InlineData("""{"sender":{"id":"7001"},"postback":{"mid":"a","title":"Hi","payload":"GET_STARTED","referral":{"ref":"camp7","ad_id":12,"source":"ADS","product":{"id":901}}}}""")]
    [InlineData("""{"sender":{"id":"7001"},"referral":{"ref":"camp7","ad_id":"12","source":"ADS","ads_context_data":{"product_id":"901"}}}""")]
    public void The_advertisement_is_found_in_all_three_places(string item)
    {
        var expected = new Entry("camp7", "12", "901", "ADS");

        var entry = One(item).Input switch { TextInput text => text.Entry, ChoiceInput choice => choice.Entry, EntryInput entered => entered.Entry, _ => null };

        Assert.Equal(expected, entry);
    }

    [Fact]
    public void Flow_and_title_of_the_advertisement_are_read_and_nothing_that_is_too_long()
    {
        var entry = ((EntryInput)One("""{"sender":{"id":"7001"},"referral":{"ref":"LONG","ads_context_data":{"ad_title":"Blue mug -20%","flow_id":77}}}""".Replace("LONG", new string('r', 301), StringComparison.Ordinal)).Input).Entry;

        Assert.Equal(new Entry(null, null, null, null) { FlowId = "77", AdTitle = "Blue mug -20%" }, entry);
    }

    [Fact]
    public void An_echo_of_our_own_settles_its_reply_in_the_shoppers_conversation()
    {
        var happened = One("""{"sender":{"id":"1"},"recipient":{"id":"7001"},"message":{"mid":"m_20","is_echo":true,"metadata":"productqa:42","text":"Yes"}}""");

        Assert.Equal("messenger:1:7001", happened.Conversation);
        Assert.Equal(new EchoInput(42, "m_20"), happened.Input);
    }

    [Theory]
    [InlineData("")]
    [InlineData(""", "metadata":"out-42" """)]
    [InlineData(""", "metadata":"productqa:" """)]
    [InlineData(""", "metadata":"productqa:4x2" """)]
    [InlineData(""", "metadata":"productqa:99999999999999999999" """)]
    public void Any_other_echo_was_written_by_staff(string metadata)
    {
        var happened = One($$$"""{"sender":{"id":"1"},"recipient":{"id":"7001"},"message":{"mid":"m_20","is_echo":true,"text":"Let me look"{{{metadata}}}}}""");

        Assert.Equal(new StaffInput("Let me look"), happened.Input);
    }

    [Theory]
    [InlineData("""{"sender":{"id":"7001"},"message":{"mid":"a"}}""")]
    [InlineData("""{"sender":{"id":"7001"},"message":{"mid":"a","text":""}}""")]
    [InlineData("""{"sender":{"id":"7001"},"message":{"admin_text":"An agent took over."}}""")]
    [InlineData("""{"sender":{"id":"7001"},"something_of_2027":{"x":1}}""")]
    [InlineData("""{"recipient":{"id":"1"},"policy_enforcement":{"action":"applause"}}""")]
    [InlineData("""{"sender":{"user_ref":"u-778"},"message":{"mid":"a","text":"hi"}}""")]
    [InlineData("""{"sender":{"id":""},"message":{"mid":"a","text":"hi"}}""")]
    [InlineData("""{"message":{"mid":"a","text":"hi"}}""")]
    [InlineData("""{"sender":{"id":"1"},"message":{"mid":"m_20","is_echo":true,"text":"to nobody"}}""")]
    [InlineData("""{"sender":{"i\udc00\ud800d":"66"},"delivery":{"watermark":1}}""")]
    [InlineData("""{"send\ud800er":{"id":"66"},"message":{"mid":"a","text":"hi"}}""")]
    [InlineData("{}")]
    public void What_needs_no_reaction_is_kept_as_a_notice(string item)
    {
        var happened = One(item);

        Assert.IsType<NoticeInput>(happened.Input);
        Assert.False(happened.NeedsTurn);
    }

    [Fact]
    public void Changes_of_the_page_are_kept_as_notices_under_the_name_of_their_field()
    {
        var events = Parse("""{"object":"page","entry":[{"id":"1","changes":[{"field":"feed","value":{"item":"post"}},{"value":1},{}]}]}""");

        Assert.Equal(["feed", "change", "change"], events.Select(happened => Assert.IsType<NoticeInput>(happened.Input).Kind));
    }

    [Theory]
    [InlineData("standby", """{"sender":{"id":"7001"},"message":{"mid":"a","text":"hi"}}""", typeof(TextInput), true)]
    [InlineData("standby", """{"sender":{"id":"7001"},"postback":{"mid":"a","title":"Blue"}}""", typeof(ChoiceInput), true)]
    [InlineData("standby", """{"sender":{"id":"1"},"recipient":{"id":"7001"},"message":{"mid":"a","is_echo":true,"app_id":263902037430900,"text":"hi"}}""", typeof(StaffInput), true)]
    [InlineData("standby", """{"sender":{"id":"7001"},"read":{"watermark":1767225602000}}""", typeof(SeenInput), false)]
    public void What_happens_while_another_app_has_the_thread_is_overheard(string list, string item, Type said, bool isSaid)
    {
        var happened = Assert.Single(Parse($$$"""{"object":"page","entry":[{"id":"1","{{{list}}}":[{{{item}}}]}]}"""));

        Assert.IsType(said, Assert.IsType<OverheardInput>(happened.Input).Said);
        Assert.Equal(isSaid, happened.NeedsTurn);
        Assert.Equal("messenger:1:7001", happened.Conversation);
    }

    [Fact]
    public void Events_without_an_id_are_known_by_their_content()
    {
        const string First = """{"sender":{"id":"7001"},"timestamp":1767225600001,"postback":{"title":"A","payload":"A"}}""";
        const string Second = """{"sender":{"id":"7001"},"timestamp":1767225600002,"postback":{"title":"A","payload":"A"}}""";
        const string SameAsSecond = """{"sender":{"id":"7001"},"timestamp":1767225600002,"postback":{"mid":"","title":"A","payload":"A"}}""";

        Assert.Equal(One(First).Id, One(First).Id);
        Assert.Equal(2, new[] { First, Second, SameAsSecond }.Select(item => One(item).Id).Distinct().Count());
    }

    [Fact]
    public void An_endless_id_is_none()
    {
        var happened = One($$$"""{"sender":{"id":"7001"},"message":{"mid":"{{{new string('m', 5000)}}}","text":"hi"}}""");

        Assert.True(happened.Id.Length < 100);
        Assert.Equal(new TextInput("hi"), happened.Input);
    }

    [Theory]
    [InlineData("""a\u0000b""", "ab")]
    [InlineData("""\ud83d\ude00""", "😀")]
    [InlineData("""half \ud800""", "\uFFFD")]
    [InlineData("""\udc00\ud800""", "\uFFFD")]
    public void Text_that_cannot_be_stored_is_mended(string text, string expected)
    {
        var happened = One($$$"""{"sender":{"id":"7001"},"message":{"mid":"a","text":"{{{text}}}"}}""");

        Assert.Equal(new TextInput(expected), happened.Input);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("{'a':1}")]
    public void What_is_not_JSON_is_an_error(string body) => Assert.ThrowsAny<JsonException>(() => Parse(body));

    [Fact]
    public void Bytes_that_are_not_UTF8_are_an_error() => Assert.ThrowsAny<JsonException>(() => WebhookParser.Parse(new byte[] { (byte)'"', 0xC3, 0x28, (byte)'"' }));

    [Fact]
    public void Endless_nesting_is_an_error() => Assert.ThrowsAny<JsonException>(() => Parse(new string('[', 10_000)));

    private static IReadOnlyList<InboxEvent> Parse(string body) => WebhookParser.Parse(Encoding.UTF8.GetBytes(body));

    private static InboxEvent One(string item, string page = "1") =>
        Assert.Single(Parse($$$"""{"object":"page","entry":[{"id":"{{{page}}}","time":1767225600123,"messaging":[{{{item}}}]}]}"""));
}
