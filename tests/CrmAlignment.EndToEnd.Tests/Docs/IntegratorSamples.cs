using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using System.Threading;
using System.Threading.Tasks;
using CrmAlignment.Client;
using CrmAlignment.Client.Attribution;
using CrmAlignment.Client.Criteria;
using CrmAlignment.Client.Diagnosis;
using CrmAlignment.Client.FunnelModels;
using CrmAlignment.Client.Experiments;
using CrmAlignment.Client.Health;
using CrmAlignment.Client.Kpis;
using CrmAlignment.Client.Leadership;
using CrmAlignment.Client.Leads;
using CrmAlignment.Client.Nurture;
using CrmAlignment.Client.Purchases;
using CrmAlignment.Client.Resilience;
using CrmAlignment.Client.Targets;
using CrmAlignment.Client.WebApi;
using CrmAlignment.LocalDataverse;
using CrmAlignment.Model;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Query;
using NodaTime;

namespace Contoso.Leads;

/// <summary>
/// The samples of docs/integrators.md: what stands between a mark and its end stands in the page under the same mark.
/// IntegratorsDocumentTests compares them and runs them.
/// </summary>
internal static class IntegratorSamples
{
    /// <summary>What an integrator has for tokens: Microsoft.Identity.Client behind an interface of his own.</summary>
    internal interface ITokenSource
    {
        Task<string> GetAsync(Uri environment, bool forceRefresh, CancellationToken cancellationToken);
    }

    public static Guid Import(IOrganizationService service)
    {
        // sample: import
        var alignment = new AlignmentClient(service);
        var written = alignment.UpsertLead(new LeadImport("webshop-4711")
        {
            Subject = "Packaging machines",
            FirstName = "Ada",
            LastName = "Lovelace",
            CompanyName = "Contoso",
            Segment = "Industry",
            Origin = "paid search",
            SourcedBy = SourcedBy.Marketing,
            OtherColumns = new Dictionary<string, object> { ["budgetamount"] = new Money(25000m) },
        });
        Console.WriteLine($"{written.LeadId} {(written.Created ? "created" : "updated")}");
        // end
        return written.LeadId;
    }

    public static void Engagement(IOrganizationService service, Guid leadId)
    {
        // sample: engagement
        service.Create(new Entity(ScoreEventTable.LogicalName)
        {
            [ScoreEventTable.Kind] = new OptionSetValue((int)ScoreEventKind.PageVisit),
            [ScoreEventTable.LeadId] = new EntityReference(LeadTable.LogicalName, leadId),
            [ScoreEventTable.Page] = "https://contoso.com/prices",
            [ScoreEventTable.VisitKey] = "session-4712/3",
        });

        var explained = new AlignmentClient(service).ExplainScore(leadId);
        Console.WriteLine($"{explained.Score} points, of {explained.Counted} events, until {explained.DueOn}.");
        foreach (var one in explained.Events)
        {
            Console.WriteLine($"{one.OccurredOn} {one.Kind} {one.Name}: {one.Left} of {one.Points}");
        }
        // end
    }

    public static LeadOffer? Offer(AlignmentClient alignment, Guid leadId)
    {
        // sample: offer
        var evaluation = alignment.EvaluateLead(leadId);
        foreach (var unmet in evaluation.UnmetCriteria)
        {
            Console.WriteLine($"{unmet.Name}: {unmet.Actual}, required: {unmet.Required}. {unmet.Guidance}");
        }

        if (evaluation.Verdict == CriteriaVerdict.NotMet)
        {
            return null;
        }

        var offer = alignment.OfferLead(leadId, "Asked for a quote twice.");
        Console.WriteLine($"Sales decides until {offer.DueOn}.");
        // end
        return offer;
    }

    public static void Accept(AlignmentClient alignment, Guid leadId)
    {
        // sample: errors
        try
        {
            alignment.AcceptLead(leadId);
        }
        catch (AlignmentException refusal) when (refusal.Code == "CRMA3003")
        {
            // Not on offer, or not any more: nothing to decide.
            Console.WriteLine(refusal.Message);
        }
        catch (AlignmentException refusal) when (refusal.InnerException is FaultException<OrganizationServiceFault> fault)
        {
            // Whatever else the server says, with the platform's own fault.
            Console.Error.WriteLine($"{refusal.Code} ({fault.Detail.ErrorCode}): {refusal.Message}");
            throw;
        }
        // end
    }

    public static LeadRejection Reject(AlignmentClient alignment, Guid leadId)
    {
        // sample: reject
        var rejection = alignment.RejectLead(leadId, "EARLY", "Wants to decide next year.");
        Console.WriteLine(rejection.IsNurtured ? $"In queue {rejection.QueueId}, first touch {rejection.NextTouchOn}" : "Disqualified");
        // end
        return rejection;
    }

    public static Guid AgreeOnCriteria(IOrganizationService drafter, IOrganizationService marketing, IOrganizationService sales)
    {
        // sample: criteria
        var set = drafter.Create(new Entity(CriteriaSetTable.LogicalName)
        {
            [CriteriaSetTable.Name] = "B2B leads",
            [CriteriaSetTable.Code] = "B2B",
            [CriteriaSetTable.Version] = 1,
            [CriteriaSetTable.Enforcement] = new OptionSetValue((int)Enforcement.Enforce),
            [CriteriaSetTable.Threshold] = 0,
        });
        drafter.Create(new Entity(CriterionTable.LogicalName)
        {
            [CriterionTable.CriteriaSetId] = new EntityReference(CriteriaSetTable.LogicalName, set),
            [CriterionTable.Name] = "Budget",
            [CriterionTable.Sequence] = 1,
            [CriterionTable.Kind] = new OptionSetValue((int)CriterionKind.Required),
            [CriterionTable.Dimension] = new OptionSetValue((int)CriterionDimension.Budget),
            [CriterionTable.Column] = "budgetamount",
            [CriterionTable.ValueType] = new OptionSetValue((int)CriterionValueType.MoneyBase),
            [CriterionTable.Operator] = new OptionSetValue((int)CriterionOperator.GreaterOrEqual),
            [CriterionTable.Value] = "10000",
            [CriterionTable.Guidance] = "Ask for the budget.",
        });

        // Each side signs with its own connection: a signature is that of the calling user.
        new AlignmentClient(marketing).AgreeCriteriaSet(set, AgreementSide.Marketing);
        new AlignmentClient(sales).AgreeCriteriaSet(set, AgreementSide.Sales);
        new AlignmentClient(drafter).ActivateCriteriaSet(set);
        // end
        return set;
    }

    public static FoldResult RunSchedule(AlignmentClient alignment, CancellationToken cancellationToken)
    {
        // sample: schedule
        var due = alignment.ProcessAllDue(cancellationToken: cancellationToken);
        var folded = alignment.FoldAll(
            new Progress<FoldResult>(total => Console.WriteLine($"{total.Folded} folded, {total.Remaining} to go")),
            batchSize: 500,
            cancellationToken);
        Console.WriteLine($"{due.Expired} expired, {due.Touched} touched, {due.AgedOut} aged out, {folded.ScorecardsChanged} scorecards written");
        // end
        return folded;
    }

    public static CriteriaSetSimulation Simulate(AlignmentClient alignment, Guid draft, CancellationToken cancellationToken)
    {
        // sample: simulate
        var question = new SimulationQuestion(new LocalDate(2026, 1, 1), new LocalDate(2026, 3, 31)) { CriteriaSetId = draft };
        var simulation = alignment.SimulateCriteriaSetOnAll(question, cancellationToken: cancellationToken);
        Console.WriteLine($"{simulation.Compared} of {simulation.Leads} leads compared");
        Console.WriteLine($"{simulation.Total.Joined.Leads} more ready ({simulation.Total.Joined.Won} of them won), {simulation.Total.Dropped.Leads} fewer");
        var won = simulation.Total.PrecisionAfter is { } share ? $"{share:P1}" : "not enough data";
        Console.WriteLine($"won of the ready: {won} ({simulation.Total.After.Decided} leads)");
        // end
        return simulation;
    }

    public static FunnelComparison CompareModels(AlignmentClient alignment, CancellationToken cancellationToken)
    {
        // sample: models
        var found = alignment.CompareAllFunnelModels(new LocalDate(2026, 1, 1), new LocalDate(2026, 12, 31), cancellationToken: cancellationToken);
        Console.WriteLine($"{found.Fits}: {found.Clients.Again.Part} of {found.Clients.Followed} clients bought again");
        Console.WriteLine(found.Data.HasEnoughData ? $"A valid datum cost {found.Data.CostPerValid:N2}" : "Not enough data to say what a valid datum costs");
        foreach (var model in found.Models)
        {
            Console.WriteLine($"{model.Model}, {model.Buyers}: worth {(model.HasEnoughData ? $"{model.Worth:N2}" : "not enough data")} ({model.Clients} clients)");
        }
        // end
        return found;
    }

    public static AlignmentHealth CheckAlignment(AlignmentClient alignment, CancellationToken cancellationToken)
    {
        // sample: health
        var health = alignment.CheckAlignment(new LocalDate(2026, 4, 1), new LocalDate(2026, 6, 30), cancellationToken);
        foreach (var symptom in health.Symptoms)
        {
            var before = symptom.Previous is { } previous ? $", before {previous.Part} of {previous.Base}" : "";
            Console.WriteLine($"{symptom.Finding}: {symptom.Symptom}, {symptom.Current.Part} of {symptom.Current.Base}{before}, next: {symptom.NextStep}");
        }
        // end
        return health;
    }

    public static FunnelDiagnosis Diagnose(AlignmentClient alignment, CancellationToken cancellationToken)
    {
        // sample: diagnose
        var question = new DiagnosisQuestion(new LocalDate(2026, 4, 1), new LocalDate(2026, 6, 30));
        var diagnosis = alignment.DiagnoseWholeFunnel(question, cancellationToken: cancellationToken);
        foreach (var leak in diagnosis.Leaks)
        {
            var cost = leak.MoneyLost is { } money ? $"{money:N0}" : "not enough data";
            Console.WriteLine($"{leak.Rank}. {leak.Layer}: {leak.Current.Conversion:P1} instead of {leak.Reference.Conversion:P1}, cost {cost}, sure: {leak.IsSure}");
        }
        // end
        return diagnosis;
    }

    public static NurtureReview ReviewNurture(AlignmentClient alignment, CancellationToken cancellationToken)
    {
        // sample: nurture
        var review = alignment.ReviewAllNurture(top: 20, cancellationToken: cancellationToken);
        foreach (var lead in review.Leads)
        {
            Console.WriteLine($"{lead.Name}: {lead.AtRisk:N2} at risk, {lead.DaysLeft} days left");
        }

        Console.WriteLine($"Aged out: {review.Total.AgedOut.All}, of them won since: {review.Total.AgedOut.Won}");
        // end
        return review;
    }

    public static RevenueAttribution Attribute(AlignmentClient alignment, CancellationToken cancellationToken)
    {
        // sample: attribution
        var question = new AttributionQuestion(new LocalDate(2026, 4, 1), new LocalDate(2026, 6, 30)) { WindowDays = 180 };
        var attribution = alignment.AttributeAllRevenue(question, cancellationToken: cancellationToken);
        foreach (var campaign in attribution.Campaigns)
        {
            var name = campaign.CampaignId is null ? "no campaign" : campaign.Name;
            var roi = campaign.HasEnoughData ? $"{campaign.By(AttributionModel.Position).CampaignRoi:P1}" : "not enough data";
            Console.WriteLine($"{name}: {campaign.By(AttributionModel.First).Revenue:N2} by first, {campaign.By(AttributionModel.Last).Revenue:N2} by last touch, ROI by position {roi}");
        }
        // end
        return attribution;
    }

    public static PurchaseReview ReviewPurchases(AlignmentClient alignment, CancellationToken cancellationToken)
    {
        // sample: purchases
        var review = alignment.ReviewAllPurchases(new PurchaseQuestion { StalledDays = 45 }, cancellationToken: cancellationToken);
        var share = review.WithoutDecider.Share is { } known ? $"{known:P0}" : "not enough data for a share";
        Console.WriteLine($"{review.WithoutDecider.Count} of {review.Open.Count} open deals have no decider ({share}); of {review.UnknownStage.Count} the purchase stage is not known");
        foreach (var deal in review.Deals.Where(deal => deal.OutOfStep.Contains(OutOfStep.Silent)))
        {
            Console.WriteLine($"{deal.Name}: the customer decides, and nobody talks to him");
        }
        // end
        return review;
    }

    public static LeaderScorecard Score(AlignmentClient alignment, CancellationToken cancellationToken)
    {
        // sample: leadership
        var scorecard = alignment.ScoreLeadership(new LeadershipQuestion { Grain = PeriodGrain.Quarter, Day = new LocalDate(2026, 3, 31) }, cancellationToken);
        Console.WriteLine(scorecard.Total is { } total ? $"{total:0.0} of 100" : $"nothing is known of {string.Join(", ", scorecard.Missing)}");
        foreach (var aspect in scorecard.Parts.SelectMany(part => part.Aspects))
        {
            Console.WriteLine($"{aspect.Aspect}: {aspect.Value} ({aspect.Source}, {aspect.Counted} of {aspect.Of})");
        }
        // end
        return scorecard;
    }

    public static ExperimentComparison Compare(AlignmentClient alignment, Guid experiment, CancellationToken cancellationToken)
    {
        // sample: experiment
        var comparison = alignment.CompareWholeExperiment(experiment, cancellationToken: cancellationToken);
        foreach (var arm in comparison.Arms)
        {
            var chance = arm.ChanceBest is { } best ? $"best by {best:P1}" : $"not enough data, {arm.Missing} leads missing";
            Console.WriteLine($"{arm.Name}: {arm.Reached} of {arm.Reached + arm.NotReached} ({arm.ShareLow:P1} to {arm.ShareHigh:P1}), {chance}");
        }

        if (comparison is { Phase: ExperimentPhase.Running, IsRuleMet: true })
        {
            Console.WriteLine("It may end before its last day.");
        }
        // end
        return comparison;
    }

    public static TargetComparison Targets(AlignmentClient alignment, CancellationToken cancellationToken)
    {
        // sample: targets
        var compared = alignment.CompareAllTargets(new TargetQuestion { Grain = PeriodGrain.Quarter }, cancellationToken);
        foreach (var target in compared.Targets)
        {
            var reached = target.ReachedToDate is { } share ? $"{share:P0} of what is due by now" : "not enough data";
            var growth = target.LastYear.Growth is { } more ? $"{more:P1} more than a year ago" : "no comparison with a year ago";
            Console.WriteLine($"{target.Name}: {target.Fact:N0} of {target.Plan:N0}, {reached}, {growth}");
        }
        // end
        return compared;
    }

    public static WonForecast Forecast(AlignmentClient alignment, CancellationToken cancellationToken)
    {
        // sample: forecast
        var forecast = alignment.ForecastWonOfAll(new ForecastQuestion(new LocalDate(2030, 12, 31)), cancellationToken: cancellationToken);
        Console.WriteLine(forecast.HasEnoughData
            ? $"{forecast.Expected:N1} more will be won, in 8 of 10 cases {forecast.Low} to {forecast.High}, which bring {forecast.ExpectedRevenue:N0}"
            : $"not enough data: {forecast.HistoryRecords} records in two years");
        // end
        return forecast;
    }

    public static AuditResult Audit(AlignmentClient alignment, CancellationToken cancellationToken)
    {
        // sample: audit
        var cursor = "";
        var taken = alignment.RecalculateAllKpis(
            new Progress<RecalculationResult>(total => cursor = total.NextCursor), cursor, cancellationToken: cancellationToken);
        var audit = alignment.AuditAllKpis(correct: true, cancellationToken: cancellationToken);
        Console.WriteLine($"{taken.Seen} compared, {taken.Posted} posted; {audit.Drifts} drifts");
        // end
        return audit;
    }

    public static IReadOnlyList<Scorecard> ReadScorecards(AlignmentClient alignment)
    {
        // sample: scorecard
        var quarters = alignment.GetScorecard(PeriodGrain.Quarter, new LocalDate(2026, 1, 1), periods: 4);
        foreach (var quarter in quarters)
        {
            var arpu = quarter.Arpu is { } value ? $"{value}" : "-";
            Console.WriteLine($"{quarter.PeriodStart}: profit {quarter.Profit}, {quarter.ClientCount} clients, ARPU {arpu}");
        }

        // end
        return quarters;
    }

    public static AlignmentClient Patient(IOrganizationService service)
    {
        // sample: options
        var alignment = new AlignmentClient(service, new AlignmentClientOptions
        {
            MaximumAttempts = 3,
            MaximumDelay = Duration.FromMinutes(5),
            MaximumTime = Duration.FromMinutes(15),
            OnRetry = retry => Console.WriteLine($"Attempt {retry.Attempt}: {retry.Reason}. Again in {retry.Wait}."),
        });
        // end
        return alignment;
    }

    public static async Task<IReadOnlyList<LeadOutcome>> ImportMany(
        AlignmentClient alignment, IEnumerable<LeadImport> leads, string? lastKey, CancellationToken cancellationToken)
    {
        // sample: bulk
        var outcomes = await alignment.UpsertLeadsAsync(
            leads,
            new LeadImportOptions { BatchSize = 200, ResumeAfter = lastKey },
            new Progress<LeadImportProgress>(total => Console.WriteLine($"{total.Done} done, {total.Refused} refused, last {total.LastKey}")),
            cancellationToken);
        foreach (var refused in outcomes.Where(outcome => outcome.IsRefused))
        {
            Console.Error.WriteLine($"Row {refused.Index}, {refused.ExternalKey}: {refused.Refusal!.Code} {refused.Refusal.Message}");
        }
        // end
        return outcomes;
    }

    public static async Task<decimal> ReadPages(AlignmentClient alignment, CancellationToken cancellationToken)
    {
        var revenue = 0m;
        // sample: pages
        await foreach (var lead in alignment.LeadsAsync(LeadStage.SalesReady, cancellationToken))
        {
            Console.WriteLine($"{lead.Subject}: {lead.Verdict}, {lead.Score} points");
        }

        var facts = new QueryExpression("crma_kpifact") { ColumnSet = new ColumnSet("crma_revenue", "crma_occurredon") };
        facts.AddOrder("crma_kpifactid", OrderType.Ascending);
        await foreach (var fact in alignment.RowsAsync(facts, cancellationToken: cancellationToken))
        {
            revenue += fact.GetAttributeValue<decimal>("crma_revenue");
        }
        // end
        return revenue;
    }

    public static async Task<DueResult> Connect(Uri environment, ITokenSource tokens)
    {
        // sample: connect
        using var service = new WebApiService(environment, new WebApiServiceOptions
        {
            // Keep the token until it ends; Rejected is the one that the environment has just refused.
            TokenAsync = (request, cancellationToken) => tokens.GetAsync(request.Environment, forceRefresh: request.Rejected is not null, cancellationToken),
        });
        var alignment = new AlignmentClient(service);
        var due = await alignment.ProcessAllDueAsync();
        // end
        return due;
    }

    public static string OfferWithoutClient(IOrganizationService service, Guid leadId)
    {
        // sample: request
        var answer = service.Execute(new OrganizationRequest("crma_OfferLead")
        {
            ["Target"] = new EntityReference("lead", leadId),
            ["Comment"] = "Asked for a quote twice.",
        });
        var handoverId = (Guid)answer.Results["HandoverId"];
        var dueOn = (DateTime)answer.Results["DueOn"];
        // end
        return $"{handoverId} {dueOn:s}";
    }

    public static string LocalTest(string package, TimeProvider clock)
    {
        // sample: local
        using var organization = LocalOrganization.Open(new LocalDataverseOptions { TimeProvider = clock });
        organization.ImportSolution(package);
        var admin = organization.AdminService;

        Guid UserWith(string firstName, string role)
        {
            var roles = new QueryExpression("role");
            roles.Criteria.AddCondition("name", ConditionOperator.Equal, role);
            var user = admin.Create(new Entity("systemuser")
            {
                ["firstname"] = firstName,
                ["lastname"] = "Test",
                ["domainname"] = firstName + "@contoso.example",
                ["businessunitid"] = new EntityReference("businessunit", organization.RootBusinessUnitId),
            });
            admin.Associate(
                "systemuser",
                user,
                new Relationship("systemuserroles_association"),
                [new EntityReference("role", admin.RetrieveMultiple(roles).Entities.Single().Id)]);
            return user;
        }

        // What these services may do is what the roles in the package say.
        var marketing = organization.ServiceFor(UserWith("Maria", Publisher.MarketingRole));
        var sales = organization.ServiceFor(UserWith("Samuel", Publisher.SalesRole));

        admin.Execute(new UpdateEntityRequest
        {
            Entity = new EntityMetadata { LogicalName = "lead", IsValidForQueue = new BooleanManagedProperty(true) },
        });
        var queue = admin.Create(new Entity("queue") { ["name"] = "Nurture" });
        admin.Create(new Entity(NurtureTrackTable.LogicalName)
        {
            [NurtureTrackTable.Name] = "Next year",
            [NurtureTrackTable.Code] = "NEXT",
            [NurtureTrackTable.QueueId] = new EntityReference("queue", queue),
            [NurtureTrackTable.IsDefault] = true,
        });
        admin.Create(new Entity(RejectionReasonTable.LogicalName)
        {
            [RejectionReasonTable.Code] = "EARLY",
            [RejectionReasonTable.Name] = "Too early",
            [RejectionReasonTable.Recyclable] = true,
        });

        var lead = marketing.Create(new Entity("lead") { ["subject"] = "Machines", ["lastname"] = "Lovelace", ["companyname"] = "Contoso" });
        var rejection = new AlignmentClient(sales).RejectLead(lead, "EARLY");

        // Asynchronous steps run when told to, so that a test decides when.
        organization.DrainAsyncOperations();
        var stored = admin.Retrieve("lead", lead, new ColumnSet("crma_stage"));
        // end
        return $"{(LeadStage)stored.GetAttributeValue<OptionSetValue>("crma_stage").Value} {rejection.IsNurtured} {organization.FailedJobs.Count}";
    }
}
