using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Records;
using CrmAlignment.Domain.Terms;
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

namespace CrmAlignment.Plugins.Terms;

/// <summary>
/// Keeps what was agreed on a term: signatures and phase come from crma_AgreeTerm alone; a term that is no draft neither changes nor goes away; a
/// change of a draft takes its signatures; and only an administrator takes a term out of force, by deactivating its row.
/// </summary>
[Step("Create", TermTable.LogicalName, StepStage.PreOperation)]
[Step(
    "Update",
    TermTable.LogicalName,
    StepStage.PreOperation,
    FilteringColumns = new[] { typeof(TermDraft), typeof(TermSignatures), typeof(SetState) },
    PreImage = new[] { typeof(TermDraft), typeof(TermSignatures), typeof(TermRow) })]
[Step("Delete", TermTable.LogicalName, StepStage.PreOperation, PreImage = new[] { typeof(TermRow) })]
[Step(MessageNames.SetState, TermTable.LogicalName, StepStage.PreOperation, PreImage = new[] { typeof(TermRow) })]
public sealed class GuardTermOnSave : AlignmentPlugin
{
    private static readonly string[] Watched = [.. TermDraft.Agreed, .. TermSignatures.Columns, SetState.Column];

    private protected override void Run(PluginScope scope)
    {
        if (OwnWork.IsProven(scope))
        {
            return;
        }

        if (scope.IsDelete)
        {
            TermRow.RequireDraft(scope.PreImage, Problems.TermFrozen);
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
            var retired = new Entity(TermTable.LogicalName, scope.Context.PrimaryEntityId);
            TermSignatures.Retire(retired, scope.Now);
            OwnWork.Do(scope, () => scope.SystemService.Update(retired));
        }
    }

    private static bool TakesOutOfForce(PluginScope scope, OptionSetValue? state)
    {
        if (state is not { Value: not SetState.Active } || TermRow.PhaseOf(scope.PreImage) != CriteriaSetPhase.Active)
        {
            return false;
        }

        return RoleMembership.Holds(scope.SystemService, scope.UserId, Publisher.AdministratorRoleId)
            ? true
            : throw new ProblemException(Problems.TermInForce(TermRow.NameOf(scope.PreImage), TermRow.VersionOf(scope.PreImage), Publisher.AdministratorRole));
    }

    private static void GuardSave(PluginScope scope, Entity target)
    {
        var stored = scope.IsCreate ? new RecordSnapshot() : (IRecordValues)scope.PreImage;
        var set = new EntityValues(target);
        if (scope.IsCreate && !target.Contains(TermTable.Phase))
        {
            target[TermTable.Phase] = new OptionSetValue((int)CriteriaSetPhase.Draft);
        }

        RefuseFirst(TermSignatures.Columns.Where(column => Changes(column) && !IsNewDraft(column)));
        if (TermDraft.Agreed.Any(Changes))
        {
            TermRow.RequireDraft(stored, Problems.TermFrozen);
            Refuse(new TermDraft(new OverlaidValues(set, stored)).Problems());
            TakeSignatures(target, stored);
        }

        if (!scope.IsCreate && TakesOutOfForce(scope, target.GetAttributeValue<OptionSetValue>(SetState.Column)))
        {
            TermSignatures.Retire(target, scope.Now);
        }

        bool Changes(string column) => set.Has(column) && set.Value(column) != stored.Value(column);

        bool IsNewDraft(string column) => scope.IsCreate && column == TermTable.Phase && TermRow.PhaseOf(new EntityValues(target)) == CriteriaSetPhase.Draft;
    }

    private static void TakeSignatures(Entity target, IRecordValues stored)
    {
        foreach (var column in TermSignatures.Signatures.Where(column => !stored.Value(column).IsEmpty))
        {
            target[column] = null;
        }
    }

    private static void RefuseFirst(IEnumerable<string> written)
    {
        foreach (var column in written)
        {
            throw new ProblemException(Problems.OnlyThroughApi(column, AgreeTermApi.UniqueName));
        }
    }

    private static void Refuse(IReadOnlyList<Problem> problems)
    {
        if (problems.Count > 0)
        {
            throw new ProblemException(problems);
        }
    }
}
