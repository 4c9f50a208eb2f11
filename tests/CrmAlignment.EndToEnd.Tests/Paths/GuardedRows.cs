using CrmAlignment.EndToEnd.Tests.Plugins;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.EndToEnd.Tests.Paths;

/// <summary>The rows that only the Custom APIs write: handovers, enrollments, criteria sets in force and their criteria; targets, experiments, terms and playbooks, which both sides write.</summary>
internal static class GuardedRows
{
    public static RowKind[] All { get; } = [Handover, Enrollment, CriteriaSet, Criterion, Target, Experiment, Arm, Term, Playbook, PlaybookStep];

    private static RowAbove LeadAbove => new("lead", HandoverTable.LeadId, RowKinds.Lead);

    private static RowKind Handover => new()
    {
        Table = HandoverTable.LogicalName,
        Title = "A handover that sales accepted",
        Make = world =>
        {
            var lead = RowKinds.NewLead(world);
            world.Funnel.MarketingClient.OfferLead(lead);
            return world.Funnel.SalesClient.AcceptLead(lead).HandoverId;
        },
        Draft = world => new Entity(HandoverTable.LogicalName)
        {
            [HandoverTable.Name] = world.Name("Forged"),
            [HandoverTable.LeadId] = new EntityReference("lead", RowKinds.NewLead(world)),
            [HandoverTable.Outcome] = new OptionSetValue((int)HandoverOutcome.Accepted),
            [HandoverTable.DecidedOn] = world.Funnel.Clock.UtcNow,
        },
        Change = _ => new Entity(HandoverTable.LogicalName) { [HandoverTable.Outcome] = new OptionSetValue((int)HandoverOutcome.Rejected) },
        Above = LeadAbove,
    };

    private static RowKind Enrollment => new()
    {
        Table = NurtureEnrollmentTable.LogicalName,
        Title = "A stay in nurture",
        Make = world => world.Funnel.SalesClient.RejectLead(RowKinds.NewLead(world), "EARLY").EnrollmentId!.Value,
        Draft = world => new Entity(NurtureEnrollmentTable.LogicalName)
        {
            [NurtureEnrollmentTable.Name] = world.Name("Forged"),
            [NurtureEnrollmentTable.LeadId] = new EntityReference("lead", RowKinds.NewLead(world)),
            [NurtureEnrollmentTable.EnrolledOn] = world.Funnel.Clock.UtcNow,
        },
        Change = world => new Entity(NurtureEnrollmentTable.LogicalName) { [NurtureEnrollmentTable.EnrolledOn] = world.Funnel.Clock.UtcNow.AddDays(-40) },
        Above = LeadAbove with { Column = NurtureEnrollmentTable.LeadId },
    };

    private static RowKind CriteriaSet => new()
    {
        Table = CriteriaSetTable.LogicalName,
        Title = "A criteria set in force",
        Make = world => world.ActiveSet,
        Draft = DraftOfSet,
        Change = _ => new Entity(CriteriaSetTable.LogicalName) { [CriteriaSetTable.Enforcement] = new OptionSetValue((int)Enforcement.Off) },
        IsShared = true,
    };

    private static RowKind Criterion => new()
    {
        Table = CriterionTable.LogicalName,
        Title = "A criterion of a set in force",
        Make = world => RowKinds.Only(world, CriterionTable.LogicalName, CriterionTable.CriteriaSetId, world.ActiveSet),
        Draft = world => Funnel.Criterion(
            world.ActiveSet, "Budget is huge", "budgetamount", CriterionValueType.MoneyBase, CriterionOperator.GreaterOrEqual, "99999"),
        Change = _ => new Entity(CriterionTable.LogicalName) { [CriterionTable.Value] = "1" },
        Above = new(CriteriaSetTable.LogicalName, CriterionTable.CriteriaSetId, DraftOfSet),
        IsShared = true,
    };

    private static RowKind Target => new()
    {
        Table = KpiTargetTable.LogicalName,
        Title = "A target of a campaign",
        Make = world => world.Funnel.Marketing.Create(DraftOfTarget(world)),
        Draft = DraftOfTarget,
        Change = _ => new Entity(KpiTargetTable.LogicalName) { [KpiTargetTable.Plan] = 20m },
        Above = new("campaign", KpiTargetTable.CampaignId, RowKinds.Campaign),
        IsOwned = false,
    };

    private static RowKind Experiment => new()
    {
        Table = ExperimentTable.LogicalName,
        Title = "An experiment that runs",
        Make = world => new ExperimentLab(world.Funnel).Running(world.Name("Experiment")).Experiment,
        Draft = DraftOfExperiment,
        Change = _ => new Entity(ExperimentTable.LogicalName) { [ExperimentTable.MinimumSample] = 21 },
    };

    private static RowKind Arm => new()
    {
        Table = ExperimentArmTable.LogicalName,
        Title = "An arm of an experiment that runs",
        Make = world =>
        {
            var lab = new ExperimentLab(world.Funnel);
            return lab.Arms(lab.Running(world.Name("Experiment")).Experiment)[0].Id;
        },
        Draft = world => ExperimentLab.ArmRow(new ExperimentLab(world.Funnel).Running(world.Name("Experiment")).Experiment, world.Name("Arm")),
        Change = _ => new Entity(ExperimentArmTable.LogicalName) { [ExperimentArmTable.IsControl] = true, [ExperimentArmTable.Channel] = "Fair" },
        Above = new(ExperimentTable.LogicalName, ExperimentArmTable.ExperimentId, DraftOfExperiment),
    };

    private static RowKind Term => new()
    {
        Table = TermTable.LogicalName,
        Title = "A term in force",
        Make = world => TermRow.InForce(world.Funnel, DraftOfTerm(world)),
        Draft = DraftOfTerm,
        Change = _ => new Entity(TermTable.LogicalName) { [TermTable.Meaning] = "Something else." },
        IsOwned = false,
    };

    private static RowKind Playbook => new()
    {
        Table = PlaybookTable.LogicalName,
        Title = "A playbook in force",
        Make = world => PlaybookRow.InForce(world.Funnel, PlaybookRow.With(DraftOfPlaybook(world), 1)),
        Draft = DraftOfPlaybook,
        Change = _ => new Entity(PlaybookTable.LogicalName) { [PlaybookTable.Description] = "Something else." },
        IsOwned = false,
    };

    private static RowKind PlaybookStep => new()
    {
        Table = PlaybookStepTable.LogicalName,
        Title = "A step of a playbook in force",
        Make = world => RowKinds.Only(world, PlaybookStepTable.LogicalName, PlaybookStepTable.PlaybookId, Playbook.Make(world)),
        Draft = world =>
        {
            var step = PlaybookRow.Step(2);
            step[PlaybookStepTable.PlaybookId] = new EntityReference(PlaybookTable.LogicalName, Playbook.Make(world));
            return step;
        },
        Change = _ => new Entity(PlaybookStepTable.LogicalName) { [PlaybookStepTable.Guidance] = "Otherwise." },
        Above = new(PlaybookTable.LogicalName, PlaybookStepTable.PlaybookId, DraftOfPlaybook),
        IsOwned = false,
    };

    // Each with a priority of its own: two for the same leads would contradict each other.
    private static Entity DraftOfPlaybook(PathWorld world)
    {
        var playbook = PlaybookRow.Of(world.Name("playbook"));
        playbook[PlaybookTable.Priority] = world.Number();
        return playbook;
    }

    private static Entity DraftOfTerm(PathWorld world) => TermRow.Of(world.Name("term"));

    private static Entity DraftOfExperiment(PathWorld world) => new ExperimentLab(world.Funnel).Row(world.Name("Experiment"));

    // There is one for each measure, period and campaign.
    private static Entity DraftOfTarget(PathWorld world)
    {
        var target = TargetRow.Of(TargetMeasure.Won, PeriodGrain.Month, new System.DateTime(2026, 3, 1), 10m);
        target[KpiTargetTable.CampaignId] = RowKinds.NewCampaign(world);
        return target;
    }

    private static Entity DraftOfSet(PathWorld world) => new(CriteriaSetTable.LogicalName)
    {
        [CriteriaSetTable.Name] = world.Name("Set"),
        [CriteriaSetTable.Code] = world.Name("CODE"),
        [CriteriaSetTable.Version] = 1,
        [CriteriaSetTable.Enforcement] = new OptionSetValue((int)Enforcement.Enforce),
        [CriteriaSetTable.Threshold] = 0,
    };
}
