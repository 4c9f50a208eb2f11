using System;
using System.CommandLine;
using System.Linq;
using System.Threading.Tasks;
using CrmAlignment.Cli.Faults;
using CrmAlignment.Cli.Report;
using CrmAlignment.Client;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Spectre.Console;

namespace CrmAlignment.Cli.Commands;

/// <summary>crma experiment: the arms of an experiment side by side.</summary>
internal static class ExperimentCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(IAnsiConsole console)
    {
        var funnel = new FunnelOptions();
        var name = new Option<string>("--name")
        {
            Description = "Name or id of an experiment, in any phase; of several with one name the one that begins last.",
            HelpName = "NAME",
            Required = true,
        };
        var json = new Option<bool>("--json") { Description = "Write the result as JSON." };
        var command = new Command("experiment", "Compares the arms of an experiment, with intervals and the chance that one is better. Writes nothing.");
        funnel.AddTo(command);
        command.Options.Add(name);
        command.Options.Add(json);
        command.SetAction((parsed, cancellationToken) =>
        {
            using var connected = funnel.Open(parsed, console);
            var id = Find(connected.Service, parsed.GetValue(name)!);
            var comparison = new AlignmentClient(connected.Service).CompareWholeExperiment(id, cancellationToken: cancellationToken);
            if (parsed.GetValue(json))
            {
                JsonOutput.Write(console, comparison);
            }
            else
            {
                new ExperimentReport(console).Write(comparison);
            }

            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static Guid Find(IOrganizationService service, string name)
    {
        if (Guid.TryParse(name, out var id))
        {
            return id;
        }

        var query = new QueryExpression(ExperimentTable.LogicalName) { ColumnSet = new ColumnSet(ExperimentTable.Name), TopCount = 1 };
        query.Criteria.AddCondition(ExperimentTable.Name, ConditionOperator.Equal, name);
        query.AddOrder(ExperimentTable.StartDate, OrderType.Descending);
        return service.RetrieveMultiple(query).Entities.FirstOrDefault()?.Id
            ?? throw new InputException("--name", $"There is no experiment \"{name}\" there.", "Give the name of an experiment, or its id.");
    }
}
