namespace ProductQA.Api.Review;

/// <summary>Why a question was not answered.</summary>
public static class ReviewReasons
{
    public const string MissingAttribute = "missing_attribute";
    public const string NoSuchProduct = "no_such_product";
    public const string NotUnderstood = "not_understood";
    public const string PolicyNotWritten = "policy_not_written";
    public const string StaffAsked = "staff_asked";
    public const string Complaint = "complaint";
    public const string TurnFailed = "turn_failed";
    public const string AttachmentSent = "attachment_sent";
    public const string AnswerRejected = "answer_rejected";

    /// <summary>Whether an answer may be given to the next one who asks the same: what was said of one shopper's picture is true of no other.</summary>
    public static bool IsLearnt(string reason) => reason != AttachmentSent;

    /// <summary>The reason in a merchant's words.</summary>
    public static string InWords(string reason) => reason switch
    {
        MissingAttribute => "Missing fact",
        NoSuchProduct => "No such product",
        NotUnderstood => "Not understood",
        PolicyNotWritten => "Policy not written",
        StaffAsked => "Asked for a person",
        Complaint => "Complaint",
        TurnFailed => "The bot failed",
        AttachmentSent => "Sent a picture or file",
        AnswerRejected => "Answer rejected by the shopper",
        _ => reason,
    };
}
