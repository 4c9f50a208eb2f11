using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Cli.Replay.Input;
using NodaTime;

namespace CrmAlignment.Cli.Replay.Reading;

/// <summary>
/// The first dates on which leads were there, of lines that do not say when they arrived: the beginning or end of the deal; for those without
/// a deal the first date of the files, since nobody knows a later one.
/// </summary>
internal sealed class FirstDates
{
    private readonly LeadKeys _keys;
    private readonly long[] _dates;
    private readonly long _first;

    private FirstDates(EventReader reader, FunnelFiles files)
    {
        _keys = KeysOf(files.Leads, reader.Map.Leads.Key);
        _dates = new long[files.Leads.Rows.Count];
        var today = reader.Today.ToUnixTimeTicks();
        _first = today;
        Array.Fill(_dates, long.MaxValue);
        foreach (var (key, when) in Dates(reader, files).Where(pair => pair.When <= today))
        {
            _first = Math.Min(_first, when);
            if (key.Length > 0 && _keys.Find(key) is { } lead)
            {
                _dates[lead] = Math.Min(_dates[lead], when);
            }
        }
    }

    /// <summary>Reads the dates; what is no date, or no date yet, is passed over: whoever reads the line refuses it.</summary>
    public static FirstDates Read(EventReader reader, FunnelFiles files) => new(reader, files);

    /// <summary>The date of a lead.</summary>
    /// <param name="key">Its key.</param>
    public Instant Of(string key) =>
        Instant.FromUnixTimeTicks(_keys.Find(key) is { } lead && _dates[lead] != long.MaxValue ? _dates[lead] : _first);

    private static LeadKeys KeysOf(InputTable leads, string column)
    {
        var keys = new LeadKeys(leads, column);
        foreach (var row in leads.Rows)
        {
            keys.Add(row.Number, row[column]);
        }

        return keys;
    }

    private static IEnumerable<(string Key, long When)> Dates(EventReader reader, FunnelFiles files)
    {
        var leads = reader.Map.Leads;
        foreach (var pair in Of(reader, files.Leads, leads.Key, leads.ArrivedOn, leads.MarketingQualifiedOn, leads.OfferedOn, leads.AcceptedOn, leads.RejectedOn))
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

    private static IEnumerable<(string Key, long When)> Of(EventReader reader, InputTable table, string key, params string?[] columns) =>
        from column in columns.OfType<string>()
        let format = table.Formats.DatesOf(column)
        from row in table.Rows
        let when = format.Read(row[column], reader.Map.Zone)
        where when is { Year: >= EventReader.FirstYear }
        select (row[key], when.Value.ToInstant().ToUnixTimeTicks());
}
