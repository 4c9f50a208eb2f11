using System;
using System.Linq;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>What experiments go through in their tests, by marketing unless said otherwise. They begin today and have 30 days.</summary>
/// <param name="funnel">Where it happens.</param>
internal sealed class ExperimentLab(Funnel funnel)
{
    public const int Days = 30;

    public DateTime Today => funnel.Clock.UtcNow.Date;

    public Guid Draft(string name = "Case or brochure") => funnel.Marketing.Create(Row(name));

    public Entity Row(string name) => new(ExperimentTable.LogicalName)
    {
        [ExperimentTable.Name] = name,
        [ExperimentTable.Hypothesis] = "A case convinces more engineers than a brochure.",
        [ExperimentTable.Measure] = new OptionSetValue((int)ExperimentMeasure.MarketingQualified),
        [ExperimentTable.StartDate] = Today,
        [ExperimentTable.EndDate] = Today.AddDays(Days - 1),
        [ExperimentTable.MinimumSample] = 20,
    };

    public Guid Campaign(string name) => funnel.Marketing.Create(new Entity(CampaignTable.LogicalName) { [CampaignTable.Name] = name });

    public Guid Arm(Guid experiment, string name, Guid? campaign, bool isControl = false)
    {
        var arm = ArmRow(experiment, name);
        arm[ExperimentArmTable.IsControl] = isControl;
        if (campaign is { } id)
        {
            arm[ExperimentArmTable.CampaignId] = new EntityReference(CampaignTable.LogicalName, id);
        }

        return funnel.Marketing.Create(arm);
    }

    public static Entity ArmRow(Guid experiment, string name) => new(ExperimentArmTable.LogicalName)
    {
        [ExperimentArmTable.Name] = name,
        [ExperimentArmTable.ExperimentId] = new EntityReference(ExperimentTable.LogicalName, experiment),
        [ExperimentArmTable.Channel] = "E-mail",
    };

    /// <summary>An experiment that runs, with the campaigns of its arms: the control, Brochure, and Case.</summary>
    public (Guid Experiment, Guid Brochure, Guid Case) Running(string name = "Case or brochure")
    {
        var experiment = Draft(name);
        Guid brochure = Campaign("Brochure"), story = Campaign("Case");
        Arm(experiment, "Brochure", brochure, isControl: true);
        Arm(experiment, "Case", story);
        Start(experiment);
        return (experiment, brochure, story);
    }

    public void Start(Guid experiment) => funnel.Marketing.Update(
        new Entity(ExperimentTable.LogicalName, experiment) { [ExperimentTable.Phase] = new OptionSetValue((int)ExperimentPhase.Running) });

    public void End(Guid experiment, string? lesson = "A case pays.", string? reason = null, IOrganizationService? by = null)
    {
        var row = new Entity(ExperimentTable.LogicalName, experiment) { [ExperimentTable.Phase] = new OptionSetValue((int)ExperimentPhase.Ended) };
        if (lesson is not null)
        {
            row[ExperimentTable.Lesson] = lesson;
        }

        if (reason is not null)
        {
            row[ExperimentTable.CancelReason] = reason;
        }

        (by ?? funnel.Marketing).Update(row);
    }

    /// <summary>Leads of a campaign that arrive now: as many that are marketing qualified, disqualified and neither.</summary>
    public void Leads(Guid campaign, int reached, int lost, int inside = 0)
    {
        for (var lead = 0; lead < reached + lost + inside; lead++)
        {
            var stage = lead < reached ? LeadStage.MarketingQualified : lead < reached + lost ? LeadStage.Disqualified : LeadStage.Inquiry;
            funnel.Bypass(new CreateRequest { Target = Lead(campaign, stage) });
        }
    }

    public Entity Read(Guid experiment) => funnel.Admin.Retrieve(ExperimentTable.LogicalName, experiment, new ColumnSet(true));

    public Entity[] Arms(Guid experiment) =>
        [.. funnel.Rows(ExperimentArmTable.LogicalName, ExperimentArmTable.ExperimentId, experiment).OrderBy(arm => arm.GetAttributeValue<string>(ExperimentArmTable.Name))];

    private Entity Lead(Guid campaign, LeadStage stage)
    {
        var lead = new Entity(LeadTable.LogicalName)
        {
            [LeadTable.Subject] = "Machines",
            [LeadTable.LastName] = "Lovelace",
            [LeadTable.CampaignId] = new EntityReference(CampaignTable.LogicalName, campaign),
            [LeadTable.Stage] = new OptionSetValue((int)stage),
        };
        if (stage == LeadStage.MarketingQualified)
        {
            lead[LeadTable.MarketingQualifiedOn] = funnel.Clock.UtcNow;
        }

        return lead;
    }
}
