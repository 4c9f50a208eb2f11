using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.FunnelModels;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Plugins.Health;
using CrmAlignment.Plugins.Kpis;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.FunnelModels;

/// <summary>The organization's scorecards of the period, and of the months in which those who are followed bought first, in one request.</summary>
internal sealed class FunnelScorecards
{
    private readonly IReadOnlyDictionary<ScorecardKey, ScorecardRow> _rows;
    private readonly FunnelModelsQuestion _question;

    /// <summary>Reads them.</summary>
    public FunnelScorecards(IOrganizationService service, FunnelModelsQuestion question)
    {
        _question = question;
        _rows = FoldedRows.Scorecards(service, question.Period.Months.Concat(question.FirstBought.Months).Distinct().Select(Key));
    }

    /// <summary>What they say of the period; nothing but 0 where nothing was folded.</summary>
    public PeriodNumbers Period
    {
        get
        {
            var rows = Of(_question.Period);
            return new PeriodNumbers(
                rows.Aggregate(Measures.Zero, (sum, row) => sum + row.Scorecard.Measures), AreCounted(rows) ? rows.Sum(row => row.Activity!.Value.NewClients) : null);
        }
    }

    /// <summary>Whether each month says who bought first in it; scorecards from before these counts do not, until they are recalculated.</summary>
    public bool FollowedClientsAreCounted => AreCounted(Of(_question.FirstBought));

    private static bool AreCounted(IEnumerable<ScorecardRow> rows) => rows.All(row => row.Activity is not null);

    private static ScorecardKey Key(Period month) => new(month, Scope.Organization);

    private ScorecardRow[] Of(AskedMonths months) => [.. months.Months.Select(Key).Where(_rows.ContainsKey).Select(key => _rows[key])];
}
