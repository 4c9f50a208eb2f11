namespace CrmAlignment.Client.Purchases;

/// <summary>How long is too long, for a review of purchases.</summary>
/// <remarks>Immutable.</remarks>
public sealed record PurchaseQuestion
{
    /// <summary>Days after which a stage that does not change counts as stalled, 1 to 365; the server's default (30) when null.</summary>
    public int? StalledDays { get; init; }

    /// <summary>Days without an activity that are too many while the customer decides, 1 to 365; the server's default (14) when null.</summary>
    public int? SilentDays { get; init; }
}
