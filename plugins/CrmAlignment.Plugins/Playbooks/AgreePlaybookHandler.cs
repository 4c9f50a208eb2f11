using System.Linq;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Playbooks;
using CrmAlignment.Model.Apis;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using CrmAlignment.Plugins.Criteria;
using CrmAlignment.Plugins.Guards;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Playbooks;

/// <summary>
/// Signs a draft playbook for one side, as the calling user. It is in force with the second signature; with the first where it changes little of what
/// both have signed. Who answers is told how much that is.
/// </summary>
[CustomApi(AgreePlaybookApi.UniqueName)]
public sealed class AgreePlaybookHandler : AlignmentPlugin
{
    private protected override void Run(PluginScope scope)
    {
        var side = SigningSide.Read(scope, AgreePlaybookApi.Side, AgreePlaybookApi.UniqueName);
        var playbook = scope.CallerService.Retrieve(PlaybookTable.LogicalName, scope.TargetReference.Id, new ColumnSet(true));
        scope.Record = NamedRecord.Of(playbook);
        var values = new EntityValues(playbook);
        RequireSignable(values);
        SigningSide.RequireRole(scope, side);
        var content = new PlaybookContent(values, PlaybookSteps.Of(scope.SystemService, playbook.Id));
        if (content.Problems().ToArray() is { Length: > 0 } problems)
        {
            throw new ProblemException(problems);
        }

        var versions = new PlaybookVersions(scope.SystemService, playbook.GetAttributeValue<string>(PlaybookTable.Code));
        var edit = PlaybookEdit.Of(versions.Agreed(), content);
        var completes = HasOther(scope, playbook, side) || !edit.NeedsBoth;
        Sign(scope, playbook, side, completes ? versions : null);
        scope.Answer(AgreePlaybookApi.InForce, completes);
        scope.Answer(AgreePlaybookApi.NeedsBoth, edit.NeedsBoth);
        scope.Answer(AgreePlaybookApi.ChangedSteps, edit.ChangedSteps);
        scope.Answer(AgreePlaybookApi.AgreedSteps, edit.AgreedSteps);
        scope.Answer(AgreePlaybookApi.SituationChanged, edit.ChangesSituation);
    }

    private static void RequireSignable(EntityValues playbook)
    {
        PlaybookRow.RequireDraft(playbook, Problems.PlaybookNotDraft);
        if (playbook.Value(SetState.Column).AsChoice is { } state and not SetState.Active)
        {
            throw new ProblemException(Problems.PlaybookPutAway(PlaybookRow.NameOf(playbook)));
        }
    }

    private static bool HasOther(PluginScope scope, Entity playbook, AgreementSide side)
    {
        var column = side == AgreementSide.Marketing ? PlaybookTable.SalesAgreedBy : PlaybookTable.MarketingAgreedBy;
        var other = playbook.GetAttributeValue<EntityReference>(column);
        return other?.Id == scope.UserId ? throw new ProblemException(Problems.SameSigner()) : other is not null;
    }

    // A change of the draft or of its steps gives the row another version: what is signed is what was read, or nothing.
    private static void Sign(PluginScope scope, Entity playbook, AgreementSide side, PlaybookVersions? replaced)
    {
        var signed = new Entity(PlaybookTable.LogicalName, playbook.Id) { RowVersion = RowVersions.Of(playbook) };
        PlaybookSignatures.Sign(signed, side, scope.UserId, scope.Now);
        if (replaced is not null)
        {
            signed[PlaybookTable.Findings] = FindingsOf(scope, playbook);
            PlaybookSignatures.PutIntoForce(signed, playbook.GetAttributeValue<string>(PlaybookTable.Code), scope.Now);
            foreach (var former in replaced.InForce)
            {
                var retired = new Entity(PlaybookTable.LogicalName, former.Id);
                PlaybookSignatures.Retire(retired, scope.Now);
                OwnWork.Do(scope, () => scope.SystemService.Update(retired));
            }
        }

        PlaybookWrites.Apply(scope, signed, PlaybookRow.NameOf(new EntityValues(playbook)));
    }

    private static string FindingsOf(PluginScope scope, Entity playbook)
    {
        var values = new EntityValues(playbook);
        var mine = ActivePlaybooks.Of(playbook.Id, values);
        var active = ActivePlaybooks.Read(scope.SystemService);
        return active.All.OrderBy(other => other.Id).FirstOrDefault(mine.Contradicts) is { } contradicted
            ? throw new ProblemException(Problems.PlaybookContradicts(mine.Name, contradicted.Name, contradicted.Version, mine.Priority))
            : active.FindingsOf(mine, values, scope.SystemService).Text(UserFormat.Of(scope.UserId, scope.SystemService, scope.Tracing));
    }
}
