using System;
using System.CommandLine;
using System.Threading.Tasks;
using CrmAlignment.Cli.Dataverse;
using CrmAlignment.Cli.Faults;
using CrmAlignment.Cli.Report;
using CrmAlignment.Client;
using CrmAlignment.Client.Diagnosis;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Spectre.Console;

namespace CrmAlignment.Cli.Commands;

/// <summary>crma diagnose: where the funnel leaks beside a reference or the agreed targets, and what that costs.</summary>
internal static class DiagnoseCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(IAnsiConsole console)
    {
        var funnel = new FunnelOptions();
        var from = Day("--from", "First day of arrival of the leads, as yyyy-MM-dd, in the organization's time zone.");
        var to = Day("--to", "Last day of arrival, as yyyy-MM-dd.");
        (from.Required, to.Required) = (true, true);
        var segment = new Option<string?>("--segment") { Description = "Only leads of this segment. Default: all.", HelpName = "SEGMENT" };
        var category = new Option<string?>("--category") { Description = "Only leads of the lead category with this code, those of the reference as well. Default: all.", HelpName = "CODE" };
        var referenceFrom = Day(
            "--reference-from", "First day of the leads that they are held against. Default: the days before --from that are as many, or the same days if only --reference-segment is given.");
        var referenceTo = Day("--reference-to", "Last day of the leads that they are held against.");
        var referenceSegment = new Option<string?>("--reference-segment") { Description = "Segment of the leads that they are held against. Default: that of --segment.", HelpName = "SEGMENT" };
        var referenceTarget = new Option<bool>("--reference-target")
        {
            Description = "Hold each layer against what the active targets plan for exactly the days from --from to --to, of --category or of the organization. Not with another reference.",
        };
        var json = new Option<bool>("--json") { Description = "Write the result as JSON." };
        var command = new Command("diagnose", "Finds the layers at which the funnel loses leads, beside a reference or the agreed targets, and what that costs. Writes nothing.");
        funnel.AddTo(command);
        foreach (var option in new Option[] { from, to, segment, category, referenceFrom, referenceTo, referenceSegment, referenceTarget, json })
        {
            command.Options.Add(option);
        }

        command.SetAction((parsed, cancellationToken) =>
        {
            var question = new DiagnosisQuestion(GivenDay.Read(parsed.GetValue(from)!, "--from"), GivenDay.Read(parsed.GetValue(to)!, "--to"))
            {
                Segment = parsed.GetValue(segment),
                ReferenceFrom = GivenDay.ReadOptional(parsed.GetValue(referenceFrom), "--reference-from"),
                ReferenceTo = GivenDay.ReadOptional(parsed.GetValue(referenceTo), "--reference-to"),
                ReferenceSegment = parsed.GetValue(referenceSegment),
                AgainstTargets = parsed.GetValue(referenceTarget),
            };
            using var connected = funnel.Open(parsed, console);
            question = question with { LeadCategoryId = parsed.GetValue(category) is { } code ? CategoryOf(connected.Service, code) : null };
            var diagnosis = new AlignmentClient(connected.Service).DiagnoseWholeFunnel(question, cancellationToken: cancellationToken);
            if (parsed.GetValue(json))
            {
                JsonOutput.Write(console, diagnosis);
            }
            else
            {
                new DiagnosisReport(console).Write(diagnosis);
            }

            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static Guid CategoryOf(IOrganizationService service, string code) =>
        RowLookup.Find(service, LeadCategoryTable.LogicalName, LeadCategoryTable.Code, code)
        ?? throw new InputException("--category", $"There is no lead category \"{code}\" there.", "Give the code of a lead category.");

    private static Option<string?> Day(string name, string description) => new(name) { Description = description, HelpName = "DAY" };
}
