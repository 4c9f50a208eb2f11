using System.Linq;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Kpis;

namespace CrmAlignment.Plugins.Kpis;

/// <summary>Columns by which a row of the ledger is understood.</summary>
internal static class LedgerColumns
{
    /// <summary>When, for whom and how much.</summary>
    public static readonly string[] All = [.. DeclaredColumns.Of(typeof(UnfoldedFact)), .. Measure.All.Select(measure => measure.Column)];
}
