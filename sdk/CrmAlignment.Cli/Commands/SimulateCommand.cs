using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Threading.Tasks;
using CrmAlignment.Cli.Dataverse;
using CrmAlignment.Cli.Faults;
using CrmAlignment.Cli.Report;
using CrmAlignment.Client;
using CrmAlignment.Client.Criteria;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;
using Spectre.Console;

namespace CrmAlignment.Cli.Commands;

/// <summary>crma simulate: what criteria would have done with the leads of a period.</summary>
internal static class SimulateCommand
{
    private static readonly JsonSerializerSettings Json = new()
    {
        ContractResolver = new CamelCasePropertyNamesContractResolver(),
        Culture = CultureInfo.InvariantCulture,
        Formatting = Formatting.Indented,
    };

    /// <summary>Creates the command.</summary>
    public static Command Create(IAnsiConsole console)
    {
        var funnel = new FunnelOptions();
        var set = new Option<string?>("--set")
        {
            Description = "Code of a criteria set, in any phase: its newest version, or CODE:VERSION.",
            HelpName = "CODE",
        };
        var file = new Option<FileInfo?>("--file")
        {
            Description = "Criteria as a JSON array, as in the column crma_definition, in place of those of the set; without a set for every lead.",
            HelpName = "FILE",
        };
        var threshold = new Option<int?>("--threshold") { Description = "Points needed, in place of the set's.", HelpName = "POINTS" };
        var from = new Option<string>("--from") { Description = "First day, as yyyy-MM-dd, in the organization's time zone.", HelpName = "DAY", Required = true };
        var to = new Option<string>("--to") { Description = "Last day, as yyyy-MM-dd.", HelpName = "DAY", Required = true };
        var present = new Option<bool>("--present-values")
        {
            Description = "Judge leads of which no values were kept by what they hold now. Default: they are counted apart.",
        };
        var json = new Option<bool>("--json") { Description = "Write the result as JSON." };
        var command = new Command("simulate", "Tries criteria on the leads of a period, as they were when they were judged. Writes nothing.");
        funnel.AddTo(command);
        foreach (var option in new Option[] { set, file, threshold, from, to, present, json })
        {
            command.Options.Add(option);
        }

        command.Validators.Add(result =>
        {
            if (result.GetResult(set) is null && result.GetResult(file) is null)
            {
                result.AddError("Give --set CODE, --file FILE, or both.");
            }
        });
        command.SetAction((parsed, cancellationToken) =>
        {
            var question = new SimulationQuestion(GivenDay.Read(parsed.GetValue(from)!, "--from"), GivenDay.Read(parsed.GetValue(to)!, "--to"))
            {
                Definition = parsed.GetValue(file) is { } criteria ? Read(criteria) : null,
                Threshold = parsed.GetValue(threshold),
                UsePresentValues = parsed.GetValue(present),
            };
            using var connected = funnel.Open(parsed, console);
            var asked = question with { CriteriaSetId = parsed.GetValue(set) is { } code ? CriteriaSetByCode.Find(connected.Service, code).Id : null };
            var result = new AlignmentClient(connected.Service).SimulateCriteriaSetOnAll(asked, cancellationToken: cancellationToken);
            if (parsed.GetValue(json))
            {
                console.Profile.Out.Writer.WriteLine(JsonConvert.SerializeObject(result, Json));
            }
            else
            {
                new SimulationReport(console).Write(result, asked.From, asked.To);
            }

            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static string Read(FileInfo file) => file.Exists
        ? File.ReadAllText(file.FullName)
        : throw new InputException("--file", $"There is no file {file.FullName}.", "Name a file with criteria as JSON.");
}
