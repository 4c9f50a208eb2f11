namespace CrmAlignment.LocalDataverse.Messages.Sales;

/// <summary>
/// What the sales messages do where Microsoft documents no exact behaviour. The defaults are this project's reading; change them to
/// see whether a plug-in depends on the other.
/// </summary>
/// <remarks>
/// "Assumed" says that no page of Microsoft decides it, and that no live environment was asked. docs/local-dataverse.md lists these
/// questions, with those that have no option.
/// </remarks>
public sealed record SalesOptions
{
    /// <summary>
    /// Which message QualifyLead, Win, Lose and those that close quotes, orders and cases raise for the state change inside, and so which steps run then. Default: Update. Assumed,
    /// as SetState is deprecated in favour of it
    /// (https://learn.microsoft.com/power-apps/developer/data-platform/special-update-operation-behavior).
    /// </summary>
    public StateChangeMessage StateChange { get; init; } = StateChangeMessage.Update;

    /// <summary>
    /// Whether QualifyLead writes the account, contact and opportunity it created back to the lead (parentaccountid, parentcontactid,
    /// qualifyingopportunityid), in an Update before the state change. Default: true. Assumed.
    /// </summary>
    public bool WritesResultsToLead { get; init; } = true;

    /// <summary>
    /// Whether the lead's owner owns the account, contact and opportunity that QualifyLead creates, rather than the caller. Default:
    /// true. Assumed.
    /// </summary>
    public bool KeepsLeadOwner { get; init; } = true;
}
