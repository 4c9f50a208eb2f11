using System.Globalization;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Kpi;

/// <summary>Period and scope of a scorecard.</summary>
/// <param name="Period">Period.</param>
/// <param name="Scope">Scope.</param>
public readonly record struct ScorecardKey(Period Period, Scope Scope)
{
    /// <summary>The alternate key, such as month|2026-11-01|org.</summary>
    public string Text =>
        Period.Grain.ToString().ToLowerInvariant() + "|" + Period.Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "|" + Scope.Key;

    /// <summary>Reads period and scope of a scorecard or client period.</summary>
    public static ScorecardKey Of(IRecordValues row) => new(
        Period.Containing((PeriodGrain)row.Value(ScorecardTable.Grain).AsChoice!.Value, row.Value(ScorecardTable.PeriodStart).AsDateTime!.Value),
        Scope.OfKey(row.Value(ScorecardTable.ScopeKey).AsText!));

    /// <summary>The alternate key.</summary>
    public override string ToString() => Text;
}
