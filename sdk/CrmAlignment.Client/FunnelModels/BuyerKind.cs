namespace CrmAlignment.Client.FunnelModels;

/// <summary>Of which of the followed clients numbers are.</summary>
public enum BuyerKind
{
    /// <summary>All.</summary>
    All,

    /// <summary>Those who did not buy again in the twelve months.</summary>
    Once,

    /// <summary>Those who bought again.</summary>
    Again,
}
