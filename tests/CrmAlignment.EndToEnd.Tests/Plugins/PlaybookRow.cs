using System;
using System.Linq;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>Playbooks as people write and sign them.</summary>
internal static class PlaybookRow
{
    public static Entity Of(string code, int version = 1, LeadStage? stage = null) => new(PlaybookTable.LogicalName)
    {
        [PlaybookTable.Name] = "New lead",
        [PlaybookTable.Code] = code,
        [PlaybookTable.Version] = version,
        [PlaybookTable.Priority] = 10,
        [PlaybookTable.Stage] = stage is { } given ? new OptionSetValue((int)given) : null,
    };

    public static Entity Step(int sequence, string name = "Call", ResponsibleSide side = ResponsibleSide.Marketing, int? dueHours = null) => new(PlaybookStepTable.LogicalName)
    {
        [PlaybookStepTable.Name] = name,
        [PlaybookStepTable.Sequence] = sequence,
        [PlaybookStepTable.Responsible] = new OptionSetValue((int)side),
        [PlaybookStepTable.DueHours] = dueHours,
    };

    /// <summary>A draft with its steps, in one request.</summary>
    public static Entity With(Entity playbook, params Entity[] steps)
    {
        playbook.RelatedEntities.Add(new Relationship("crma_playbookstep_playbookid"), new EntityCollection([.. steps]) { EntityName = PlaybookStepTable.LogicalName });
        return playbook;
    }

    /// <summary>A draft with so many steps.</summary>
    public static Entity With(Entity playbook, int steps) => With(playbook, [.. Enumerable.Range(1, steps).Select(at => Step(at, "Step " + at))]);

    /// <summary>Puts a playbook into force.</summary>
    public static Guid InForce(Funnel funnel, Entity draft)
    {
        var id = funnel.Marketing.Create(draft);
        funnel.MarketingClient.AgreePlaybook(id, AgreementSide.Marketing);
        funnel.SalesClient.AgreePlaybook(id, AgreementSide.Sales);
        return id;
    }
}
