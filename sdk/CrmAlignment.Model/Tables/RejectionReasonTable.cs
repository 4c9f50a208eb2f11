namespace CrmAlignment.Model.Tables;

/// <summary>Why a lead may be rejected or disqualified. Organization-owned.</summary>
public static class RejectionReasonTable
{
    /// <summary>Logical name of the table.</summary>
    public const string LogicalName = "crma_rejectionreason";

    /// <summary>Primary key.</summary>
    public const string Id = "crma_rejectionreasonid";

    /// <summary>Name.</summary>
    public const string Name = "crma_name";

    /// <summary>Code that integrators send.</summary>
    public const string Code = "crma_code";

    /// <summary>Yes: the lead goes to nurture. No: it is disqualified.</summary>
    public const string Recyclable = "crma_recyclable";

    /// <summary>Status reason of the lead when it is disqualified; 4 Lost by default.</summary>
    public const string DisqualifiedStatus = "crma_disqualifiedstatus";

    /// <summary>Yes: what is rejected for it counts neither against marketing nor against sales. No, and empty: it counts.</summary>
    public const string ExcludedFromKpis = "crma_excludedfromkpis";

    /// <summary>When to use it.</summary>
    public const string Description = "crma_description";
}
