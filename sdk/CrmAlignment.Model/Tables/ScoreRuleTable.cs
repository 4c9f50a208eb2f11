namespace CrmAlignment.Model.Tables;

/// <summary>
/// For what a lead gets how many points of its engagement score, and how they fade. Organization-owned: both departments see the same rules.
/// </summary>
public static class ScoreRuleTable
{
    /// <summary>Logical name of the table.</summary>
    public const string LogicalName = "crma_scorerule";

    /// <summary>Primary key.</summary>
    public const string Id = "crma_scoreruleid";

    /// <summary>What people call it.</summary>
    public const string Name = "crma_name";

    /// <summary>What has to happen. A <see cref="Choices.ScoreEventKind"/>.</summary>
    public const string Kind = "crma_scoreeventkind";

    /// <summary>Points of one event, -1000 to 1000, not 0.</summary>
    public const string Points = "crma_points";

    /// <summary>Days after which half of the points is left, 1 to 3650; empty where they do not fade.</summary>
    public const string HalfLifeDays = "crma_halflifedays";

    /// <summary>Days after which the points count nothing, 1 to 3650; empty where they do not end.</summary>
    public const string EndsAfterDays = "crma_endsafterdays";

    /// <summary>Emails and phone calls: who began; empty for either. A <see cref="Choices.ScoreDirection"/>.</summary>
    public const string Direction = "crma_scoredirection";

    /// <summary>Page visits: what the address of the page contains; empty for any page.</summary>
    public const string Page = "crma_page";

    /// <summary>Column changes: logical name of the column of lead.</summary>
    public const string Column = "crma_column";

    /// <summary>Column changes: the value to which the column changes, as criteria write it; empty for any value.</summary>
    public const string Value = "crma_value";
}
