using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using CrmAlignment.Cli.Replay.Input;
using CrmAlignment.Cli.Replay.Reading;
using NodaTime;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Input;

/// <summary>The demo's files, saved again as other programs would: the same events come of them.</summary>
public sealed class DialectTests : IDisposable
{
    private static readonly string Demo = Path.Combine(AppContext.BaseDirectory, "Demo");
    private static readonly Instant Today = Instant.FromUtc(2025, 2, 1, 0, 0);

    private readonly TemporaryFolder _folder = new();
    private readonly ReplayMap _map = ReplayMap.Read(Path.Combine(Demo, "map.json"));

    static DialectTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("utf-8", ",", ".", "uuuu-MM-dd HH:mm:ss", 0)]
    [InlineData("utf-8", ";", ",", "dd.MM.uuuu HH:mm:ss", 1)]
    [InlineData("utf-16", "\t", ",", "d.M.uuuu H:mm", 2)]
    [InlineData("windows-1252", ";", ",", "dd-MM-uuuu HH:mm", 3)]
    [InlineData("utf-8", "|", ".", "M/d/uuuu h:mm:ss tt", 4)]
    [InlineData("utf-16BE", ",", ".", "d MMM, uuuu HH:mm:ss", 5)]
    public void Build_gives_the_same_events_whichever_program_saved_the_files(string encoding, string delimiter, string sign, string dates, int order)
    {
        var usual = Events(Path.Combine(Demo, "leads.csv"), Path.Combine(Demo, "deals.csv"), Path.Combine(Demo, "spend.csv"));
        string Again(string file) => Saved(file, encoding, delimiter[0], sign[0], dates, order);
        Assert.True(usual.Count > 400);
        Assert.Equal(usual, Events(Again("leads.csv"), Again("deals.csv"), Again("spend.csv")));
    }

    // Of several at one instant the line of the file decides, which another order of lines changes.
    private List<string> Events(string leads, string deals, string spend) =>
    [
        .. FunnelTimeline.Build(_map, FunnelFiles.Read(_map, leads, deals, spend), Today).Events
            .Select(happening => (happening with { Row = default }).ToString()).Order(StringComparer.Ordinal),
    ];

    private string Saved(string file, string encoding, char delimiter, char sign, string dates, int order)
    {
        var table = InputTable.Read(Path.Combine(Demo, file), new LeadMap());
        var random = new Random(order);
        var lines = table.Rows.OrderBy(_ => order == 0 ? 0 : random.Next())
            .Select(row => string.Join(delimiter, table.Columns.Select(column => Quoted(Value(column, row[column], sign, dates)))));
        var path = Path.Combine(_folder.Path, file);
        File.WriteAllText(path, string.Join("\r\n", lines.Prepend(string.Join(delimiter, table.Columns))), Encoding.GetEncoding(encoding));
        return path;
    }

    private static string Value(string column, string text, char sign, string dates) => column switch
    {
        _ when text.Length == 0 => "",
        "arrived_on" or "won_on" or "rejected_on" or "spent_on" => Date(text, dates),
        "revenue" or "cost" or "amount" => text.Replace('.', sign),
        _ => text,
    };

    private static string Date(string text, string dates)
    {
        var when = DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        return when.ToString(dates.Replace("uuuu", "yyyy", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture);
    }

    private static string Quoted(string text) => '"' + text.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
}
