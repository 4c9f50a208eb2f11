using CrmAlignment.EndToEnd.Tests.Plugins;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.EndToEnd.Tests.Paths;

/// <summary>The rows that the product alone writes: assessments, suggested steps, ledger, client periods, scorecards and drifts.</summary>
internal static class DerivedRows
{
    public static RowKind[] All { get; } = [Assessment, SuggestedStep, Fact, ClientPeriod, Scorecard, Drift];

    private static RowAbove AccountAbove => new("account", KpiFactTable.AccountId, world => RowKinds.Draft(world, "account"));

    private static RowKind Assessment => new()
    {
        Table = AssessmentTable.LogicalName,
        Title = "An assessment, the evidence of a verdict",
        Make = world => RowKinds.Only(world, AssessmentTable.LogicalName, AssessmentTable.LeadId, RowKinds.NewLead(world)),
        Draft = world => new Entity(AssessmentTable.LogicalName)
        {
            [AssessmentTable.Name] = world.Name("Forged"),
            [AssessmentTable.LeadId] = new EntityReference("lead", RowKinds.NewLead(world)),
            [AssessmentTable.Verdict] = new OptionSetValue((int)CriteriaVerdict.Met),
            [AssessmentTable.AssessedOn] = world.Funnel.Clock.UtcNow,
        },
        Change = _ => new Entity(AssessmentTable.LogicalName) { [AssessmentTable.Verdict] = new OptionSetValue((int)CriteriaVerdict.NotMet) },
        Above = new("lead", AssessmentTable.LeadId, RowKinds.Lead),
    };

    private static RowKind SuggestedStep => new()
    {
        Table = PlaybookRunTable.LogicalName,
        Title = "A suggested step",
        Make = world =>
        {
            var lead = RowKinds.NewLead(world);
            var playbook = PlaybookRow.Of(world.Name("playbook"));
            playbook[PlaybookTable.Priority] = world.Number();
            PlaybookRow.InForce(world.Funnel, PlaybookRow.With(playbook, 1));
            world.Funnel.MarketingClient.SuggestSteps(lead);
            return RowKinds.Only(world, PlaybookRunTable.LogicalName, PlaybookRunTable.LeadId, lead);
        },
        Draft = world => new Entity(PlaybookRunTable.LogicalName)
        {
            [PlaybookRunTable.Name] = world.Name("Forged"),
            [PlaybookRunTable.LeadId] = new EntityReference("lead", RowKinds.NewLead(world)),
            [PlaybookRunTable.RunKey] = world.Name("forged"),
        },
        Change = _ => new Entity(PlaybookRunTable.LogicalName) { [PlaybookRunTable.Outcome] = new OptionSetValue((int)StepOutcome.Done) },
        Above = new("lead", PlaybookRunTable.LeadId, RowKinds.Lead),
        IsOwned = false,
    };

    private static RowKind Fact => new()
    {
        Table = KpiFactTable.LogicalName,
        Title = "A row of the ledger",
        Make = world => Of(world, KpiFactTable.LogicalName, KpiFactTable.AccountId),
        Draft = world => new Entity(KpiFactTable.LogicalName)
        {
            [KpiFactTable.Name] = world.Name("Forged"),
            [KpiFactTable.Key] = world.Name("forged"),
            [KpiFactTable.SourceTable] = "opportunity",
            [KpiFactTable.SourceId] = "forged",
            [KpiFactTable.AccountId] = RowKinds.NewAccount(world),
            ["crma_revenue"] = 1m,
        },
        Change = _ => new Entity(KpiFactTable.LogicalName) { ["crma_revenue"] = 1m },
        Above = AccountAbove,
        IsOwned = false,
        IsShared = true,
    };

    private static RowKind ClientPeriod => new()
    {
        Table = ClientPeriodTable.LogicalName,
        Title = "A client period",
        Make = world => Of(world, ClientPeriodTable.LogicalName, ClientPeriodTable.AccountId),
        Draft = world => new Entity(ClientPeriodTable.LogicalName)
        {
            [ClientPeriodTable.Name] = world.Name("Forged"),
            [ClientPeriodTable.Key] = world.Name("forged"),
            [ClientPeriodTable.CustomerKey] = "account:forged",
            [ClientPeriodTable.AccountId] = RowKinds.NewAccount(world),
            ["crma_revenue"] = 1m,
        },
        Change = _ => new Entity(ClientPeriodTable.LogicalName) { ["crma_revenue"] = 1m },
        Above = AccountAbove with { Column = ClientPeriodTable.AccountId },
        IsOwned = false,
        IsShared = true,
    };

    private static RowKind Scorecard => new()
    {
        Table = ScorecardTable.LogicalName,
        Title = "A scorecard",
        Make = world =>
        {
            var campaign = RowKinds.NewCampaign(world);
            world.Funnel.AdministratorClient.FoldAll();
            return RowKinds.Only(world, ScorecardTable.LogicalName, ScorecardTable.CampaignId, campaign.Id);
        },
        Draft = world => new Entity(ScorecardTable.LogicalName)
        {
            [ScorecardTable.Name] = world.Name("Forged"),
            [ScorecardTable.Key] = world.Name("forged"),
            [ScorecardTable.CampaignId] = RowKinds.NewCampaign(world),
            [ScorecardTable.ClientCount] = 9,
        },
        Change = _ => new Entity(ScorecardTable.LogicalName) { [ScorecardTable.ClientCount] = 9 },
        Above = new("campaign", ScorecardTable.CampaignId, RowKinds.Campaign),
        IsOwned = false,
        IsShared = true,
    };

    private static RowKind Drift => new()
    {
        Table = KpiDriftTable.LogicalName,
        Title = "A drift that an audit found",
        Make = world =>
        {
            var campaign = RowKinds.NewCampaign(world);
            world.Funnel.Remove(world.Funnel.Rows(KpiFactTable.LogicalName, KpiFactTable.CampaignId, campaign.Id)[0]);
            world.Funnel.AdministratorClient.AuditAllKpis(correct: true);
            return RowKinds.Only(world, KpiDriftTable.LogicalName, KpiDriftTable.CampaignId, campaign.Id);
        },
        Draft = world => new Entity(KpiDriftTable.LogicalName)
        {
            [KpiDriftTable.Name] = world.Name("Forged"),
            [KpiDriftTable.Key] = world.Name("forged"),
            [KpiDriftTable.Place] = new OptionSetValue((int)DriftPlace.Scorecard),
            [KpiDriftTable.CampaignId] = RowKinds.NewCampaign(world),
            [KpiDriftTable.Measure] = "crma_revenue",
        },
        Change = _ => new Entity(KpiDriftTable.LogicalName) { [KpiDriftTable.Corrected] = true },
        Above = new("campaign", KpiDriftTable.CampaignId, RowKinds.Campaign),
        IsOwned = false,
        IsShared = true,
    };

    private static System.Guid Of(PathWorld world, string table, string lookup)
    {
        var account = RowKinds.NewAccount(world);
        RowKinds.Won(world, account);
        world.Funnel.AdministratorClient.FoldAll();
        return RowKinds.Only(world, table, lookup, account.Id);
    }
}
