using System.CommandLine;
using System.IO;
using System.Linq;
using CrmAlignment.Cli.Dataverse;
using CrmAlignment.Cli.Faults;
using CrmAlignment.Cli.Replay.Running;
using CrmAlignment.Cli.Report;
using CrmAlignment.Model;
using NodaTime;
using NodaTime.Text;
using Spectre.Console;

namespace CrmAlignment.Cli.Commands;

/// <summary>crma scorecard: the report of a database that demo or replay kept.</summary>
internal static class ScorecardCommand
{
    private const int EarliestYear = 1900;
    private const int LatestYear = 2999;

    /// <summary>Creates the command.</summary>
    public static Command Create(IAnsiConsole console)
    {
        var funnel = new FunnelOptions();
        var from = new Option<string>("--from")
        {
            Description = "First month, as yyyy-MM.",
            HelpName = "MONTH",
            Required = true,
        };
        var months = new Option<int>("--months")
        {
            Description = "How many months, 1 to 120.",
            HelpName = "N",
            DefaultValueFactory = _ => 12,
        };
        var zone = new Option<string?>("--time-zone")
        {
            Description = "Time zone (IANA id) in which days are expected to be meant; they are meant in that of the organization, and another is refused.",
            HelpName = "ZONE",
        };
        var page = new Option<FileInfo?>("--html") { Description = "File for the report with charts, one HTML page.", HelpName = "FILE" };
        var options = new ReportOptions();
        var command = new Command(
            "scorecard",
            "Shows funnel, mutual scorecard and nurture queues of a database that demo or replay kept, or of an environment.");
        command.Aliases.Add("report");
        funnel.AddTo(command);
        command.Options.Add(from);
        command.Options.Add(months);
        command.Options.Add(zone);
        command.Options.Add(page);
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            var first = Month(parsed.GetValue(from)!);
            var count = parsed.GetValue(months);
            if (count is < 1 or > 120)
            {
                throw new InputException("--months", $"{count} is not between 1 and 120.", "Ask for fewer months.");
            }

            var days = parsed.GetValue(zone) is { } id ? Zone(id) : null;
            var files = options.Read(parsed);
            var html = parsed.GetValue(page)?.FullName;
            files.Prepare();
            if (html is not null)
            {
                OutputFile.RequirePlace(html, replaces: true, "--html");
            }

            using var connected = funnel.Open(parsed, console);
            var report = Show(console, connected, funnel.Replayed(parsed, connected), days, first, count);
            if (html is not null)
            {
                files.WritePage(html, report, console, "--html");
            }

            files.WriteTables(report, console);
            return ExitCode.Done;
        });
        return command;
    }

    private static FunnelReport Show(IAnsiConsole console, ConnectedFunnel funnel, KeptReplay? kept, DateTimeZone? expected, LocalDate first, int months)
    {
        var last = first.PlusMonths(months).PlusDays(-1);
        var reader = new FunnelReader(funnel.Service);
        if (expected is not null && expected.Id != reader.Zone.Id)
        {
            throw new InputException(
                "--time-zone", $"The scorecards there count days in {reader.Zone.Id}, not in {expected.Id}.", $"Leave it out; the zone is the environment variable {Publisher.TimeZoneVariable}.");
        }

        var report = kept is { } replayed
            ? Read(reader, funnel, replayed, first, last)
            : reader.Read(funnel.Name, first, last, refusals: []);
        new ConsoleReport(console).Write(report);
        return report;
    }

    // As the replay itself says it. After its last day, or the last change of people who went on from there, nothing is known: a period that ends
    // later is not over.
    private static FunnelReport Read(FunnelReader reader, ConnectedFunnel funnel, KeptReplay replayed, LocalDate first, LocalDate last)
    {
        var changed = LastChange.Of(funnel.Service) is { } when ? Instant.FromDateTimeOffset(when).InZone(reader.Zone).Date : replayed.Until;
        var known = LocalDate.Max(changed, replayed.Until);
        var until = known < first || known > last ? last : known;
        var refusals = replayed.Refusals.Where(refusal => refusal.When.InZone(reader.Zone).Date is var day && day >= first && day <= last).ToList();
        return reader.Read(funnel.Name, first, until, refusals) with
        {
            RefusalsAreKnown = true,
            Known = replayed.Known,
            NotKnown = replayed.Known.NotKnown,
        };
    }

    private static LocalDate Month(string text) =>
        YearMonthPattern.Iso.Parse(text) is { Success: true, Value: { Year: >= EarliestYear and <= LatestYear } month }
            ? month.OnDayOfMonth(1)
            : throw new InputException(
                "--from",
                $"\"{text}\" is no month from {EarliestYear} to {LatestYear}.",
                "Write it as yyyy-MM.");

    private static DateTimeZone Zone(string id) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(id)
        ?? throw new InputException("--time-zone", $"\"{id}\" is no time zone.", "Use an IANA id such as Europe/Berlin.");
}
