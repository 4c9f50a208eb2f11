using System.Linq;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Nurture;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Criteria;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;
using CrmAlignment.Plugins.Rows;

namespace CrmAlignment.Plugins.Guards;

/// <summary>
/// Refuses a routing rule that takes no lead, leads nowhere or leaves the choice to chance, and a save that opens a hole.
/// </summary>
[Step("Create", RoutingRuleTable.LogicalName, StepStage.PreOperation)]
[Step(
    "Update",
    RoutingRuleTable.LogicalName,
    StepStage.PreOperation,
    FilteringColumns = new[] { typeof(RoutingRuleRow), typeof(SavedRow) },
    PreImage = new[] { typeof(RoutingRuleRow), typeof(SavedRow) })]
[Step(
    MessageNames.SetState,
    RoutingRuleTable.LogicalName,
    StepStage.PreOperation,
    PreImage = new[] { typeof(RoutingRuleRow), typeof(SavedRow) })]
[Step("Delete", RoutingRuleTable.LogicalName, StepStage.PreOperation, PreImage = new[] { typeof(RoutingRuleRow) })]
public sealed class CheckRoutingRuleOnSave : AlignmentPlugin
{
    private static readonly string[] Checked = DeclaredColumns.Of(typeof(RoutingRuleRow), typeof(SavedRow));

    private protected override void Run(PluginScope scope)
    {
        if (!SavedRow.IsTouched(scope, Checked))
        {
            return;
        }

        if (scope.Writes is { } target)
        {
            Segments.Clean(target, RoutingRuleTable.Segment);
        }

        var id = scope.Context.PrimaryEntityId;
        var routing = Routing.Read(scope.SystemService);
        var rule = SavedRow.Of(scope) is { } row ? RoutingRuleRow.Of(id, row) : null;
        if (rule is not null)
        {
            RequireValid(rule, routing);
        }

        routing.RequireNoNewHole(scope.SystemService, routing.With(id, rule));
    }

    private static void RequireValid(RoutingRule rule, Routing routing)
    {
        var problems = RoutingRuleCheck.Problems(rule, routing.Rules, routing.Tracks.Any(track => track.Id == rule.TrackId));
        if (problems.Count > 0)
        {
            throw new ProblemException(problems);
        }
    }
}
