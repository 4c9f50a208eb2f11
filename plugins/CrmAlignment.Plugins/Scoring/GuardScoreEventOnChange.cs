using System.Linq;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using CrmAlignment.Plugins.Guards;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Scoring;

/// <summary>
/// Keeps the log of the engagement score true: steps alone write it, except page visits, which a web site tells of and the server completes. What
/// it says does not change; an event that should count nothing is deactivated, or deleted by who may.
/// </summary>
[Step("Create", ScoreEventTable.LogicalName, StepStage.PreOperation)]
[Step("Update", ScoreEventTable.LogicalName, StepStage.PreOperation, PreImage = new[] { typeof(GuardScoreEventOnChange) })]
[Columns(
    ScoreEventTable.Name, ScoreEventTable.LeadId, ScoreEventTable.Kind, ScoreEventTable.OccurredOn, ScoreEventTable.Points,
    ScoreEventTable.HalfLifeDays, ScoreEventTable.EndsAfterDays, ScoreEventTable.FadedOn, ScoreEventTable.RuleId, ScoreEventTable.Page,
    ScoreEventTable.VisitKey, ScoreEventTable.Source, ScoreEventTable.RuleKey)]
public sealed class GuardScoreEventOnChange : AlignmentPlugin
{
    private static readonly string[] Guarded = DeclaredColumns.Of(typeof(GuardScoreEventOnChange));

    private protected override void Run(PluginScope scope)
    {
        if (OwnWork.IsProven(scope))
        {
            return;
        }

        if (!scope.IsCreate)
        {
            RequireUnchanged(scope);
            return;
        }

        var kind = (ScoreEventKind?)scope.Target.GetAttributeValue<OptionSetValue>(ScoreEventTable.Kind)?.Value;
        if (kind != ScoreEventKind.PageVisit)
        {
            throw new ProblemException(Problems.ScoreEventIsLogged(kind));
        }

        PageVisit.Complete(scope);
    }

    // A merge gives the row to the lead that stays; a deleted rule empties its lookup.
    private static void RequireUnchanged(PluginScope scope)
    {
        var target = new EntityValues(scope.Target);
        var isChanged = Guarded.Any(column => target.Has(column) && target.Value(column) != scope.PreImage.Value(column)
            && !Reparenting.Is(scope, target.Value(column), scope.PreImage.Value(column)));
        if (isChanged && !OwnWork.IsInsideDelete(scope))
        {
            throw new ProblemException(Problems.ScoreEventUnchangeable(scope.PreImage.Value(ScoreEventTable.Name).AsText ?? ""));
        }
    }
}
