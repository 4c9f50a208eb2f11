using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Kpi;

namespace CrmAlignment.Domain.Health;

/// <summary>All that a check looks at: the months of a period and as many before it, campaigns, and rows that were counted.</summary>
public sealed record HealthNumbers
{
    /// <summary>The months of the period.</summary>
    public required IReadOnlyList<MonthNumbers> Months { get; init; }

    /// <summary>As many months before it.</summary>
    public required IReadOnlyList<MonthNumbers> MonthsBefore { get; init; }

    /// <summary>What campaigns did.</summary>
    public IReadOnlyList<CampaignNumbers> Campaigns { get; init; } = [];

    /// <summary>Whether there are more campaigns than were read.</summary>
    public bool CampaignsAreCut { get; init; }

    /// <summary>Leads accepted in the period; the part has two owners.</summary>
    public CountedCases Owners { get; init; } = CountedCases.None;

    /// <summary>Leads accepted in the period before; the part has two owners.</summary>
    public CountedCases OwnersBefore { get; init; } = CountedCases.None;

    /// <summary>Leads that wait in nurture now; of the part something is overdue.</summary>
    public CountedCases Waiting { get; init; } = CountedCases.None;

    /// <summary>The measures of the period.</summary>
    public Measures Current => Sum(Months);

    /// <summary>The measures of the period before.</summary>
    public Measures Previous => Sum(MonthsBefore);

    private static Measures Sum(IReadOnlyList<MonthNumbers> months) => months.Aggregate(Measures.Zero, (sum, month) => sum + month.Measures);
}
