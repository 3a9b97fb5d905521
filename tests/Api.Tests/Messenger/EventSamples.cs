using System.Globalization;
using System.Text;

namespace ProductQA.Api.Tests.Messenger;

/// <summary>Every event that Meta documents, as it stands inside <c>messaging[]</c>. MID stands for a message's id, WHO for a person's.</summary>
internal static class EventSamples
{
    private const string Page = "1029384756";
    private const string Envelope = """{"object":"page","entry":[{"id":"1029384756","time":1767225600123,LIST}]}""";

    private static readonly string[] OfPerson =
    [
        """ "message":{"mid":"MID","text":"hi"} """,
        """ "message":{"mid":"MID","text":"how much is the mug?"} """,
        """ "message":{"mid":"MID","text":"Price","quick_reply":{"payload":"PRICE|harbor-mug"}} """,
        """ "message":{"mid":"MID","text":"this one","reply_to":{"mid":"m_0","is_self_reply":false}} """,
        """ "message":{"mid":"MID","attachments":[{"type":"image","payload":{"url":"https://cdn.example/i.jpg"}},{"type":"image","payload":{"url":"https://cdn.example/j.jpg"}}]} """,
        """ "message":{"mid":"MID","attachments":[{"type":"sticker","payload":{"url":"https://cdn.example/s.png","sticker_id":369239263222822}}]} """,
        """ "message":{"mid":"MID","text":"https://shop.example/p/1","attachments":[{"type":"fallback","payload":{"url":"https://shop.example/p/1","title":"Blue mug"}}]} """,
        """ "message":{"mid":"MID","attachments":[{"type":"fallback","payload":null,"title":"Blue mug","url":"https://shop.example/p/harbor-mug-blue"}]} """,
        """ "message":{"mid":"MID","attachments":[{"type":"template","payload":{"product":{"elements":[{"id":"901","retailer_id":"harbor-mug-blue","image_url":"https://cdn.example/m.jpg","title":"Blue mug","subtitle":"$12"}]}}}]} """,
        """ "message":{"mid":"MID","attachments":[{"type":"post","payload":{"url":"https://fb.example/p","title":"Sale","id":77}}]} """,
        """ "message":{"mid":"MID","attachments":[{"type":"appointment_booking","payload":{"booking_id":"b1","status":"requested","start_time":1767225600}}]} """,
        """ "message":{"mid":"MID","text":"show hats","commands":[{"name":"hats"}]} """,
        """ "message":{"admin_text":"An agent took over."} """,
        """ "message":{"mid":"MID","text":"hi","referral":{"ref":"camp7","ad_id":"120210000000000001","source":"ADS","type":"OPEN_THREAD","ads_context_data":{"ad_title":"Mug","video_url":null,"post_id":"1_55","product_id":"harbor-mug","flow_id":"123"}}} """,
        """ "message":{"mid":"MID","text":"Still available?","referral":{"product":{"id":"harbor-mug"}}} """,
        """ "message_edit":{"mid":"MID","text":"thanks","num_edit":1} """,
        """ "message":{"mid":"MID","is_deleted":true} """,
        """ "message":{"mid":"MID","is_unsupported":true} """,
        """ "reaction":{"reaction":"angry","emoji":"\u2764\ufe0f","action":"react","mid":"m_out_1"} """,
        """ "postback":{"mid":"MID","title":"Get started","payload":"GET_STARTED","referral":{"ref":"qr-shelf-3","source":"SHORTLINK","type":"OPEN_THREAD"}} """,
        """ "postback":{"title":"Buy","payload":"SKU|2|harbor-mug-blue"} """,
        """ "referral":{"ref":"camp7","source":"SHORTLINK","type":"OPEN_THREAD","referer_uri":"https://shop.example"} """,
        """ "referral":{"ad_id":"1202","source":"ADS","type":"LEAD_COMPLETE"},"lead":{"data":[{"question":"City?","answer":"Bonn"}]} """,
        """ "optin":{"type":"notification_messages","payload":"restock","notification_messages_token":"123","title":"Restock"} """,
        """ "account_linking":{"status":"linked","authorization_code":"c0de"} """,
        """ "delivery":{"mids":["m_out_1"],"watermark":1767225602000} """,
        """ "read":{"watermark":1767225603000} """,
        """ "response_feedback":{"feedback":"Bad response","mid":"m_out_1"} """,
        """ "messaging_feedback":{"feedback_screens":[{"screen_id":0,"questions":{"q1":{"type":"csat","payload":"5","follow_up":{"type":"free_form","payload":"great"}}}}]} """,
        """ "order":{"products":[{"id":"901","retailer_id":"harbor-mug-blue","name":"Blue mug","unit_price":12,"currency":"USD","quantity":2}],"note":"gift"} """,
        """ "policy_enforcement":{"action":"warning","reason":"..."} """,
        """ "pass_thread_control":{"previous_owner_app_id":"555000111","new_owner_app_id":"263902037430900","metadata":"needs human"} """,
        """ "take_thread_control":{"previous_owner_app_id":null,"new_owner_app_id":"555000111","metadata":""} """,
        """ "request_thread_control":{"requested_owner_app_id":263902037430900,"metadata":"agent wants in"} """,
        """ "app_roles":{"555000111":["primary_receiver"]} """,
        """ "game_play":{"game_id":"1"} """,
    ];

    private static readonly string[] Echoes =
    [
        """ "message":{"mid":"MID","is_echo":true,"app_id":555000111,"metadata":"productqa:1","text":"Yes, 3 left"} """,
        """ "message":{"mid":"MID","is_echo":true,"app_id":555000111,"metadata":"productqa:99999999999999999999","text":"Yes, 3 left"} """,
        """ "message":{"mid":"MID","is_echo":true,"app_id":26390203743090,"text":"This is Ann.","attachments":[{"type":"template","payload":{"product":{"elements":[{"retailer_id":"1"}]}},"attachment_id":7}]} """,
    ];

    public static int Count => (OfPerson.Length + Echoes.Length) * 4;

    /// <summary>A whole body; each event comes alone, in standby, twice in a batch, and wrapped as a change.</summary>
    public static byte[] Body(int number, string mid, string who)
    {
        var (sample, form) = (number / 4 % (OfPerson.Length + Echoes.Length), number % 4);
        var (sender, recipient, content) = sample < OfPerson.Length ? (who, Page, OfPerson[sample]) : (Page, who, Echoes[sample - OfPerson.Length]);
        var item = "{" + $"\"sender\":{{\"id\":\"{sender}\"}},\"recipient\":{{\"id\":\"{recipient}\"}},\"timestamp\":1767225600001,{content}" + "}";
        var list = form switch
        {
            1 => $"\"standby\":[{item}]",
            2 => $"\"messaging\":[{item},{item}]",
            3 => """ "changes":[{"field":"messages","value":ITEM},{"field":"feed","value":{"id":1}}] """.Replace("ITEM", item, StringComparison.Ordinal),
            _ => $"\"messaging\":[{item}]",
        };
        return Encoding.UTF8.GetBytes(Envelope.Replace("LIST", list, StringComparison.Ordinal).Replace("MID", mid, StringComparison.Ordinal));
    }

    /// <summary>The body with this number of a run; one of five tells of something new, as Meta repeats itself too.</summary>
    public static byte[] Body(int number) => Body(
        number,
        string.Create(CultureInfo.InvariantCulture, $"m_{(number % 5 == 0 ? number : number % 200)}"),
        string.Create(CultureInfo.InvariantCulture, $"{7000 + (number % 40)}"));
}
