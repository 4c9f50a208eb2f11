using System;
using CrmAlignment.Cli.Dataverse;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using NodaTime;

namespace CrmAlignment.Cli.Demo;

/// <summary>An experiment of the demo, which goes on from where an earlier run left it.</summary>
/// <param name="service">Connection of the marketing user.</param>
/// <param name="name">Its name.</param>
internal sealed class DemoExperiment(IOrganizationService service, string name)
{
    private const int LeastSample = 20;

    private Guid _id;

    /// <summary>Writes the draft, unless there is one or more.</summary>
    public void Draft(string hypothesis, ExperimentMeasure measure, LocalDate start, LocalDate end) => _id = RowLookup.FindOrCreate(
        service,
        new Entity(ExperimentTable.LogicalName)
        {
            [ExperimentTable.Name] = name,
            [ExperimentTable.Hypothesis] = hypothesis,
            [ExperimentTable.Measure] = new OptionSetValue((int)measure),
            [ExperimentTable.StartDate] = start.ToDateTimeUnspecified(),
            [ExperimentTable.EndDate] = end.ToDateTimeUnspecified(),
            [ExperimentTable.MinimumSample] = LeastSample,
        },
        ExperimentTable.Name);

    /// <summary>Adds the arms and starts it, unless it has started.</summary>
    public void Start(params DemoArm[] arms)
    {
        if (Phase != ExperimentPhase.Draft)
        {
            return;
        }

        foreach (var arm in arms)
        {
            var row = new Entity(ExperimentArmTable.LogicalName)
            {
                [ExperimentArmTable.Name] = arm.Name,
                [ExperimentArmTable.ExperimentId] = new EntityReference(ExperimentTable.LogicalName, _id),
                [ExperimentArmTable.CampaignId] = new EntityReference(CampaignTable.LogicalName, arm.CampaignOf(service)),
                [ExperimentArmTable.Channel] = arm.Channel,
                [ExperimentArmTable.IsControl] = arm.IsControl,
            };
            RowLookup.FindOrCreate(service, row, ExperimentArmTable.Name);
        }

        service.Update(new Entity(ExperimentTable.LogicalName, _id)
        {
            [ExperimentTable.Phase] = new OptionSetValue((int)ExperimentPhase.Running),
        });
    }

    /// <summary>Ends it, unless it has ended.</summary>
    /// <param name="lesson">What was learned.</param>
    public void End(string lesson)
    {
        if (Phase == ExperimentPhase.Running)
        {
            service.Update(new Entity(ExperimentTable.LogicalName, _id)
            {
                [ExperimentTable.Lesson] = lesson,
                [ExperimentTable.Phase] = new OptionSetValue((int)ExperimentPhase.Ended),
            });
        }
    }

    /// <summary>Names the experiment that follows from another.</summary>
    /// <param name="former">Name of the other, which has ended.</param>
    public void Follows(string former)
    {
        if (RowLookup.Find(service, ExperimentTable.LogicalName, ExperimentTable.Name, former) is { } id)
        {
            service.Update(new Entity(ExperimentTable.LogicalName, id)
            {
                [ExperimentTable.NextId] = new EntityReference(ExperimentTable.LogicalName, _id),
            });
        }
    }

    private ExperimentPhase? Phase => (ExperimentPhase?)service.Retrieve(ExperimentTable.LogicalName, _id, new ColumnSet(ExperimentTable.Phase))
        .GetAttributeValue<OptionSetValue>(ExperimentTable.Phase)?.Value;
}
