using System.Collections.Generic;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Domain.Records;

namespace CrmAlignment.Plugins.Kpis;

/// <summary>What a page of a walk has shown.</summary>
/// <param name="Seen">Rows compared.</param>
/// <param name="Corrections">Writes that correct what differs.</param>
/// <param name="Drifts">What differs, for people.</param>
/// <param name="Next">Where to go on; null at the end of the part.</param>
internal sealed record WalkedSlice(int Seen, IReadOnlyList<RecordChange> Corrections, IReadOnlyList<KpiDrift> Drifts, string? Next);
