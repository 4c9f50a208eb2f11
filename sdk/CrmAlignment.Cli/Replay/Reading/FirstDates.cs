using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Cli.Replay.Input;
using NodaTime;

namespace CrmAlignment.Cli.Replay.Reading;

/// <summary>
/// The first dates on which leads were there, of files that do not say when they arrived: the beginning or end of the deal; for those without
/// a deal the first date of the files, since nobody knows a later one.
/// </summary>
internal sealed class FirstDates
{
    private readonly Dictionary<string, Instant> _dates = new(StringComparer.OrdinalIgnoreCase);
    private readonly Instant _first;

    private FirstDates(Instant first) => _first = first;

    /// <summary>Reads the dates; what is no date, or no date yet, is passed over: whoever reads the line refuses it.</summary>
    public static FirstDates Read(EventReader reader, FunnelFiles files)
    {
        var known = Dates(reader, files).Where(pair => pair.When <= reader.Today).OrderBy(pair => pair.When).ToList();
        var dates = new FirstDates(known.Count == 0 ? reader.Today : known[0].When);
        foreach (var (key, when) in known.Where(pair => pair.Key.Length > 0))
        {
            dates._dates.TryAdd(key, when);
        }

        return dates;
    }

    /// <summary>The date of a lead.</summary>
    /// <param name="key">Its key.</param>
    public Instant Of(string key) => _dates.GetValueOrDefault(key, _first);

    private static IEnumerable<(string Key, Instant When)> Dates(EventReader reader, FunnelFiles files)
    {
        var leads = reader.Map.Leads;
        foreach (var pair in Of(reader, files.Leads, leads.Key, leads.MarketingQualifiedOn, leads.OfferedOn, leads.AcceptedOn, leads.RejectedOn))
        {
            yield return pair;
        }

        if (files.Deals is { } table && reader.Map.Deals is { } deals)
        {
            foreach (var pair in Of(reader, table, deals.LeadKey, deals.OpenedOn, deals.WonOn))
            {
                yield return pair;
            }
        }
    }

    private static IEnumerable<(string Key, Instant When)> Of(EventReader reader, InputTable table, string key, params string?[] columns) =>
        from column in columns.OfType<string>()
        let format = table.Formats.DatesOf(column)
        from row in table.Rows
        let when = format.Read(row[column], reader.Map.Zone)
        where when is { Year: >= EventReader.FirstYear }
        select (row[key], when.Value.ToInstant());
}
