using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CrmAlignment.Cli.Faults;

namespace CrmAlignment.Cli.Replay.Input;

/// <summary>The files of a funnel.</summary>
/// <param name="Leads">Leads; the deals, where these are leads as well.</param>
/// <param name="Deals">Deals, if there is a file of them.</param>
/// <param name="Spend">Marketing spend, if it is known.</param>
public sealed record FunnelFiles(InputTable Leads, InputTable? Deals, InputTable? Spend) : IDisposable
{
    /// <summary>All that were given.</summary>
    public IEnumerable<InputTable> All => new[] { Leads, DealsAreLeads ? null : Deals, Spend }.OfType<InputTable>();

    /// <summary>Whether there is no file of leads, and each deal is a lead as well.</summary>
    public bool DealsAreLeads { get; private init; }

    /// <summary>Reads the files as a map says.</summary>
    /// <param name="map">The map.</param>
    /// <param name="leads">Path of the leads file; null where each deal is a lead as well.</param>
    /// <param name="deals">Path of the deals file; null for none.</param>
    /// <param name="spend">Path of the spend file; null for none.</param>
    /// <exception cref="InputException">A file cannot be read, or lacks a column that the map names; or there is neither leads nor deals.</exception>
    public static FunnelFiles Read(ReplayMap map, string? leads, string? deals, string? spend)
    {
        if ((leads ?? deals) is not { } first)
        {
            throw new InputException("--leads, --deals", "No file is given.", "Name a file of leads, of deals, or both.");
        }

        var files = new FunnelFiles(
            InputTable.Read(first, map.Leads),
            deals is null ? null : InputTable.Read(deals, Of(map.Deals, "deals", deals)),
            spend is null ? null : InputTable.Read(spend, Of(map.Spend, "spend", spend)))
        {
            DealsAreLeads = leads is null,
        };
        files.Leads.Demand(map.Leads.Mapped());
        files.Deals?.Demand(map.Deals!.Mapped());
        files.Spend?.Demand(map.Spend!.Mapped());
        return files;
    }

    /// <summary>Lets go of what is kept of the lines.</summary>
    public void Dispose()
    {
        Leads.Dispose();
        Deals?.Dispose();
        Spend?.Dispose();
    }

    private static T Of<T>(T? section, string element, string file)
        where T : class => section
        ?? throw new InputException(Path.GetFileName(file), $"The map does not say how {element} is read.", $"Add the element {element} to the map.");
}
