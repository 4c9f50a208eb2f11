using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Playbooks;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using CrmAlignment.Plugins.Guards;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Rows;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Playbooks;

/// <summary>The suggested steps of one stay of a lead.</summary>
/// <param name="systemService">Reads.</param>
/// <param name="stay">Key of the stay.</param>
internal sealed class LeadRuns(IOrganizationService systemService, string stay)
{
    /// <summary>Alias of the step in the rows.</summary>
    public const string Step = "step";

    /// <summary>The rows in the order of their steps, each with what its step says. One request.</summary>
    public IReadOnlyList<Entity> Read()
    {
        var query = new QueryExpression(PlaybookRunTable.LogicalName) { ColumnSet = new ColumnSet(true), TopCount = PlaybookStep.Most };
        query.Criteria.AddCondition(PlaybookRunTable.StayKey, ConditionOperator.Equal, stay);
        query.AddOrder(PlaybookRunTable.Sequence, OrderType.Ascending);
        var step = query.AddLink(PlaybookStepTable.LogicalName, PlaybookRunTable.PlaybookStepId, PlaybookStepTable.Id, JoinOperator.LeftOuter);
        step.EntityAlias = Step;
        step.Columns = new ColumnSet(PlaybookStepTable.Channel, PlaybookStepTable.Guidance);
        return systemService.RetrieveMultiple(query).Entities;
    }

    /// <summary>Writes the steps down, as SYSTEM: guards refuse anybody else.</summary>
    /// <exception cref="ProblemException">CRMA8116: somebody else does so at this moment.</exception>
    public void Write(PluginScope scope, Entity lead, Guid? businessUnit, Guid playbook, IReadOnlyList<Entity> steps)
    {
        var calendar = steps.Any(step => step.Contains(PlaybookStepTable.DueHours)) ? WorkCalendars.Default(scope.SystemService) : null;
        try
        {
            foreach (var step in steps)
            {
                var run = Row(scope.Now, lead.Id, playbook, step);
                run[PlaybookRunTable.BusinessUnitId] = businessUnit is { } unit ? new EntityReference("businessunit", unit) : null;
                run[PlaybookRunTable.DueOn] = step.GetAttributeValue<int?>(PlaybookStepTable.DueHours) is { } hours
                    ? calendar?.AddWorkingTime(scope.Now, TimeSpan.FromHours(hours))
                    : null;
                OwnWork.Do(scope, () => scope.SystemService.Create(run));
            }
        }
        catch (FaultException<OrganizationServiceFault> fault) when (fault.Detail?.ErrorCode == FaultCodes.DuplicateKey)
        {
            scope.Tracing.Trace("The steps are being suggested: {0}", fault);
            throw new ProblemException(Problems.StepsBusy(NamedRecord.Of(lead) ?? ""));
        }
    }

    private Entity Row(DateTime now, Guid lead, Guid playbook, Entity step)
    {
        var sequence = step.GetAttributeValue<int?>(PlaybookStepTable.Sequence) ?? 0;
        return new Entity(PlaybookRunTable.LogicalName)
        {
            [PlaybookRunTable.Name] = step.GetAttributeValue<string>(PlaybookStepTable.Name),
            [PlaybookRunTable.LeadId] = new EntityReference(LeadTable.LogicalName, lead),
            [PlaybookRunTable.PlaybookId] = new EntityReference(PlaybookTable.LogicalName, playbook),
            [PlaybookRunTable.PlaybookStepId] = step.ToEntityReference(),
            [PlaybookRunTable.Sequence] = sequence,
            [PlaybookRunTable.Responsible] = step.GetAttributeValue<OptionSetValue>(PlaybookStepTable.Responsible),
            [PlaybookRunTable.Outcome] = new OptionSetValue((int)StepOutcome.Suggested),
            [PlaybookRunTable.SuggestedOn] = now,
            [PlaybookRunTable.StayKey] = stay,
            [PlaybookRunTable.RunKey] = Stay.KeyOf(stay, sequence),
        };
    }
}
