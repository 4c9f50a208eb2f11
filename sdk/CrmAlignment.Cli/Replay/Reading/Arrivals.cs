using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Cli.Replay.Input;
using NodaTime;

namespace CrmAlignment.Cli.Replay.Reading;

/// <summary>
/// The leads that arrive, in the order of their file: when each does is kept, and its line says the rest. Used by one thread.
/// </summary>
internal sealed class Arrivals : IEnumerable<LeadArrived>
{
    private const int LongestKey = 100;
    private const long Never = long.MinValue;

    private readonly InputTable _leads;
    private readonly LeadMap _columns;
    private readonly long[] _when;

    private Arrivals(InputTable leads, LeadMap columns)
    {
        (_leads, _columns) = (leads, columns);
        _when = new long[leads.Rows.Count];
        Array.Fill(_when, Never);
        Keys = new LeadKeys(leads, columns.Key);
    }

    /// <summary>The lines of the leads by key.</summary>
    public LeadKeys Keys { get; }

    /// <summary>Reads the arrivals.</summary>
    /// <param name="reader">What the readers share.</param>
    /// <param name="files">The files: of leads whose arrival is not known, the deals say when they were there.</param>
    public static Arrivals Read(EventReader reader, FunnelFiles files)
    {
        var arrivals = new Arrivals(files.Leads, reader.Map.Leads);
        var dates = new Lazy<FirstDates>(() => FirstDates.Read(reader, files));
        foreach (var row in files.Leads.Rows)
        {
            arrivals.Add(reader, row, dates);
        }

        return arrivals;
    }

    /// <summary>The arrival of the lead with a key; null where no lead has it.</summary>
    public LeadArrived? Of(string key) => Keys.Find(key) is { } line ? At(line) : null;

    /// <summary>The arrival of the lead of a line.</summary>
    /// <param name="line">Number of the line.</param>
    public LeadArrived At(int line)
    {
        var row = _leads.Rows[line];
        return new LeadArrived(Instant.FromUnixTimeTicks(_when[line]), row, row[_columns.Key], EventReader.CampaignName(_columns.Campaign, row))
        {
            IsDated = _columns.IsDated(row),
        };
    }

    /// <inheritdoc/>
    public IEnumerator<LeadArrived> GetEnumerator() => Enumerable.Range(0, _when.Length).Where(line => _when[line] != Never).Select(At).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Add(EventReader reader, InputRow row, Lazy<FirstDates> dates)
    {
        var key = row[_columns.Key];
        if (key.Length is 0 or > LongestKey)
        {
            reader.Refuse(row, _columns.Key, "The key of a lead has 1 to 100 characters.", "Give the lead a key.");
        }
        else if ((_columns.IsDated(row) ? reader.Date(row, _columns.ArrivedOn!)?.ToInstant() : dates.Value.Of(key)) is { } when)
        {
            if (Keys.Add(row.Number, key) is var first && first != row.Number)
            {
                reader.Refuse(
                    row,
                    _columns.Key,
                    $"The key stands in line {_leads.LineOf(first)} already.",
                    "Give each lead a key of its own, or remove the line.");
                return;
            }

            _when[row.Number] = when.ToUnixTimeTicks();
        }
    }
}
