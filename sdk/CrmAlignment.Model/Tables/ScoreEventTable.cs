namespace CrmAlignment.Model.Tables;

/// <summary>
/// The log of the engagement score: one row for each event and the rule that gave points for it, with points and fading as they were then.
/// Steps write it; a web site creates rows of the kind PageVisit.
/// </summary>
public static class ScoreEventTable
{
    /// <summary>Logical name of the table.</summary>
    public const string LogicalName = "crma_scoreevent";

    /// <summary>Primary key.</summary>
    public const string Id = "crma_scoreeventid";

    /// <summary>What happened, for people: what the rule was called then, or the page.</summary>
    public const string Name = "crma_name";

    /// <summary>The lead. Lookup to lead.</summary>
    public const string LeadId = "crma_leadid";

    /// <summary>What happened. A <see cref="Choices.ScoreEventKind"/>.</summary>
    public const string Kind = "crma_scoreeventkind";

    /// <summary>When it happened (UTC).</summary>
    public const string OccurredOn = "crma_occurredon";

    /// <summary>Points that it gave, -1000 to 1000; 0 for a page visit for which no rule gives any.</summary>
    public const string Points = "crma_points";

    /// <summary>Days after which half of the points is left; empty where they do not fade.</summary>
    public const string HalfLifeDays = "crma_halflifedays";

    /// <summary>Days after which the points count nothing; empty where they do not end.</summary>
    public const string EndsAfterDays = "crma_endsafterdays";

    /// <summary>From when on nothing of the points is left (UTC); empty where something always is.</summary>
    public const string FadedOn = "crma_fadedon";

    /// <summary>The rule that gave the points; empty when it was deleted. Lookup to crma_scorerule.</summary>
    public const string RuleId = "crma_scoreruleid";

    /// <summary>Page visits: the address.</summary>
    public const string Page = "crma_page";

    /// <summary>Page visits: what the web site calls the visit, so that it may tell of it twice. Empty where it does not say.</summary>
    public const string VisitKey = "crma_visitkey";

    /// <summary>What the event is made of, such as email: and an id. With <see cref="RuleKey"/> an alternate key.</summary>
    public const string Source = "crma_source";

    /// <summary>Which rule gave the points: its id without hyphens, or visit.</summary>
    public const string RuleKey = "crma_rulekey";
}
