using System;
using System.CommandLine;
using System.Linq;
using System.Threading.Tasks;
using CrmAlignment.Cli.Dataverse;
using CrmAlignment.Cli.Faults;
using CrmAlignment.Cli.Report;
using CrmAlignment.Client;
using CrmAlignment.Client.Leadership;
using CrmAlignment.Model.Choices;
using Spectre.Console;

namespace CrmAlignment.Cli.Commands;

/// <summary>crma leader: a leader's scorecard, with innovations, exchange days and open points.</summary>
internal static class LeaderCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(IAnsiConsole console)
    {
        var funnel = new FunnelOptions();
        var grain = new Option<string?>("--grain") { Description = "Month, Quarter or Year. Default: Quarter.", HelpName = "GRAIN" };
        var day = new Option<string?>("--day") { Description = "A day of the period, as yyyy-MM-dd. Default: the last whole period.", HelpName = "DAY" };
        var leader = new Option<string?>("--leader") { Description = "User whose self-ratings count: user name, e-mail address, full name or id. Default: who asks.", HelpName = "USER" };
        var json = new Option<bool>("--json") { Description = "Write the result as JSON." };
        var command = new Command(
            "leader", "Shows what a leader is measured by: model building 40, model checking 40, learning organization 20. Writes nothing, and ends with 0 whatever it finds.");
        funnel.AddTo(command);
        foreach (var option in new Option[] { grain, day, leader, json })
        {
            command.Options.Add(option);
        }

        command.SetAction((parsed, cancellationToken) =>
        {
            var question = new LeadershipQuestion
            {
                Grain = GrainOf(parsed.GetValue(grain)),
                Day = GivenDay.ReadOptional(parsed.GetValue(day), "--day"),
            };
            using var connected = funnel.Open(parsed, console);
            question = parsed.GetValue(leader) is { } name ? question with { LeaderId = UserLookup.Find(connected.Service, "--leader", name).Id } : question;
            var scorecard = new AlignmentClient(connected.Service).ScoreLeadership(question, cancellationToken);
            if (parsed.GetValue(json))
            {
                JsonOutput.Write(console, scorecard);
            }
            else
            {
                new LeaderReport(console).Write(scorecard);
            }

            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static PeriodGrain? GrainOf(string? text) =>
        text is null ? null
        : Enum.GetNames<PeriodGrain>().FirstOrDefault(name => name.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } known ? Enum.Parse<PeriodGrain>(known)
        : throw new InputException("--grain", $"\"{text}\" is none that there is.", $"Give one of: {string.Join(", ", Enum.GetNames<PeriodGrain>())}.");
}
