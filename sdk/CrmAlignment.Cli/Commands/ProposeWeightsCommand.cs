using System;
using System.CommandLine;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using CrmAlignment.Cli.Dataverse;
using CrmAlignment.Cli.Report;
using CrmAlignment.Cli.Weights;
using CrmAlignment.Client;
using CrmAlignment.Client.Criteria;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Spectre.Console;

namespace CrmAlignment.Cli.Commands;

/// <summary>crma propose-weights: points of a criteria set, from what became of the leads that met them.</summary>
internal static class ProposeWeightsCommand
{
    private const int LeadsASlice = 2000;

    /// <summary>Creates the command.</summary>
    public static Command Create(IAnsiConsole console)
    {
        var funnel = new FunnelOptions();
        var set = new Option<string>("--set") { Description = "Code of a criteria set: its newest version, or CODE:VERSION.", HelpName = "CODE", Required = true };
        var from = Day("--from", "First day, as yyyy-MM-dd, in the organization's time zone: leads that were judged for the first time from then on.");
        var to = Day("--to", "Last day, as yyyy-MM-dd.");
        var draft = new Option<bool>("--draft") { Description = "Write what is proposed as the next version of the set, a draft that nobody has signed. Default: nothing is written." };
        var json = new Option<bool>("--json") { Description = "Write the result as JSON." };
        var command = new Command(
            "propose-weights", "Proposes points for the scored criteria of a set from the leads that were won and lost, if that foretells later months better than their share.");
        funnel.AddTo(command);
        foreach (var option in new Option[] { set, from, to, draft, json })
        {
            command.Options.Add(option);
        }

        command.SetAction((parsed, cancellationToken) =>
        {
            var question = new SimulationQuestion(GivenDay.Read(parsed.GetValue(from)!, "--from"), GivenDay.Read(parsed.GetValue(to)!, "--to")) { IncludeFirstVerdicts = true };
            using var connected = funnel.Open(parsed, console);
            var weighed = CriteriaSetByCode.Find(connected.Service, parsed.GetValue(set)!, [.. ProposedDraft.Columns]);
            var writer = parsed.GetValue(draft) ? new ProposedDraft(connected.Service, weighed) : null;
            _ = writer?.NextVersion();
            Run(console, connected.Service, weighed, question with { CriteriaSetId = weighed.Id }, writer, parsed.GetValue(json), cancellationToken);
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static void Run(
        IAnsiConsole console, IOrganizationService service, Entity set, SimulationQuestion question, ProposedDraft? writer, bool asJson, CancellationToken cancellationToken)
    {
        var judged = Read(console, new AlignmentClient(service), question, asJson, cancellationToken);
        var weighing = Weigh(service, set, question, judged);
        var version = weighing.Proposal.Reason is null ? writer?.Write(weighing.Proposal, judged.Criteria) : null;
        if (asJson)
        {
            JsonOutput.Write(console, new { weighing.Set, weighing.From, weighing.To, weighing.LeftOut, weighing.Proposal, DraftVersion = version });
            return;
        }

        new WeightReport(console).Write(weighing);
        if (version is { } written)
        {
            console.MarkupLine($"Draft written: version {written} of {Markup.Escape(set.GetAttributeValue<string>(CriteriaSetTable.Code))}, not signed");
        }
    }

    private static Weighing Weigh(IOrganizationService service, Entity set, SimulationQuestion question, CriteriaSetSimulation judged)
    {
        var weighed = new WeighedSet(
            [.. judged.Criteria.Select(criterion => new WeighedCriterion(criterion.Name, criterion.IsRequired, criterion.Points))],
            set.GetAttributeValue<int>(CriteriaSetTable.Threshold));
        var leads = FirstVerdictGroups.Of(judged.FirstVerdicts, OrganizationZone.Of(service));
        return new Weighing(
            $"{set.GetAttributeValue<string>(CriteriaSetTable.Name)}, version {set.GetAttributeValue<int>(CriteriaSetTable.Version)}", question.From, question.To,
            judged.Leads - judged.FirstVerdicts.Count, WeightProposer.Propose(weighed, leads));
    }

    private static CriteriaSetSimulation Read(
        IAnsiConsole console, AlignmentClient client, SimulationQuestion question, bool isQuiet, CancellationToken cancellationToken)
    {
        return isQuiet || !console.Profile.Capabilities.Interactive
            ? client.SimulateCriteriaSetOnAll(question, isQuiet ? null : new Lines(console), LeadsASlice, cancellationToken)
            : console.Status().Start("0 leads read", status => client.SimulateCriteriaSetOnAll(
                question, new Reporting<CriteriaSetSimulation>(soFar => status.Status = $"{soFar.Leads:N0} leads read"), LeadsASlice, cancellationToken));
    }

    private static Option<string> Day(string name, string description) => new(name) { Description = description, HelpName = "DAY", Required = true };

    // Outside a terminal: a line for each 10,000 leads.
    private sealed class Lines(IAnsiConsole console) : IProgress<CriteriaSetSimulation>
    {
        private const int LineEach = 10_000;
        private int _told;

        public void Report(CriteriaSetSimulation value)
        {
            if (value.Leads / LineEach > _told)
            {
                _told = value.Leads / LineEach;
                console.MarkupLine($"  {value.Leads:N0} leads read");
            }
        }
    }
}
