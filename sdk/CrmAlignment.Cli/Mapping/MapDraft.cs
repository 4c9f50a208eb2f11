using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Cli.Replay.Input;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CrmAlignment.Cli.Mapping;

/// <summary>The map that says what was recognised.</summary>
/// <param name="recognition">What was recognised.</param>
/// <param name="timeZone">Zone (IANA id) of dates.</param>
internal sealed class MapDraft(FunnelRecognition recognition, string timeZone)
{
    /// <summary>Lead columns (logical names) that the files fill.</summary>
    internal IEnumerable<string> FilledColumns =>
        recognition.Leads.Found.Where(found => found.Element.StartsWith(Columns, System.StringComparison.Ordinal)).Select(found => found.Element[Columns.Length..]);

    internal const int RejectAfterDays = 90;
    private const string Columns = "leads.columns.";

    /// <summary>The text of the map.</summary>
    /// <param name="title">Title of the report.</param>
    /// <param name="settings">Name of the settings file beside it.</param>
    internal string Write(string title, string settings)
    {
        var map = new JObject { ["title"] = title, ["timeZone"] = timeZone, ["leads"] = Section(recognition.Leads) };
        if (recognition.Deals is { } deals)
        {
            map["deals"] = Section(deals);
            if (deals["status"] is { } column)
            {
                map["deals"]!["status"] = Status(deals, column);
            }
        }

        if (recognition.Spend is { } spend)
        {
            map["spend"] = Section(spend);
        }

        if (recognition.Currencies.Write() is { } currencies)
        {
            map["currencies"] = currencies;
        }

        map["rejectAfterDays"] = RejectAfterDays;
        map["rejectReason"] = "no-response";
        map["settings"] = settings;
        return map.ToString(Formatting.Indented) + "\n";
    }

    // Several columns may name a campaign or a customer together: there the map has lists.
    private static JObject Section(TableColumnsFinder section)
    {
        var written = new JObject();
        foreach (var found in section.Found)
        {
            var names = found.Element.Split('.');
            if (names[^1] is "own" or "status")
            {
                continue;
            }

            if (names.Length == 3)
            {
                written[names[1]] ??= new JObject();
                written[names[1]]![names[2]] = found.Column;
            }
            else
            {
                written[names[1]] = names[1] is "campaign" or "customer" ? new JArray(found.Column) : found.Column;
            }
        }

        foreach (var (name, value) in Written(section.Table))
        {
            written[name] = value;
        }

        return written;
    }

    // What options said of a file, and which of several sheets was read.
    private static IEnumerable<(string Name, string Value)> Written(InputTable table) => new[]
    {
        ("encoding", table.Delimiter.Length > 0 ? table.Format.Encoding : null),
        ("delimiter", table.Delimiter.Length > 0 ? table.Format.Delimiter : null),
        ("sheet", table.Format.Sheet is { } sheet && table.Delimiter.Length == 0 ? sheet : table.Sheets.Count > 1 ? table.Sheets[0] : null),
    }.Where(pair => pair.Item2 is not null).Select(pair => (pair.Item1, pair.Item2!));

    private static JObject Status(TableColumnsFinder deals, string column)
    {
        var statuses = deals.Columns.First(content => content.Column == column).Distinct
            .ToLookup(status => StatusWords.Read(status) ?? DealOutcome.Open);
        return new JObject
        {
            ["column"] = column,
            ["won"] = List(statuses[DealOutcome.Won]),
            ["lost"] = List(statuses[DealOutcome.Lost]),
            ["open"] = List(statuses[DealOutcome.Open]),
        };
    }

    private static JArray List(IEnumerable<string> statuses) => [.. statuses.Order(System.StringComparer.Ordinal)];
}
