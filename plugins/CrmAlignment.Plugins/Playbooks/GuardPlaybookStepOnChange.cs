using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using CrmAlignment.Plugins.Criteria;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Playbooks;

/// <summary>
/// Refuses a change of the steps of a playbook that is no draft. One of a draft's takes its signatures and gives the playbook another row version, by
/// which who signs sees that the steps are not those that were read.
/// </summary>
[Step("Create", PlaybookStepTable.LogicalName, StepStage.PreOperation)]
[Step("Update", PlaybookStepTable.LogicalName, StepStage.PreOperation, PreImage = new[] { typeof(GuardPlaybookStepOnChange), typeof(PlaybookSteps), typeof(SetState) })]
[Step("Delete", PlaybookStepTable.LogicalName, StepStage.PreOperation, PreImage = new[] { typeof(GuardPlaybookStepOnChange), typeof(NamedRecord) })]
[Step(MessageNames.SetState, PlaybookStepTable.LogicalName, StepStage.PreOperation, PreImage = new[] { typeof(GuardPlaybookStepOnChange), typeof(NamedRecord) })]
[Columns(PlaybookStepTable.PlaybookId)]
public sealed class GuardPlaybookStepOnChange : AlignmentPlugin
{
    private static readonly string[] OfStep = DeclaredColumns.Of(typeof(GuardPlaybookStepOnChange), typeof(PlaybookSteps), typeof(SetState));

    private static readonly string[] OfPlaybook = [.. DeclaredColumns.Of(typeof(PlaybookRow), typeof(PlaybookSignatures)), RowVersions.Column];

    private protected override void Run(PluginScope scope)
    {
        if (scope.Context.MessageName == "Update" && !Changes(scope))
        {
            return;
        }

        foreach (var playbook in PlaybooksOf(scope).Distinct())
        {
            // Deleting a draft takes its steps along.
            if (!scope.RunsInside("Delete", context => context.PrimaryEntityName == PlaybookTable.LogicalName && context.PrimaryEntityId == playbook))
            {
                Touch(scope, playbook);
            }
        }
    }

    private static bool Changes(PluginScope scope)
    {
        var set = new EntityValues(scope.Target);
        return OfStep.Any(column => set.Has(column) && set.Value(column) != scope.PreImage.Value(column));
    }

    private static IEnumerable<Guid> PlaybooksOf(PluginScope scope)
    {
        if (!scope.IsCreate && scope.PreImage.Value(PlaybookStepTable.PlaybookId).AsId is { } from)
        {
            yield return from;
        }

        if (!scope.IsDelete && scope.Writes?.GetAttributeValue<EntityReference>(PlaybookStepTable.PlaybookId) is { } to)
        {
            yield return to.Id;
        }
    }

    private static void Touch(PluginScope scope, Guid playbookId)
    {
        var stored = scope.SystemService.Retrieve(PlaybookTable.LogicalName, playbookId, new ColumnSet(OfPlaybook));
        var values = new EntityValues(stored);
        PlaybookRow.RequireDraft(values, Problems.PlaybookFrozen);
        var touched = new Entity(PlaybookTable.LogicalName, playbookId)
        {
            RowVersion = RowVersions.Of(stored),
            [PlaybookTable.StepsChangedOn] = scope.Now,
        };
        PlaybookSignatures.Take(touched, values);
        PlaybookWrites.Apply(scope, touched, PlaybookRow.NameOf(values));
    }
}
