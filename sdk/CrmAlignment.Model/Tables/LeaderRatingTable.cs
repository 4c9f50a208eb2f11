namespace CrmAlignment.Model.Tables;

/// <summary>How a leader rates himself on one aspect in a calendar quarter; it counts where no data tell. User-owned.</summary>
public static class LeaderRatingTable
{
    /// <summary>Logical name of the table.</summary>
    public const string LogicalName = "crma_leaderrating";

    /// <summary>Primary key.</summary>
    public const string Id = "crma_leaderratingid";

    /// <summary>Aspect and quarter, in English; the server writes it.</summary>
    public const string Name = "crma_name";

    /// <summary>Who rates himself; the server writes it. Lookup to systemuser.</summary>
    public const string LeaderId = "crma_leaderid";

    /// <summary>What is rated. A <see cref="Choices.LeadershipAspect"/>.</summary>
    public const string Aspect = "crma_leadershipaspect";

    /// <summary>First day of the calendar quarter. Date only.</summary>
    public const string PeriodStart = "crma_periodstart";

    /// <summary>1, the worst, to 5, the best.</summary>
    public const string Rating = "crma_selfrating";

    /// <summary>By what others may judge it.</summary>
    public const string Reason = "crma_ratingreason";

    /// <summary>Leader, aspect and quarter of an active rating, empty otherwise: an alternate key. The server writes it.</summary>
    public const string Key = "crma_key";
}
