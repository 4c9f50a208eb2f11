namespace CrmAlignment.Model.Tables;

/// <summary>A way to keep rejected leads warm: a queue and a cadence of touches. Organization-owned.</summary>
public static class NurtureTrackTable
{
    /// <summary>Logical name of the table.</summary>
    public const string LogicalName = "crma_nurturetrack";

    /// <summary>Primary key.</summary>
    public const string Id = "crma_nurturetrackid";

    /// <summary>Name.</summary>
    public const string Name = "crma_name";

    /// <summary>Code.</summary>
    public const string Code = "crma_code";

    /// <summary>Queue in which its leads wait. Lookup to queue.</summary>
    public const string QueueId = "crma_queueid";

    /// <summary>Whether leads that no rule routes go here.</summary>
    public const string IsDefault = "crma_isdefault";

    /// <summary>Months after which an untended lead counts as lost to a competitor.</summary>
    public const string WindowMonths = "crma_windowmonths";

    /// <summary>Whether an answer of the lead stops its touches; as yes when empty.</summary>
    public const string StopOnAnswer = "crma_stoponanswer";
}
