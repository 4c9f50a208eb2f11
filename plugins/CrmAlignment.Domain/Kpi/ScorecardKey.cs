using System.Globalization;

namespace CrmAlignment.Domain.Kpi;

/// <summary>Period and scope of a scorecard.</summary>
/// <param name="Period">Period.</param>
/// <param name="Scope">Scope.</param>
public readonly record struct ScorecardKey(Period Period, Scope Scope)
{
    /// <summary>The alternate key, such as month|2026-11-01|org.</summary>
    public string Text =>
        Period.Grain.ToString().ToLowerInvariant() + "|" + Period.Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "|" + Scope.Key;

    /// <summary>The alternate key.</summary>
    public override string ToString() => Text;
}
