namespace CrmAlignment.Model.Tables;

/// <summary>The platform's campaign.</summary>
public static class CampaignTable
{
    /// <summary>Logical name of the table.</summary>
    public const string LogicalName = "campaign";

    /// <summary>Primary key.</summary>
    public const string Id = "campaignid";

    /// <summary>Name.</summary>
    public const string Name = "name";

    /// <summary>Campaign code.</summary>
    public const string CodeName = "codename";

    /// <summary>Whether it is a template; templates cost nothing.</summary>
    public const string IsTemplate = "istemplate";

    /// <summary>Miscellaneous costs (money).</summary>
    public const string OtherCost = "othercost";

    /// <summary>Miscellaneous costs in base currency.</summary>
    public const string OtherCostBase = "othercost_base";

    /// <summary>Actual start.</summary>
    public const string ActualStart = "actualstart";

    /// <summary>Proposed start.</summary>
    public const string ProposedStart = "proposedstart";

    /// <summary>When it was created (UTC).</summary>
    public const string CreatedOn = "createdon";

    /// <summary>Business unit of the owner.</summary>
    public const string OwningBusinessUnit = "owningbusinessunit";
}
