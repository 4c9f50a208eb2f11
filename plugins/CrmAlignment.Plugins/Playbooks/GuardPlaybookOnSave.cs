using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Playbooks;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model;
using CrmAlignment.Model.Apis;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using CrmAlignment.Plugins.Criteria;
using CrmAlignment.Plugins.Guards;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;
using CrmAlignment.Plugins.Rows;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Playbooks;

/// <summary>
/// Keeps what was agreed on a playbook: signatures and phase come from crma_AgreePlaybook alone; one that is no draft neither changes nor goes away; a
/// change of a draft takes its signatures, and says with what it overlaps and which leads no playbook takes; only an administrator takes a playbook out
/// of force, by deactivating its row.
/// </summary>
[Step("Create", PlaybookTable.LogicalName, StepStage.PreOperation)]
[Step(
    "Update",
    PlaybookTable.LogicalName,
    StepStage.PreOperation,
    FilteringColumns = new[] { typeof(PlaybookDraft), typeof(Situation), typeof(PlaybookSignatures), typeof(GuardPlaybookOnSave), typeof(SetState) },
    PreImage = new[] { typeof(PlaybookDraft), typeof(Situation), typeof(PlaybookSignatures), typeof(GuardPlaybookOnSave), typeof(PlaybookRow) })]
[Step("Delete", PlaybookTable.LogicalName, StepStage.PreOperation, PreImage = new[] { typeof(PlaybookRow) })]
[Step(MessageNames.SetState, PlaybookTable.LogicalName, StepStage.PreOperation, PreImage = new[] { typeof(PlaybookRow) })]
[Columns(PlaybookTable.Findings, PlaybookTable.StepsChangedOn)]
public sealed class GuardPlaybookOnSave : AlignmentPlugin
{
    private static readonly string[] OfServer = DeclaredColumns.Of(typeof(GuardPlaybookOnSave));

    private static readonly string[] Watched = [.. PlaybookDraft.Agreed, .. PlaybookSignatures.Columns, .. OfServer, SetState.Column];

    private protected override void Run(PluginScope scope)
    {
        if (OwnWork.IsProven(scope))
        {
            return;
        }

        if (scope.IsDelete)
        {
            PlaybookRow.RequireDraft(scope.PreImage, Problems.PlaybookFrozen);
        }
        else if (scope.Writes is not { } target)
        {
            GuardSetState(scope);
        }
        else if (SavedRow.IsTouched(scope, Watched))
        {
            GuardSave(scope, target);
        }
    }

    // SetState carries no Target to write into.
    private static void GuardSetState(PluginScope scope)
    {
        if (TakesOutOfForce(scope, scope.Input<OptionSetValue>("State")))
        {
            var retired = new Entity(PlaybookTable.LogicalName, scope.Context.PrimaryEntityId);
            PlaybookSignatures.Retire(retired, scope.Now);
            OwnWork.Do(scope, () => scope.SystemService.Update(retired));
        }
    }

    private static bool TakesOutOfForce(PluginScope scope, OptionSetValue? state)
    {
        if (state is not { Value: not SetState.Active } || PlaybookRow.PhaseOf(scope.PreImage) != CriteriaSetPhase.Active)
        {
            return false;
        }

        return RoleMembership.Holds(scope.SystemService, scope.UserId, Publisher.AdministratorRoleId)
            ? true
            : throw new ProblemException(
                Problems.PlaybookInForce(PlaybookRow.NameOf(scope.PreImage), PlaybookRow.VersionOf(scope.PreImage), Publisher.AdministratorRole));
    }

    private static void GuardSave(PluginScope scope, Entity target)
    {
        var stored = scope.IsCreate ? new RecordSnapshot() : (IRecordValues)scope.PreImage;
        Segments.Clean(target, PlaybookTable.Segment);
        if (scope.IsCreate && !target.Contains(PlaybookTable.Phase))
        {
            target[PlaybookTable.Phase] = new OptionSetValue((int)CriteriaSetPhase.Draft);
        }

        var set = new EntityValues(target);
        Refuse(PlaybookSignatures.Columns.Where(column => Changes(column) && !IsNewDraft(column))
            .Select(column => Problems.OnlyThroughApi(column, AgreePlaybookApi.UniqueName)).Take(1));
        Refuse(OfServer.Where(Changes).Select(column => Problems.WrittenByServer(new ColumnName(column))));
        if (scope.IsCreate || PlaybookDraft.Agreed.Any(Changes))
        {
            PlaybookRow.RequireDraft(stored, Problems.PlaybookFrozen);
            var row = new OverlaidValues(set, stored);
            Refuse(new PlaybookDraft(row).Problems());
            PlaybookSignatures.Take(target, stored);
            target[PlaybookTable.Findings] = FindingsOf(scope, row);
        }

        if (!scope.IsCreate && TakesOutOfForce(scope, target.GetAttributeValue<OptionSetValue>(SetState.Column)))
        {
            PlaybookSignatures.Retire(target, scope.Now);
        }

        bool Changes(string column) => set.Has(column) && set.Value(column) != stored.Value(column);

        bool IsNewDraft(string column) => scope.IsCreate && column == PlaybookTable.Phase && PlaybookRow.PhaseOf(set) == CriteriaSetPhase.Draft;
    }

    private static string FindingsOf(PluginScope scope, IRecordValues row)
    {
        var playbook = ActivePlaybooks.Of(scope.Context.PrimaryEntityId, row);
        return ActivePlaybooks.Read(scope.SystemService).FindingsOf(playbook, row, scope.SystemService)
            .Text(UserFormat.Of(scope.UserId, scope.SystemService, scope.Tracing));
    }

    private static void Refuse(IEnumerable<Problem> problems)
    {
        var found = problems.ToArray();
        if (found.Length > 0)
        {
            throw new ProblemException(found);
        }
    }
}
