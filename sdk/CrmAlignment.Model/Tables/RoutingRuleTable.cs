namespace CrmAlignment.Model.Tables;

/// <summary>Which nurture track a rejected lead goes to. Organization-owned. The first rule that applies, by priority, wins.</summary>
public static class RoutingRuleTable
{
    /// <summary>Logical name of the table.</summary>
    public const string LogicalName = "crma_routingrule";

    /// <summary>Primary key.</summary>
    public const string Id = "crma_routingruleid";

    /// <summary>Name.</summary>
    public const string Name = "crma_name";

    /// <summary>Rules are tried from the lowest number up.</summary>
    public const string Priority = "crma_priority";

    /// <summary>Reason; empty for any. Lookup to crma_rejectionreason.</summary>
    public const string RejectionReasonId = "crma_rejectionreasonid";

    /// <summary>Lowest score, inclusive; empty for none.</summary>
    public const string MinimumScore = "crma_minimumscore";

    /// <summary>Highest score, inclusive; empty for none.</summary>
    public const string MaximumScore = "crma_maximumscore";

    /// <summary>Segment; empty for any.</summary>
    public const string Segment = "crma_segment";

    /// <summary>Track to which it leads. Lookup to crma_nurturetrack.</summary>
    public const string NurtureTrackId = "crma_nurturetrackid";
}
