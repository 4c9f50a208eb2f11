using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Qualification;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;
using CrmAlignment.Plugins.Rows;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Criteria;

/// <summary>
/// Refuses a change of the criteria of a set that is not a draft; a change of a draft's clears both signatures. To deactivate a
/// criterion is to take it out of what was agreed, so the old message for that counts as well. What no lead could be held against is
/// refused when it is written, not when somebody activates the set.
/// </summary>
[Step("Create", CriterionTable.LogicalName, StepStage.PreOperation)]
[Step("Update", CriterionTable.LogicalName, StepStage.PreOperation, PreImage = new[] { typeof(GuardCriterionOnChange), typeof(CriterionRows), typeof(SavedRow) })]
[Step(
    "Delete",
    CriterionTable.LogicalName,
    StepStage.PreOperation,
    PreImage = new[] { typeof(GuardCriterionOnChange), typeof(NamedRecord) })]
[Step(
    MessageNames.SetState,
    CriterionTable.LogicalName,
    StepStage.PreOperation,
    PreImage = new[] { typeof(GuardCriterionOnChange), typeof(CriterionRows), typeof(SavedRow) })]
[Columns(CriterionTable.CriteriaSetId)]
public sealed class GuardCriterionOnChange : AlignmentPlugin
{
    private static readonly string[] Terms = DeclaredColumns.Of(typeof(CriterionRows), typeof(SavedRow));

    private static readonly string[] SetColumns = DeclaredColumns.Of(typeof(Signatures), typeof(SetPhase));

    private protected override void Run(PluginScope scope)
    {
        if (IsGivenAway(scope))
        {
            return;
        }

        foreach (var setId in SetsOf(scope).Distinct())
        {
            if (!scope.RunsInside("Delete", context => context.PrimaryEntityName == CriteriaSetTable.LogicalName && context.PrimaryEntityId == setId))
            {
                Guard(scope, setId);
            }
        }

        RequireValid(scope);
    }

    // A criterion goes with its set to another owner: that changes nothing of what was agreed.
    private static bool IsGivenAway(PluginScope scope) => scope.Context.MessageName == "Update"
        && scope.Target.Contains("ownerid")
        && !scope.Target.Attributes.Keys.Any(SaysSomething);

    private static bool SaysSomething(string column) =>
        (column.StartsWith("crma_", StringComparison.Ordinal) && column != CriterionTable.Id) || column is "statecode" or "statuscode";

    private static void RequireValid(PluginScope scope)
    {
        if (SavedRow.IsTouched(scope, Terms) && SavedRow.Of(scope) is { } row)
        {
            var criterion = CriterionRows.Read(row);
            var problems = CriteriaSetCheck.Problems(criterion, LeadMetadata.Read(scope.CallerService).Find(criterion.Column)).ToArray();
            if (problems.Length > 0)
            {
                throw new ProblemException(problems);
            }
        }
    }

    private static IEnumerable<Guid> SetsOf(PluginScope scope)
    {
        if (!scope.IsCreate && scope.PreImage.Value(CriterionTable.CriteriaSetId).AsId is { } from)
        {
            yield return from;
        }

        if (!scope.IsDelete && scope.Writes?.GetAttributeValue<EntityReference>(CriterionTable.CriteriaSetId) is { } to)
        {
            yield return to.Id;
        }
    }

    private static void Guard(PluginScope scope, Guid setId)
    {
        var set = new EntityValues(scope.SystemService.Retrieve(CriteriaSetTable.LogicalName, setId, new ColumnSet(SetColumns)));
        SetPhase.RequireDraft(set, Problems.SetFrozen);
        var signed = Signatures.Columns.Where(column => !set.Value(column).IsEmpty).ToArray();
        if (signed.Length > 0)
        {
            var unsigned = new Entity(CriteriaSetTable.LogicalName, setId);
            foreach (var column in signed)
            {
                unsigned[column] = null;
            }

            scope.SystemService.Update(unsigned);
        }
    }
}
