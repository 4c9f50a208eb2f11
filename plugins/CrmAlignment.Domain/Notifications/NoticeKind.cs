namespace CrmAlignment.Domain.Notifications;

/// <summary>What people are told of. The names are part of the texts' codes and of the notifications' ids.</summary>
public enum NoticeKind
{
    /// <summary>A lead waits for the answer of sales.</summary>
    Offered,

    /// <summary>Little of the agreed working time is left.</summary>
    DueSoon,

    /// <summary>The time has passed without an answer.</summary>
    Expired,

    /// <summary>Sales has taken the lead.</summary>
    Accepted,

    /// <summary>Sales has given the lead back.</summary>
    Rejected,

    /// <summary>A lead has come back from nurture.</summary>
    Returned,
}
