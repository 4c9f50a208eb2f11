using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using CrmAlignment.Cli.Commands;
using CrmAlignment.Cli.Report;
using CrmAlignment.Cli.Report.Export;
using NodaTime;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Input;

/// <summary>One funnel gives one report: whatever the order of its lines and the dialect of its files, and wherever a run was stopped.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class SameReportTests : IDisposable
{
    private const string Map = """
        {
          "title": "Test", "timeZone": "Europe/Kyiv",
          "leads": { "key": "id", "arrivedOn": "on", "columns": { "companyname": "company", "crma_origin": "origin" } },
          "deals": { "leadKey": "id", "openedOn": "opened", "wonOn": "closed", "status": { "column": "status" }, "customer": ["customer"], "revenue": "revenue" },
          "rejectAfterDays": 30,
          "criteria": { "name": "Any", "code": "any", "items": [ { "name": "Company is known", "column": "companyname" } ] },
          "reasons": [ { "code": "no-response", "name": "No response" } ],
          "tracks": [ { "code": "t", "name": "T", "queue": "Q", "touches": [ { "name": "Call", "afterDays": 10, "channel": "Phone" } ] } ]
        }
        """;

    private static readonly string[] Origins = ["Сайт компании", "Выставка оборудования", "Рекомендация партнёра"];

    private readonly TemporaryFolder _folder = new();

    static SameReportTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Replay_gives_one_report_in_any_order_of_lines_and_any_dialect()
    {
        var usual = Said(Replayed(null, CancellationToken.None, shuffle: 0, "utf-8", ',', '.').Report);
        Assert.Equal(usual, Said(Replayed(null, CancellationToken.None, shuffle: 1, "utf-16", '\t', ',').Report));
        Assert.Equal(usual, Said(Replayed(null, CancellationToken.None, shuffle: 2, "windows-1251", ';', ',').Report));
        Assert.Equal(usual, Said(Replayed(null, CancellationToken.None, shuffle: 3, "utf-16BE", '|', '.').Report));
    }

    [Fact]
    public void Replay_gives_one_report_wherever_it_was_stopped()
    {
        var whole = Said(Replayed(null, CancellationToken.None, shuffle: 0, "utf-8", ',', '.').Report);
        var random = new Random(12);
        var places = Enumerable.Range(1, 9).OrderBy(_ => random.Next()).Take(3);
        foreach (var tenth in places)
        {
            Assert.Equal(whole, Said(Stopped(tenth)));
        }

        // And one that is stopped again and again.
        foreach (var tenth in new[] { 2, 5, 8 })
        {
            Stop("often.db", tenth);
        }

        Assert.Equal(whole, Said(Replayed("often.db", CancellationToken.None, shuffle: 0, "utf-8", ',', '.').Report));
    }

    // What the files do not say is in no row: the report of the database must not show it as if somebody had recorded it.
    [Fact]
    public void Report_of_a_kept_database_is_that_of_its_replay()
    {
        var replayed = Replayed("kept.db", CancellationToken.None, shuffle: 0, "utf-8", ',', '.').Report;
        var tables = Path.Combine(_folder.Path, "tables");
        var (code, output, errors) = CommandRun.Of(
            "report", "--database", Path.Combine(_folder.Path, "kept.db"), "--from", $"{replayed.From:uuuu-MM}", "--months", $"{replayed.Months.Count}", "--export", tables, "--format", "csv");

        Assert.Equal((0, ""), (code, errors));
        Assert.NotEmpty(replayed.Refusals);
        Assert.NotEmpty(replayed.NotKnown);
        foreach (var table in ReportTables.Of(replayed, ReportWords.English))
        {
            using var expected = new MemoryStream();
            CsvExport.Write(expected, table);
            var (wanted, written) = (expected.ToArray(), File.ReadAllBytes(Path.Combine(tables, table.Key + ".csv")));
            Assert.Equal(Encoding.UTF8.GetString(wanted), Encoding.UTF8.GetString(written));
        }

        Assert.Contains("Not known", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{ \"Organization\": \"11111111-1111-1111-1111-111111111111\" }")]
    public void Report_says_that_the_file_beside_the_database_is_none(string content)
    {
        Replayed("other.db", CancellationToken.None, shuffle: 0, "utf-8", ',', '.');
        var beside = _folder.Write("other.db.known", content);
        var (code, _, errors) = CommandRun.Of("report", "--database", Path.Combine(_folder.Path, "other.db"), "--from", "2024-01");

        Assert.Equal(ExitCode.WrongUsage, code);
        Assert.Contains($"{beside}: The file does not hold what a replay knows of its database. Run the replay again, or delete the file.", errors, StringComparison.Ordinal);
    }

    private FunnelReport Stopped(int tenth)
    {
        Stop($"at{tenth}.db", tenth);
        return Replayed($"at{tenth}.db", CancellationToken.None, shuffle: 0, "utf-8", ',', '.').Report;
    }

    private void Stop(string database, int tenth)
    {
        using var stop = new CancellationTokenSource();
        using var writer = new StoppingWriter($" {tenth * 10} %", stop);
        Assert.Throws<OperationCanceledException>(() => Replayed(database, stop.Token, shuffle: 0, "utf-8", ',', '.', writer));
    }

    // Every table of the page. What was refused in one instant, the order of the lines decides.
    private static string Said(FunnelReport report) => string.Join(
        "\n",
        string.Join("\n", ReportTables.Of(report, ReportWords.English).SelectMany(table => table.Rows
            .Select(row => table.Key + ": " + string.Join(" | ", row.Select((cell, i) => CellText.Of(cell, table.Columns[i].Kind, ReportWords.English))))
            .Order(StringComparer.Ordinal))),
        string.Join("\n", report.Months),
        string.Join("\n", report.Stages),
        string.Join("\n", report.Origins),
        string.Join("\n", report.Queues.Select(queue => $"{queue.Queue}: {queue.Waiting}, {queue.Returned}, {queue.AgedOut}, next {string.Join(", ", queue.Next.Select(lead => lead.Lead).Order(StringComparer.Ordinal))}")),
        $"{report.Refusals.Count} refused");

    private ReplayResult Replayed(string? database, CancellationToken stop, int shuffle, string encoding, char delimiter, char sign, TextWriter? writer = null)
    {
        var random = new Random(shuffle);
        string File(string name, string heading, Func<int, string[]> line)
        {
            var lines = Enumerable.Range(0, 40).Select(line).Where(values => values.Length > 0).OrderBy(_ => shuffle == 0 ? 0 : random.Next())
                .Select(values => string.Join(delimiter, values.Select(value => shuffle % 2 == 0 ? '"' + value + '"' : value)));
            var path = Path.Combine(_folder.Path, name);
            System.IO.File.WriteAllText(path, string.Join(shuffle % 2 == 0 ? "\r\n" : "\n", lines.Prepend(heading.Replace(',', delimiter))), Encoding.GetEncoding(encoding));
            return path;
        }

        var result = new ReplayRun(
            new ReplayOptions
            {
                Leads = File("leads.csv", "id,on,company,origin", Lead),
                Deals = File("deals.csv", "id,opened,closed,status,customer,revenue", number => Deal(number, sign)),
                Map = _folder.Write("map.json", Map),
                Database = database is null ? null : Path.Combine(_folder.Path, database),
                Output = Path.Combine(_folder.Path, "out"),
            },
            PlainConsole.To(writer ?? TextWriter.Null),
            Instant.FromUtc(2025, 1, 1, 0, 0)).Replay(stop);
        Assert.Empty(result.RefusedRows);
        return result;
    }

    // One lacks what the criteria ask, and its deal is refused.
    private static string[] Lead(int number) => [$"L{number}", Day(number * 3), number == 27 ? "" : $"Компания {number}", Origins[number % Origins.Length]];

    // Every third lead has a deal: won, lost or open, of seven customers.
    private static string[] Deal(int number, char sign) => number % 3 != 0 ? [] :
    [
        $"L{number}", Day((number * 3) + 5), number % 9 == 6 ? "" : Day((number * 3) + 20), (number % 9) switch { 0 => "Won", 3 => "Lost", _ => "Open" },
        $"Клиент {number % 7}", $"{100 * number}{sign}50",
    ];

    private static string Day(int days) => new LocalDate(2024, 1, 2).PlusDays(days).ToString("dd.MM.uuuu", CultureInfo.InvariantCulture);

    private sealed class StoppingWriter(string at, CancellationTokenSource stop) : StringWriter
    {
        public override void Write(string? value)
        {
            base.Write(value);
            if (GetStringBuilder().ToString().Contains(at, StringComparison.Ordinal))
            {
                stop.Cancel();
            }
        }
    }
}
