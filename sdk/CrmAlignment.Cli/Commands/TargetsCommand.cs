using System;
using System.CommandLine;
using System.Linq;
using System.Threading.Tasks;
using CrmAlignment.Cli.Faults;
using CrmAlignment.Cli.Report;
using CrmAlignment.Client;
using CrmAlignment.Client.Targets;
using CrmAlignment.Model.Choices;
using Spectre.Console;

namespace CrmAlignment.Cli.Commands;

/// <summary>crma targets: what marketing and sales planned, beside what has come of it and the years before.</summary>
internal static class TargetsCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(IAnsiConsole console)
    {
        var funnel = new FunnelOptions();
        var date = new Option<string?>("--date")
        {
            Description = "Day up to which is counted, as yyyy-MM-dd, in the organization's time zone; the targets whose period contains it are shown. Default: today.",
            HelpName = "DAY",
        };
        var measure = new Option<string?>("--measure") { Description = "Only targets for this measure, such as Revenue. Default: all.", HelpName = "MEASURE" };
        var grain = new Option<string?>("--grain") { Description = "Only targets for a Month, a Quarter or a Year. Default: all.", HelpName = "GRAIN" };
        var forecast = new Option<bool>("--forecast")
        {
            Description = "Also forecast, from today, what will be won until the end of each period that is not over: opportunities, and what they bring, with an interval of 80 %.",
        };
        var json = new Option<bool>("--json") { Description = "Write the result as JSON." };
        var command = new Command("targets", "Holds the targets of marketing and sales against what has come of them, the period before and the two years before. Writes nothing.");
        funnel.AddTo(command);
        foreach (var option in new Option[] { date, measure, grain, forecast, json })
        {
            command.Options.Add(option);
        }

        command.SetAction((parsed, cancellationToken) =>
        {
            var question = new TargetQuestion
            {
                Date = GivenDay.ReadOptional(parsed.GetValue(date), "--date"),
                Measure = Choice<TargetMeasure>(parsed.GetValue(measure), "--measure"),
                Grain = Choice<PeriodGrain>(parsed.GetValue(grain), "--grain"),
            };
            if (parsed.GetValue(forecast) && question.Date is not null)
            {
                throw new InputException("--forecast", "A forecast begins today, and --date names another day.", "Leave one of them out.");
            }

            using var connected = funnel.Open(parsed, console);
            var client = new AlignmentClient(connected.Service);
            var compared = client.CompareAllTargets(question, cancellationToken);
            var forecasts = parsed.GetValue(forecast) ? TargetForecasts.Of(client, compared, cancellationToken) : null;
            if (parsed.GetValue(json))
            {
                JsonOutput.Write(console, new { compared.Date, compared.Targets, Forecasts = forecasts });
            }
            else
            {
                new TargetReport(console).Write(compared);
                new ForecastReport(console).Write(forecasts);
            }

            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static T? Choice<T>(string? text, string option)
        where T : struct, Enum =>
        text is null ? null
        : Enum.GetNames<T>().FirstOrDefault(name => name.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } known ? Enum.Parse<T>(known)
        : throw new InputException(option, $"\"{text}\" is none that there is.", $"Give one of: {string.Join(", ", Enum.GetNames<T>())}.");
}
