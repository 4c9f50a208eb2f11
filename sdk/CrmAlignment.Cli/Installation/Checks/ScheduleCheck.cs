using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Cli.Dataverse;
using CrmAlignment.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Cli.Installation.Checks;

/// <summary>
/// The scheduled flows, where their solution is installed, are on, and their connection references have a connection.
/// https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/workflow (category 5 is a cloud flow) and
/// https://learn.microsoft.com/power-apps/maker/data-platform/create-connection-reference
/// </summary>
internal sealed class ScheduleCheck : ICheck
{
    private const int CloudFlow = 5;
    private const int On = 1;

    /// <inheritdoc/>
    public string Name => "schedule";

    /// <inheritdoc/>
    public CheckFinding Look(Examination examination)
    {
        if (!examination.Installed.Solutions.TryGetValue(Publisher.ScheduleSolutionUniqueName, out var solution))
        {
            return CheckFinding.Ok($"{Publisher.ScheduleSolutionUniqueName} is not installed: another scheduler calls the scheduled work, which the check due looks at.");
        }

        var flows = Of(examination.Service, solution, Flows());
        var off = flows.Where(flow => flow.NumberOf("statecode") != On).Select(flow => $"the flow {flow.GetAttributeValue<string>("name")} is off");
        var unconnected = Of(examination.Service, solution, new QueryExpression("connectionreference") { ColumnSet = new ColumnSet("connectionreferencedisplayname", "connectionreferencelogicalname", "connectionid") })
            .Where(reference => string.IsNullOrEmpty(reference.GetAttributeValue<string>("connectionid")))
            .Select(reference => $"{reference.GetAttributeValue<string>("connectionreferencedisplayname") ?? reference.GetAttributeValue<string>("connectionreferencelogicalname")} has no connection");
        var wrong = unconnected.Concat(off).ToList();
        return wrong.Count > 0 ? CheckFinding.Of(
                CheckLevel.Error, $"{Publisher.ScheduleSolutionUniqueName} {solution.Version} does not run", wrong,
                "Under Solutions give each connection reference a connection of a user with the role CrmAlignment Administrator, then turn the flows on.")
            : flows.Count == 0 ? new CheckFinding(CheckLevel.Error, $"{Publisher.ScheduleSolutionUniqueName} {solution.Version} has no cloud flow.", "Import it again.")
            : CheckFinding.Ok($"{flows.Count} flows of {Publisher.ScheduleSolutionUniqueName} {solution.Version} are on and connected.");
    }

    private static QueryExpression Flows()
    {
        var query = new QueryExpression("workflow") { ColumnSet = new ColumnSet("name", "statecode") };
        query.Criteria.AddCondition("category", ConditionOperator.Equal, CloudFlow);
        return query;
    }

    private static List<Entity> Of(IOrganizationService service, InstalledSolution solution, QueryExpression query) =>
        [.. AllRows.Of(service, query).Where(row => solution.Components.ContainsKey(row.Id))];
}
