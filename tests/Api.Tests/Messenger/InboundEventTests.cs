using System.Text;
using ProductQA.Api.Conversations;
using ProductQA.Api.Messenger;
using ProductQA.Api.Tests.Infrastructure;

namespace ProductQA.Api.Tests.Messenger;

/// <summary>What each kind of event is read as, written as Meta writes it or nearly so.</summary>
public sealed class InboundEventTests
{
    [Theory]
    [InlineData("""{"type":"image","payload":{"url":"https://cdn.example/i.jpg"}}""", AttachmentKinds.Picture)]
    [InlineData("""{"type":"audio","payload":{"url":"https://cdn.example/i.mp4"}}""", AttachmentKinds.Voice)]
    [InlineData("""{"type":"video","payload":null}""", AttachmentKinds.Video)]
    [InlineData("""{"type":"file"}""", AttachmentKinds.File)]
    [InlineData("""{"type":"location","payload":{"coordinates":{"lat":1.0,"long":2.0}}}""", AttachmentKinds.Location)]
    [InlineData("""{"type":"sticker","payload":{"sticker_id":369239263222822}}""", AttachmentKinds.Thumb)]
    [InlineData("""{"type":"sticker","payload":{"sticker_id":"369239343222814"}}""", AttachmentKinds.Thumb)]
    [InlineData("""{"type":"image","payload":{"sticker_id":369239383222810}},{"type":"sticker","payload":{"sticker_id":369239383222810}}""", AttachmentKinds.Thumb)]
    [InlineData("""{"type":"sticker","payload":{"sticker_id":7}}""", AttachmentKinds.Sticker)]
    [InlineData("""{"type":"reel"}""", AttachmentKinds.Other)]
    [InlineData("""{"type":"ig_reel"}""", AttachmentKinds.Other)]
    [InlineData("""{"type":"post","payload":{"url":"https://fb.example/p","title":"Sale","id":77}}""", AttachmentKinds.Other)]
    [InlineData("""{"type":"ig_post"}""", AttachmentKinds.Other)]
    [InlineData("""{"type":"appointment_booking","payload":{"booking_id":"b1"}}""", AttachmentKinds.Other)]
    [InlineData("""{"type":"fallback","payload":null}""", AttachmentKinds.Other)]
    [InlineData("""{"type":"template","payload":{}}""", AttachmentKinds.Other)]
    [InlineData("""{"type":"hologram"}""", AttachmentKinds.Other)]
    [InlineData("""{}""", AttachmentKinds.Other)]
    public void What_is_no_text_has_a_kind(string attachments, string kind) =>
        Assert.Equal(new AttachmentInput(kind), One($$$"""{"sender":{"id":"7001"},"message":{"mid":"a","attachments":[{{{attachments}}}]}}""").Input);

    [Theory]
    [InlineData("""{"type":"template","payload":{"product":{"elements":[{"id":901,"retailer_id":"MUG-BLU","title":"Blue mug"}]}}}""", "MUG-BLU,901", "Blue mug", null)]
    [InlineData("""{"type":"fallback","payload":{"url":"https://shop.example/p/1","title":"Blue mug"}}""", "", null, "https://shop.example/p/1")]
    [InlineData("""{"type":"fallback","title":"Blue mug","url":"https://shop.example/p/1","payload":null}""", "", null, "https://shop.example/p/1")]
    public void A_product_or_link_is_shared(string attachment, string codes, string? title, string? link)
    {
        var shared = Assert.Single(Assert.IsType<SharedInput>(One($$$"""{"sender":{"id":"7001"},"message":{"mid":"a","attachments":[{{{attachment}}}]}}""").Input).Products);

        Assert.Equal((codes, title, link), (string.Join(',', shared.Codes), shared.Title, shared.Link));
    }

    [Fact]
    public void Words_keep_what_came_with_them()
    {
        var text = Assert.IsType<TextInput>(One(
            """
            {"sender":{"id":"7001"},"message":{"mid":"a","text":"this one","commands":[{"name":"hats"}],"reply_to":{"mid":"m_0","is_self_reply":false},
             "attachments":[{"type":"image","payload":{"url":"https://cdn.example/i.jpg"}}]}}
            """).Input);

        Assert.Equal(("this one", "m_0", AttachmentKinds.Picture), (text.Text, text.ReplyTo, text.Unseen));
    }

    [Fact]
    public void Words_that_are_only_the_link_share_it() => Assert.IsType<SharedInput>(One(
        """{"sender":{"id":"7001"},"message":{"mid":"m_6","text":"https://shop.example/p/1","attachments":[{"type":"fallback","payload":{"url":"https://shop.example/p/1","title":"Blue mug"}}]}}""").Input);

    [Theory]
    [InlineData(""" "num_edit":2 """, 2)]
    [InlineData(""" "num_edit":"3" """, 3)]
    [InlineData(""" "num_edit":99999999999 """, 9)]
    [InlineData(""" "num_edit":null """, 0)]
    public void A_change_is_counted(string count, int number)
    {
        var happened = One($$$"""{"sender":{"id":"7001"},"message_edit":{"mid":"m_1","text":"red?",{{{count}}}}}""");

        Assert.Equal(new EditInput("m_1", "red?", number), happened.Input);
        Assert.Equal($"edit:m_1:{number}", happened.Id);
    }

    [Theory]
    [InlineData("""{"sender":{"id":"7001"},"message":{"mid":"m_1","is_deleted":true}}""")]
    [InlineData("""{"sender":{"id":"1"},"recipient":{"id":"7001"},"message":{"mid":"m_1","is_deleted":true,"is_echo":true}}""")]
    public void A_deletion_is_of_the_persons_conversation(string item)
    {
        Assert.Equal(new DeletedInput("m_1"), One(item).Input);
        Assert.Equal("messenger:1:7001", One(item).Conversation);
    }

    [Theory]
    [InlineData(""" "reaction":"angry","emoji":"x","action":"react" """, "angry")]
    [InlineData(""" "reaction":"love","action":"unreact" """, null)]
    [InlineData(""" "action":"unreact" """, null)]
    [InlineData(""" "action":"react" """, "other")]
    public void A_reaction_is_put_on_or_taken_off(string parts, string? reaction) =>
        Assert.Equal(new ReactionInput("m_20", reaction), One($$$"""{"sender":{"id":"7001"},"reaction":{"mid":"m_20",{{{parts}}}}}""").Input);

    [Fact]
    public void Deliveries_and_reads_name_a_moment_or_messages()
    {
        var delivery = Assert.IsType<SeenInput>(One("""{"sender":{"id":"7001"},"delivery":{"mids":["m_20",7,"m_21"],"watermark":1767225602}}""").Input);
        var read = Assert.IsType<SeenInput>(One("""{"sender":{"id":"7001"},"read":{"mid":"m_20"}}""").Input);

        Assert.Equal((false, 1767225602000, "m_20,m_21"), (delivery.WasRead, delivery.Watermark, string.Join(',', delivery.MessageIds)));
        Assert.Equal((true, 0, "m_20"), (read.WasRead, read.Watermark, string.Join(',', read.MessageIds)));
    }

    [Fact]
    public void A_cart_is_read_line_by_line()
    {
        var cart = Assert.IsType<CartInput>(One(
            """
            {"sender":{"id":"7001"},"order":{"products":[{"id":901,"retailer_id":"MUG-BLU","name":"Blue mug","unit_price":12.5,"currency":"usd","quantity":"2"},
             {"id":"902","quantity":-4,"unit_price":"cheap"},{}],"note":"gift"}}
            """).Input);

        Assert.Equal(("gift", 2), (cart.Note, cart.Lines.Count));
        Assert.Equal(("Blue mug", 2, 12.5m, "USD"), (cart.Lines[0].Name, cart.Lines[0].Quantity, cart.Lines[0].UnitPrice, cart.Lines[0].Currency));
        Assert.Equal(("902", 1, null), (cart.Lines[1].Name, cart.Lines[1].Quantity, cart.Lines[1].UnitPrice));
    }

    [Theory]
    [InlineData(""" "pass_thread_control":{"previous_owner_app_id":"555000111","new_owner_app_id":"263902037430900"} """, Attendants.Inbox)]
    [InlineData(""" "take_thread_control":{"previous_owner_app_id":null,"new_owner_app_id":263902037430900} """, Attendants.Inbox)]
    [InlineData(""" "pass_thread_control":{"new_owner_app_id":"777"} """, "777")]
    [InlineData(""" "pass_thread_control":{"previous_owner_app_id":"263902037430900","new_owner_app_id":"555000111"} """, null)]
    [InlineData(""" "pass_thread_control":{"previous_owner_app_id":"263902037430900"} """, null)]
    public void Control_goes_to_others_and_comes_back(string moved, string? by) =>
        Assert.Equal(by is null ? new ReturnedInput() : (TurnInput)new TakenInput(by), One($$$"""{"sender":{"id":"7001"},{{{moved}}}}""").Input);

    [Theory]
    [InlineData("""{"sender":{"id":"1"},"recipient":{"id":"7001"},"message":{"mid":"m","is_echo":true,"app_id":26390203743090,"text":"hi"}}""", Attendants.Inbox)]
    [InlineData("""{"sender":{"id":"1"},"recipient":{"id":"7001"},"message":{"mid":"m","is_echo":true,"app_id":"777","metadata":"x","text":"hi"}}""", "777")]
    [InlineData("""{"sender":{"id":"1"},"recipient":{"id":"7001"},"message":{"mid":"m","is_echo":true,"text":"hi"}}""", Attendants.Unknown)]
    public void An_echo_of_others_names_who_wrote(string item, string by) => Assert.Equal(new StaffInput("hi", by), One(item).Input);

    [Fact]
    public void An_echo_of_our_own_app_without_our_mark_is_only_kept() => Assert.IsType<NoticeInput>(
        One("""{"sender":{"id":"1"},"recipient":{"id":"7001"},"message":{"mid":"m","is_echo":true,"app_id":555000111,"text":"hi"}}""").Input);

    [Theory]
    [InlineData("""{"sender":{"id":"7001"},"optin":{"ref":"newsletter-box","user_ref":"u-778"}}""", "optin")]
    [InlineData("""{"sender":{"id":"7001"},"optin":{"type":"notification_messages","payload":"restock","title":"Restock"}}""", "optin")]
    [InlineData("""{"sender":{"id":"7001"},"account_linking":{"status":"linked","authorization_code":"c0de"}}""", "account_linking")]
    [InlineData("""{"sender":{"id":"7001"},"game_play":{"game_id":"1"}}""", "game_play")]
    [InlineData("""{"sender":{"id":"7001"},"messaging_feedback":{"feedback_screens":[]}}""", "messaging_feedback")]
    [InlineData("""{"sender":{"id":"7001"},"request_thread_control":{"requested_owner_app_id":263902037430900}}""", "request_thread_control")]
    [InlineData("""{"recipient":{"id":"1"},"app_roles":{"555000111":["primary_receiver"]}}""", "app_roles")]
    [InlineData("""{"sender":{"id":"7001"},"referral":{"ad_id":"1202","source":"ADS","type":"LEAD_COMPLETE"},"lead":{"data":[]}}""", "lead")]
    [InlineData("""{"sender":{"id":"7001"},"message":{"admin_text":"An agent took over."}}""", "admin_text")]
    [InlineData("""{"sender":{"id":"7001"},"response_feedback":{"feedback":"Odd response","mid":"m"}}""", "response_feedback")]
    [InlineData("""{"sender":{"id":"7001"},"messenger_template_status_update":{"event":"APPROVED"}}""", "messenger_template_status_update")]
    public void What_has_no_effect_is_kept_under_its_name(string item, string kind) => Assert.Equal(kind, Assert.IsType<NoticeInput>(One(item).Input).Kind);

    [Fact]
    public void A_measure_against_the_page_names_the_page()
    {
        var happened = One("""{"recipient":{"id":"1"},"timestamp":1767225600000,"policy_enforcement":{"action":"block","reason":"Spam"}}""");

        Assert.Equal(new PolicyInput("1", "block", "Spam"), happened.Input);
        Assert.False(happened.NeedsTurn);
    }

    [Fact]
    public void A_wrapped_event_is_read_like_any_other()
    {
        var happened = One("""{"field":"messaging_postbacks","value":{"sender":{"id":"7001"},"timestamp":"1767225600","postback":{"mid":"p","title":"A","payload":"A"}}}""");

        Assert.Equal((new ChoiceInput("A", "A"), 1767225600000), ((ChoiceInput)happened.Input, happened.OccurredAt));
    }

    [Theory]
    [InlineData("instagram")]
    [InlineData("whatsapp_business_account")]
    [InlineData("threads_of_2027")]
    public void Events_that_are_no_pages_are_not_read(string what) => Assert.Empty(WebhookParser.Parse(Encoding.UTF8.GetBytes(
        $$$"""{"object":"{{{what}}}","entry":[{"id":"1","messaging":[{"sender":{"id":"7001"},"message":{"mid":"a","text":"hi"}}]}]}""")));

    private static InboxEvent One(string item) => Assert.Single(WebhookParser.Parse(Encoding.UTF8.GetBytes(
        $$$"""{"object":"page","entry":[{"id":"1","time":1767225600123,"messaging":[{{{item}}}]}]}"""), TestPage.AppId));
}
