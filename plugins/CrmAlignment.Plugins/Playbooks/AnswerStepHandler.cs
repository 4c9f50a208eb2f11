using System.ServiceModel;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Playbooks;
using CrmAlignment.Model;
using CrmAlignment.Model.Apis;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using CrmAlignment.Plugins.Criteria;
using CrmAlignment.Plugins.Guards;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Playbooks;

/// <summary>Writes down that a suggested step was done, or why not: by somebody of the department that does it, who may read the lead.</summary>
[CustomApi(AnswerStepApi.UniqueName, Privilege = AnswerStepApi.Privilege)]
public sealed class AnswerStepHandler : AlignmentPlugin
{
    private protected override void Run(PluginScope scope)
    {
        var answer = StepAnswer.Of(OutcomeOf(scope), scope.OptionalInput<string>(AnswerStepApi.Reason), scope.UserId);
        var run = scope.CallerService.Retrieve(PlaybookRunTable.LogicalName, scope.TargetReference.Id, new ColumnSet(true));
        scope.Record = NamedRecord.Of(run);
        scope.CallerService.Retrieve(LeadTable.LogicalName, run.GetAttributeValue<EntityReference>(PlaybookRunTable.LeadId).Id, new ColumnSet(false));
        RequireRole(scope, run);
        var values = new EntityValues(run);
        if (answer.Refusal(values) is { } refusal)
        {
            throw new ProblemException(refusal);
        }

        var changes = answer.Changes(values);
        if (changes)
        {
            Write(scope, run, answer);
        }

        scope.Answer(AnswerStepApi.Changed, changes);
    }

    private static StepOutcome OutcomeOf(PluginScope scope)
    {
        var given = scope.OptionalInput<OptionSetValue>(AnswerStepApi.Outcome)
            ?? throw new ProblemException(Problems.ParameterMissing(AnswerStepApi.Outcome, AnswerStepApi.UniqueName));
        var outcome = ChoiceParameter.Read<StepOutcome>(AnswerStepApi.Outcome, given);
        return outcome != StepOutcome.Suggested
            ? outcome
            : throw new ProblemException(Problems.ParameterUnknown(
                AnswerStepApi.Outcome, outcome.ToString(), [nameof(StepOutcome.Done), nameof(StepOutcome.NotDone)]));
    }

    private static void RequireRole(PluginScope scope, Entity run)
    {
        var side = (ResponsibleSide)(run.GetAttributeValue<OptionSetValue>(PlaybookRunTable.Responsible)?.Value ?? (int)ResponsibleSide.Both);
        string[] ids = [.. OfSides(side, Publisher.MarketingRoleId, Publisher.SalesRoleId), Publisher.AdministratorRoleId];
        if (!RoleMembership.Holds(scope.SystemService, scope.UserId, ids))
        {
            string[] names = [.. OfSides(side, Publisher.MarketingRole, Publisher.SalesRole), Publisher.AdministratorRole];
            throw new ProblemException(Problems.StepOfOtherSide(run.GetAttributeValue<string>(PlaybookRunTable.Name) ?? "", names));
        }
    }

    private static string[] OfSides(ResponsibleSide side, string marketing, string sales) => side switch
    {
        ResponsibleSide.Marketing => [marketing],
        ResponsibleSide.Sales => [sales],
        _ => [marketing, sales],
    };

    // As SYSTEM, over the version that was read: of two who answer at once, the second is told so.
    private static void Write(PluginScope scope, Entity run, StepAnswer answer)
    {
        var written = new Entity(PlaybookRunTable.LogicalName, run.Id)
        {
            RowVersion = RowVersions.Of(run),
            [PlaybookRunTable.Outcome] = new OptionSetValue((int)answer.Outcome),
            [PlaybookRunTable.Reason] = answer.Reason,
            [PlaybookRunTable.AnsweredBy] = new EntityReference("systemuser", answer.By),
            [PlaybookRunTable.AnsweredOn] = scope.Now,
        };
        var update = new UpdateRequest { Target = written, ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches };
        try
        {
            OwnWork.Do(scope, () => scope.SystemService.Execute(update));
        }
        catch (FaultException<OrganizationServiceFault> fault) when (fault.Detail?.ErrorCode == FaultCodes.VersionMismatch)
        {
            scope.Tracing.Trace("The step was answered meanwhile: {0}", fault);
            throw new ProblemException(Problems.StepsBusy(run.GetAttributeValue<EntityReference>(PlaybookRunTable.LeadId).Name ?? ""));
        }
    }
}
