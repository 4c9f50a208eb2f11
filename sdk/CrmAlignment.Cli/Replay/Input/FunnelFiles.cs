using System.Collections.Generic;
using System.IO;
using System.Linq;
using CrmAlignment.Cli.Faults;

namespace CrmAlignment.Cli.Replay.Input;

/// <summary>The files of a funnel.</summary>
/// <param name="Leads">Leads.</param>
/// <param name="Deals">Closed deals.</param>
/// <param name="Spend">Marketing spend, if it is known.</param>
public sealed record FunnelFiles(InputTable Leads, InputTable Deals, InputTable? Spend)
{
    /// <summary>All that were given.</summary>
    public IEnumerable<InputTable> All => new[] { Leads, Deals, Spend }.OfType<InputTable>();

    /// <summary>Reads the files as a map says.</summary>
    /// <param name="map">The map.</param>
    /// <param name="leads">Path of the leads file.</param>
    /// <param name="deals">Path of the deals file.</param>
    /// <param name="spend">Path of the spend file; null for none.</param>
    /// <exception cref="InputException">A file cannot be read, or lacks a column that the map names.</exception>
    public static FunnelFiles Read(ReplayMap map, string leads, string deals, string? spend)
    {
        var files = new FunnelFiles(
            InputTable.Read(leads, map.Leads),
            InputTable.Read(deals, map.Deals),
            spend is null ? null : InputTable.Read(spend, SpendOf(map, spend)));
        files.Leads.Demand(map.Leads.Mapped());
        files.Deals.Demand(map.Deals.Mapped());
        files.Spend?.Demand(map.Spend!.Mapped());
        return files;
    }

    private static SpendMap SpendOf(ReplayMap map, string spend) => map.Spend
        ?? throw new InputException(Path.GetFileName(spend), "The map does not say how spend is read.", "Add the element spend to the map.");
}
