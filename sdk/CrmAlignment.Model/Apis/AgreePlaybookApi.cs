namespace CrmAlignment.Model.Apis;

/// <summary>
/// Signs a draft playbook for marketing or for sales. It is in force with the second signature, or with the first where it changes at most a fifth of
/// the steps that both sides signed last, and nothing of the situation.
/// </summary>
public static class AgreePlaybookApi
{
    /// <summary>Unique name of the Custom API, and so the name of its message.</summary>
    public const string UniqueName = "crma_AgreePlaybook";

    /// <summary>Request parameter: the bound record of crma_playbook (EntityReference).</summary>
    public const string Target = "Target";

    /// <summary>Request parameter (Picklist): required; AgreementSide.</summary>
    public const string Side = "Side";

    /// <summary>Response property (Boolean): whether the playbook is in force.</summary>
    public const string InForce = "InForce";

    /// <summary>Response property (Boolean): whether both sides have to sign.</summary>
    public const string NeedsBoth = "NeedsBoth";

    /// <summary>Response property (Integer): steps that differ from those that both sides signed last; all of them where there is no such version in force.</summary>
    public const string ChangedSteps = "ChangedSteps";

    /// <summary>Response property (Integer): steps that both sides signed last; 0 where there are none.</summary>
    public const string AgreedSteps = "AgreedSteps";

    /// <summary>Response property (Boolean): whether the situation or the priority differs from what both sides signed last.</summary>
    public const string SituationChanged = "SituationChanged";
}
