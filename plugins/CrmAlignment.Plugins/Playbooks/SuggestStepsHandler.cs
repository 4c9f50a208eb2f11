using System;
using System.Linq;
using CrmAlignment.Domain.Playbooks;
using CrmAlignment.Model.Apis;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Playbooks;

/// <summary>
/// Says what to do now with a lead. Steps are written down when somebody who may answer them sees them first: a step that nobody saw was not suggested,
/// and without the row nobody could tell which steps were left unanswered.
/// </summary>
/// <remarks>The lead is read as the caller, who learns nothing of one that he may not read; playbooks and steps as SYSTEM.</remarks>
[CustomApi(SuggestStepsApi.UniqueName)]
public sealed class SuggestStepsHandler : AlignmentPlugin
{
    private static readonly string[] Columns = [.. LeadFacts.Columns, LeadTable.FullName, LeadTable.CompanyName, LeadTable.Subject];

    private protected override void Run(PluginScope scope)
    {
        var lead = scope.CallerService.Retrieve(LeadTable.LogicalName, scope.TargetReference.Id, new ColumnSet(Columns));
        scope.Record = NamedRecord.Of(lead);
        var facts = new LeadFacts(new EntityValues(lead));
        var playbook = facts.IsOpen ? For(scope, facts) : null;
        scope.Answer(SuggestStepsApi.Found, playbook is not null);
        scope.Answer(SuggestStepsApi.Result, playbook is null ? "{}" : Suggest(scope, lead, facts, playbook));
    }

    private static ActivePlaybook? For(PluginScope scope, LeadFacts lead)
    {
        var handover = lead.HandoverId is { } id
            ? (HandoverOutcome?)scope.SystemService.Retrieve(HandoverTable.LogicalName, id, new ColumnSet(HandoverTable.Outcome))
                .GetAttributeValue<OptionSetValue>(HandoverTable.Outcome)?.Value
            : null;
        return ActivePlaybook.For(ActivePlaybooks.Read(scope.SystemService).All, Situation.Of(lead, handover, scope.Now));
    }

    private static string Suggest(PluginScope scope, Entity lead, LeadFacts facts, ActivePlaybook playbook)
    {
        var runs = new LeadRuns(scope.SystemService, Stay.KeyOf(lead.Id, facts.Stage, facts.Since, facts.HandoverId, playbook.Code));
        var rows = runs.Read();
        if (rows.Count == 0)
        {
            var steps = PlaybookSteps.RowsOf(scope.SystemService, playbook.Id);
            if (!ApiRoles.Holds(scope, AnswerStepApi.Privilege))
            {
                return StepJson.Of(PlaybookOf(scope, playbook.Id), steps.Select(StepJson.OfStep));
            }

            runs.Write(scope, lead, facts.BusinessUnitId, playbook.Id, steps);
            rows = runs.Read();
        }

        // Who began with a version goes on with it: steps that the next one changed were not suggested here.
        var begun = rows.Count == 0 ? playbook.Id : rows[0].GetAttributeValue<EntityReference>(PlaybookRunTable.PlaybookId).Id;
        var format = UserFormat.Of(scope.UserId, scope.SystemService, scope.Tracing);
        return StepJson.Of(PlaybookOf(scope, begun), rows.Select(run => StepJson.OfRun(run, format)));
    }

    private static Entity PlaybookOf(PluginScope scope, Guid id) => scope.SystemService.Retrieve(
        PlaybookTable.LogicalName, id, new ColumnSet(PlaybookTable.Name, PlaybookTable.Version, PlaybookTable.Description));
}
