using Xunit.Abstractions;

namespace CrmAlignment.EndToEnd.Tests.Paths;

public sealed class LeadPaths(ITestOutputHelper output) : PathTests("lead", output);

public sealed class OpportunityPaths(ITestOutputHelper output) : PathTests("opportunity", output);

public sealed class CampaignPaths(ITestOutputHelper output) : PathTests("campaign", output);

public sealed class CampaignActivityPaths(ITestOutputHelper output) : PathTests("campaignactivity", output);

public sealed class LeadCategoryPaths(ITestOutputHelper output) : PathTests("crma_leadcategory", output);

public sealed class HandoverPaths(ITestOutputHelper output) : PathTests("crma_handover", output);

public sealed class EnrollmentPaths(ITestOutputHelper output) : PathTests("crma_nurtureenrollment", output);

public sealed class CriteriaSetPaths(ITestOutputHelper output) : PathTests("crma_criteriaset", output);

public sealed class CriterionPaths(ITestOutputHelper output) : PathTests("crma_criterion", output);

public sealed class AssessmentPaths(ITestOutputHelper output) : PathTests("crma_assessment", output);

public sealed class FactPaths(ITestOutputHelper output) : PathTests("crma_kpifact", output);

public sealed class ClientPeriodPaths(ITestOutputHelper output) : PathTests("crma_clientperiod", output);

public sealed class ScorecardPaths(ITestOutputHelper output) : PathTests("crma_scorecard", output);

public sealed class DriftPaths(ITestOutputHelper output) : PathTests("crma_kpidrift", output);

public sealed class TargetPaths(ITestOutputHelper output) : PathTests("crma_kpitarget", output);

public sealed class ScoreRulePaths(ITestOutputHelper output) : PathTests("crma_scorerule", output);

public sealed class ScoreEventPaths(ITestOutputHelper output) : PathTests("crma_scoreevent", output);
public sealed class ExperimentPaths(ITestOutputHelper output) : PathTests("crma_experiment", output);

public sealed class ExperimentArmPaths(ITestOutputHelper output) : PathTests("crma_experimentarm", output);

public sealed class TermPaths(ITestOutputHelper output) : PathTests("crma_term", output);

public sealed class BuyingRolePaths(ITestOutputHelper output) : PathTests("crma_buyingrole", output);

public sealed class InnovationPaths(ITestOutputHelper output) : PathTests("crma_innovation", output);

public sealed class ExchangeDayPaths(ITestOutputHelper output) : PathTests("crma_exchangeday", output);

public sealed class OpenPointPaths(ITestOutputHelper output) : PathTests("crma_openpoint", output);

public sealed class LeaderRatingPaths(ITestOutputHelper output) : PathTests("crma_leaderrating", output);

public sealed class PlaybookPaths(ITestOutputHelper output) : PathTests("crma_playbook", output);

public sealed class PlaybookStepPaths(ITestOutputHelper output) : PathTests("crma_playbookstep", output);

public sealed class SuggestedStepPaths(ITestOutputHelper output) : PathTests("crma_playbookrun", output);

public sealed class AccountPaths(ITestOutputHelper output) : PathTests("account", output);

public sealed class ContactPaths(ITestOutputHelper output) : PathTests("contact", output);
