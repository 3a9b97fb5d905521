namespace ProductQA.Api.Messenger;

/// <summary>What an error of the Graph API means for us.</summary>
public enum GraphEffect
{
    /// <summary>Nothing that a later try would change.</summary>
    GiveUp,

    /// <summary>Goes away by itself, or not at all: tried again a few times.</summary>
    RetryFewTimes,

    /// <summary>Too much at once.</summary>
    Throttled,

    WindowClosed,

    /// <summary>People's words after the window are not welcome.</summary>
    TagRefused,

    Unreachable,

    ThreadTaken,

    /// <summary>A product card names a product that the page's catalog does not have.</summary>
    UnknownProduct,

    TokenRefused,

    PermissionMissing,

    PageRestricted,

    PageBlocked,

    CommerceOff,
}
