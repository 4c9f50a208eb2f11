using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Health;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Plugins.Kpis;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Health;

/// <summary>The organization's scorecards of a period and the one before, in one request.</summary>
internal sealed class MonthlyScorecards
{
    private readonly IReadOnlyDictionary<ScorecardKey, ScorecardRow> _rows;

    /// <summary>Reads them.</summary>
    public MonthlyScorecards(IOrganizationService service, AskedMonths asked)
    {
        _rows = FoldedRows.Scorecards(service, asked.Before.Months.Concat(asked.Months).Select(Key));
    }

    /// <summary>Those of some months; nothing but 0 where nothing was folded.</summary>
    public IReadOnlyList<MonthNumbers> Of(AskedMonths months) => months.Months
        .Select(month => new MonthNumbers(month, _rows.TryGetValue(Key(month), out var row) ? row.Scorecard.Measures : Measures.Zero))
        .ToArray();

    private static ScorecardKey Key(Period month) => new(month, Scope.Organization);
}
