namespace CrmAlignment.Model.Tables;

/// <summary>The columns of the customer's purchase, which leads and opportunities have alike.</summary>
public static class PurchaseColumns
{
    /// <summary>How far the customer has come; empty where nobody knows. A <see cref="Choices.PurchaseStage"/>.</summary>
    public const string Stage = "crma_purchasestage";

    /// <summary>Since when he is there, as far as anybody told (UTC); written by the server alone.</summary>
    public const string StageSince = "crma_purchasestagesince";

    /// <summary>Different people whose role in the purchase is known; written by the server alone, empty where none ever was.</summary>
    public const string People = "crma_buyingpeople";

    /// <summary>How many of them decide; written by the server alone.</summary>
    public const string Deciders = "crma_deciders";

    /// <summary>
    /// The roles that are known, in small English letters, separated by blanks and in the order of <see cref="Choices.PurchaseRole"/>: decider user.
    /// Written by the server alone.
    /// </summary>
    public const string KnownRoles = "crma_knownroles";

    /// <summary>
    /// The platform's own: whether who makes the purchase decisions is known. People tick it; the server does when the first decider gets known,
    /// and takes it back with the last.
    /// </summary>
    public const string DecisionMaker = "decisionmaker";
}
