using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Plugins.Kpis;

/// <summary>The parts of the walks, in their order. A cursor names a part by its place: append, and do not reorder.</summary>
internal static class KpiWalks
{
    private static readonly IKpiWalk[] Sources = [.. SourceTable.All.Select(table => new SourceWalk(table)), new OrphanWalk()];

    /// <summary>The ledger against the source records.</summary>
    public static IReadOnlyList<IKpiWalk> OfLedger { get; } = [.. Sources, new UnfoldedKeyWalk()];

    /// <summary>The ledger against the source records, and what follows from the ledger against the ledger.</summary>
    public static IReadOnlyList<IKpiWalk> OfEverything { get; } =
    [
        .. Sources,
        new PeriodWalk(PeriodGrain.Month),
        new SpellWalk(),
        new ActivityWalk(),
        new PeriodWalk(PeriodGrain.Quarter),
        new PeriodWalk(PeriodGrain.Year),
        new UnfoldedKeyWalk(),
    ];
}
