namespace CrmAlignment.Model.Tables;

/// <summary>The platform's campaign activity.</summary>
public static class CampaignActivityTable
{
    /// <summary>Logical name of the table.</summary>
    public const string LogicalName = "campaignactivity";

    /// <summary>Primary key.</summary>
    public const string Id = "activityid";

    /// <summary>Subject.</summary>
    public const string Subject = "subject";

    /// <summary>Actual cost (money).</summary>
    public const string ActualCost = "actualcost";

    /// <summary>Actual cost in base currency.</summary>
    public const string ActualCostBase = "actualcost_base";

    /// <summary>Actual end.</summary>
    public const string ActualEnd = "actualend";

    /// <summary>Actual start.</summary>
    public const string ActualStart = "actualstart";

    /// <summary>When it was created (UTC).</summary>
    public const string CreatedOn = "createdon";

    /// <summary>Its campaign.</summary>
    public const string RegardingObjectId = "regardingobjectid";

    /// <summary>Business unit of the owner.</summary>
    public const string OwningBusinessUnit = "owningbusinessunit";
}
