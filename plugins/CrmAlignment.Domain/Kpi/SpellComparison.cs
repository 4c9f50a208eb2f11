using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Kpi;

/// <summary>What the months of customers add to the counts of activity, beside what their revenue says.</summary>
/// <remarks>Months from before these counts differ without being wrong: they are written, and are no drift.</remarks>
public sealed class SpellComparison
{
    private readonly ActivityDifference<ClientPeriodKey, ClientPeriodRow>[] _differing;

    /// <summary>Compares.</summary>
    /// <param name="months">All months of some customers, in every scope.</param>
    public SpellComparison(IReadOnlyDictionary<ClientPeriodKey, ClientPeriodRow> months) => _differing = months
        .GroupBy(month => ClientScope.Of(month.Key))
        .SelectMany(Months)
        .Where(month => month.Expected != month.Stored)
        .ToArray();

    /// <summary>Each count that differs.</summary>
    public IReadOnlyList<KpiDrift> Drifts() => _differing.SelectMany(month => month.Drifts(FoldDrift.OfClientPeriod)).ToArray();

    /// <summary>
    /// The writes that make them right, by row version. Scorecards are compared with them afterwards: where only one of the two was wrong,
    /// moving both would make the other wrong.
    /// </summary>
    public IReadOnlyList<RecordChange> Corrections() => _differing
        .Select(month => RecordChange.Update(ClientPeriodTable.LogicalName, month.Row.Id, month.Columns(), month.Row.RowVersion))
        .ToArray();

    private static IEnumerable<ActivityDifference<ClientPeriodKey, ClientPeriodRow>> Months(
        IEnumerable<KeyValuePair<ClientPeriodKey, ClientPeriodRow>> ofClient)
    {
        var months = ofClient.ToArray();
        var spells = ClientSpells.Of(months.Where(month => month.Value.HasRevenue).Select(month => month.Key.Scorecard.Period.Start));
        return months.Select(month => new ActivityDifference<ClientPeriodKey, ClientPeriodRow>(
            month.Key,
            month.Value,
            month.Value.Activity,
            spells.TryGetValue(month.Key.Scorecard.Period.Start, out var counts) ? counts : default));
    }
}
