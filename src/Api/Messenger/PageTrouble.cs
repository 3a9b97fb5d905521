using ProductQA.Api.Alarms;
using ProductQA.Api.Outbox;

namespace ProductQA.Api.Messenger;

/// <summary>What stops a whole page until an operator mended it, as sentences with the cure.</summary>
internal static class PageTrouble
{
    private const string Waiting = "Its replies wait and go out then.";

    public static SendOutcome.PageStopped? Of(GraphEffect effect, string page, GraphError error) => effect switch
    {
        GraphEffect.TokenRefused => Stopped(
            AlarmKinds.Token, error, $"Meta refuses the access token of page {page}: it ended or was taken back. Make a new page access token, set it in {Setting(page)}, and restart."),
        GraphEffect.PermissionMissing => Stopped(
            AlarmKinds.Token, error, $"The app may not write as page {page}. Give it the permission pages_messaging (approved in App Review), then make a new page access token, set it in {Setting(page)}, and restart."),
        GraphEffect.PageRestricted => Stopped(
            AlarmKinds.Policy, error, $"Meta restricts page {page} from sending for a while. Open the page's Page Quality at facebook.com, see why, and ask for a review there."),
        GraphEffect.PageBlocked => Stopped(
            AlarmKinds.Policy, error, $"Meta blocked page {page} because of its policies. Open the page's Page Quality at facebook.com, see why, and ask for a review there."),
        GraphEffect.CommerceOff => Stopped(
            AlarmKinds.Policy, error, $"Meta switched off commerce messages of page {page} after a violation. Open Commerce Manager at facebook.com, see why, and ask for a review there."),
        _ => null,
    };

    public static SendOutcome.PageStopped WithoutToken(string page) => new(
        "no access token",
        AlarmKinds.Token,
        $"Page {page} has no access token here. Set Messenger__Pages__0__Id (or the next free number) to {page} and Messenger__Pages__0__AccessToken to its page access token, and restart. {Waiting}");

    private static SendOutcome.PageStopped Stopped(string alarm, GraphError error, string sentence) => new(error.ToString(), alarm, $"{sentence} {Waiting} ({error})");

    private static string Setting(string page) => $"Messenger__PageAccessToken (or Messenger__Pages__N__AccessToken with the Id {page})";
}
