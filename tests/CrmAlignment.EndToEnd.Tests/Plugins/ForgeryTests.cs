using System;
using System.Linq;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Kpis;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>The server decides: nobody writes a verdict or a KPI by hand, whatever his privileges.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class ForgeryTests : IDisposable
{
    private static readonly DateTime LongAgo = new(2024, 5, 6, 7, 0, 0, DateTimeKind.Utc);

    private static readonly string[] StageDates =
    [
        LeadTable.MarketingQualifiedOn, LeadTable.SalesReadyOn, LeadTable.SalesAcceptedOn, LeadTable.QualifiedOn, LeadTable.NurturedOn,
        LeadTable.DisqualifiedOn,
    ];

    private readonly Funnel _funnel = new();

    public void Dispose() => _funnel.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Verdict_score_and_dates_of_a_lead_are_the_servers_whatever_a_save_says(bool onCreate)
    {
        var set = _funnel.Activate();
        var forged = Forged(_funnel.Activate(version: 2), set);

        var lead = onCreate ? _funnel.Marketing.Create(forged) : Updated(_funnel.Lead(), forged);

        var stored = _funnel.Read(lead);
        Assert.Equal((int)CriteriaVerdict.NotMet, stored.GetAttributeValue<OptionSetValue>(LeadTable.Verdict).Value);
        Assert.Equal(0, stored.GetAttributeValue<int>(LeadTable.Score));
        Assert.NotEqual(set, stored.GetAttributeValue<EntityReference>(LeadTable.CriteriaSetId).Id);
        Assert.Contains("Budget is known", stored.GetAttributeValue<string>(LeadTable.UnmetCriteria), StringComparison.Ordinal);
        Assert.Equal(_funnel.Clock.UtcNow, stored.GetAttributeValue<DateTime>(LeadTable.AssessedOn));
        Assert.Equal(_funnel.Clock.UtcNow, stored.GetAttributeValue<DateTime>(LeadTable.StageChangedOn));
        Assert.All(StageDates, date => Assert.False(stored.Contains(date), date));
        Assert.Equal(0, _funnel.Ledger(Measure.SalesReady) + _funnel.Ledger(Measure.Qualified));
    }

    [Fact]
    public void Dates_of_the_past_cannot_be_rewritten()
    {
        var lead = _funnel.Lead(stage: LeadStage.SalesReady);

        _funnel.Administrator.Update(
            new Entity("lead", lead) { [LeadTable.SalesReadyOn] = LongAgo, [LeadTable.MarketingQualifiedOn] = null });

        var stored = _funnel.Read(lead);
        Assert.Equal(_funnel.Clock.UtcNow, stored.GetAttributeValue<DateTime>(LeadTable.SalesReadyOn));
        Assert.Equal(_funnel.Clock.UtcNow, stored.GetAttributeValue<DateTime>(LeadTable.MarketingQualifiedOn));
    }

    [Fact]
    public void Links_to_handover_and_enrollment_stay_as_the_apis_wrote_them()
    {
        var lead = _funnel.Lead();
        var rejection = _funnel.SalesClient.RejectLead(lead, "EARLY");
        var other = _funnel.SalesClient.RejectLead(_funnel.Lead(), "EARLY");

        _funnel.Marketing.Update(new Entity("lead", lead)
        {
            [LeadTable.HandoverId] = null,
            [LeadTable.EnrollmentId] = new EntityReference(NurtureEnrollmentTable.LogicalName, other.EnrollmentId!.Value),
        });

        var stored = _funnel.Read(lead);
        Assert.Equal(rejection.HandoverId, stored.GetAttributeValue<EntityReference>(LeadTable.HandoverId).Id);
        Assert.Equal(rejection.EnrollmentId, stored.GetAttributeValue<EntityReference>(LeadTable.EnrollmentId).Id);
    }

    [Fact]
    public void Reason_that_is_taken_from_an_open_lead_stays_where_it_was_decided()
    {
        var lead = _funnel.Lead();
        var rejection = _funnel.SalesClient.RejectLead(lead, "EARLY");

        _funnel.Marketing.Update(new Entity("lead", lead) { [LeadTable.RejectionReasonId] = null });

        Assert.False(_funnel.Read(lead).Contains(LeadTable.RejectionReasonId));
        Assert.True(_funnel.Rows(HandoverTable.LogicalName, HandoverTable.Id, rejection.HandoverId).Single().Contains(HandoverTable.RejectionReasonId));
        Assert.True(_funnel.Rows(NurtureEnrollmentTable.LogicalName, NurtureEnrollmentTable.Id, rejection.EnrollmentId!.Value)
            .Single().Contains(NurtureEnrollmentTable.RejectionReasonId));
    }

    [Fact]
    public void Nurture_cannot_be_entered_with_a_borrowed_enrollment()
    {
        var other = _funnel.SalesClient.RejectLead(_funnel.Lead(), "EARLY");
        var lead = _funnel.Lead();

        var refusal = Refusal.Of(() => _funnel.Marketing.Update(new Entity("lead", lead)
        {
            [LeadTable.Stage] = new OptionSetValue((int)LeadStage.Nurture),
            [LeadTable.EnrollmentId] = new EntityReference(NurtureEnrollmentTable.LogicalName, other.EnrollmentId!.Value),
        }));

        Assert.StartsWith("CRMA1006", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Administrator_brings_the_history_of_a_lead_when_it_is_created()
    {
        var lead = _funnel.Administrator.Create(new Entity("lead")
        {
            [LeadTable.Subject] = "From the old system",
            [LeadTable.LastName] = "Lovelace",
            [LeadTable.Stage] = new OptionSetValue((int)LeadStage.SalesReady),
            [LeadTable.MarketingQualifiedOn] = LongAgo,
        });

        var stored = _funnel.Read(lead);
        Assert.Equal(LongAgo, stored.GetAttributeValue<DateTime>(LeadTable.MarketingQualifiedOn));
        Assert.Equal(_funnel.Clock.UtcNow, stored.GetAttributeValue<DateTime>(LeadTable.SalesReadyOn));
        _funnel.AdministratorClient.FoldAll();
        Assert.Equal(
            1, _funnel.AdministratorClient.GetScorecard(PeriodGrain.Month, new NodaTime.LocalDate(2024, 5, 1))[0].MarketingQualified);
    }

    [Fact]
    public void Profit_of_an_opportunity_follows_from_revenue_and_cost()
    {
        var account = _funnel.Admin.Create(new Entity("account") { ["name"] = "Contoso" });
        var opportunity = _funnel.Admin.Create(new Entity("opportunity")
        {
            ["name"] = "Deal",
            ["customerid"] = new EntityReference("account", account),
            ["estimatedvalue"] = new Money(100),
            [OpportunityTable.Cost] = new Money(30),
            [OpportunityTable.Profit] = new Money(9999),
        });
        Assert.Equal(70m, Profit(opportunity));

        _funnel.Admin.Update(new Entity("opportunity", opportunity) { [OpportunityTable.Profit] = new Money(9999) });

        Assert.Equal(70m, Profit(opportunity));
    }

    [Theory]
    [InlineData(HandoverTable.Outcome, "crma_AcceptLead")]
    [InlineData(HandoverTable.DecidedOn, "crma_AcceptLead")]
    [InlineData(HandoverTable.DecidedBy, "crma_AcceptLead")]
    [InlineData(HandoverTable.PendingKey, "crma_OfferLead")]
    [InlineData(HandoverTable.DueOn, "crma_OfferLead")]
    public void Decision_of_a_handover_cannot_be_written(string column, string api)
    {
        var handover = _funnel.MarketingClient.OfferLead(_funnel.Lead()).HandoverId;

        var refusal = Refusal.Of(
            () => _funnel.Admin.Update(new Entity(HandoverTable.LogicalName, handover) { [column] = Value(column) }));

        Assert.StartsWith(
            $"CRMA2015: The column {column} cannot be written directly. Call {api}: it checks who may do it.\nRecord: ", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Handover_cannot_be_created_decided()
    {
        var refusal = Refusal.Of(() => _funnel.Admin.Create(new Entity(HandoverTable.LogicalName)
        {
            [HandoverTable.Name] = "Accepted",
            [HandoverTable.Outcome] = new OptionSetValue((int)HandoverOutcome.Accepted),
            [HandoverTable.DecidedOn] = LongAgo,
        }));

        Assert.StartsWith("CRMA2015: The column crma_outcome", refusal, StringComparison.Ordinal);
        Assert.Equal(0, _funnel.Ledger(Measure.Accepted));
    }

    [Fact]
    public void Handover_takes_a_comment_and_the_values_that_it_has()
    {
        var id = _funnel.MarketingClient.OfferLead(_funnel.Lead()).HandoverId;
        var handover = _funnel.Admin.Retrieve(HandoverTable.LogicalName, id, new ColumnSet(true));

        _funnel.Administrator.Update(new Entity(HandoverTable.LogicalName, id)
        {
            [HandoverTable.Comment] = "Call first.",
            [HandoverTable.Outcome] = handover[HandoverTable.Outcome],
            [HandoverTable.DueOn] = handover[HandoverTable.DueOn],
        });

        Assert.Equal("Call first.", _funnel.Rows(HandoverTable.LogicalName, HandoverTable.Id, id)[0].GetAttributeValue<string>(HandoverTable.Comment));
    }

    [Theory]
    [InlineData(NurtureEnrollmentTable.Outcome)]
    [InlineData(NurtureEnrollmentTable.OpenKey)]
    [InlineData(NurtureEnrollmentTable.EnrolledOn)]
    public void Enrollment_cannot_be_written(string column)
    {
        var enrollment = _funnel.SalesClient.RejectLead(_funnel.Lead(), "EARLY").EnrollmentId!.Value;

        var refusal = Refusal.Of(() =>
            _funnel.Admin.Update(new Entity(NurtureEnrollmentTable.LogicalName, enrollment) { [column] = Value(column) }));

        Assert.StartsWith(
            $"CRMA2015: The column {column} cannot be written directly. Call crma_RejectLead", refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(KpiFactTable.LogicalName, "crma_won")]
    [InlineData(ClientPeriodTable.LogicalName, "crma_won")]
    [InlineData(ScorecardTable.LogicalName, "crma_won")]
    [InlineData(AssessmentTable.LogicalName, AssessmentTable.Score)]
    public void Rows_that_follow_from_others_are_nobodys_to_write(string table, string column)
    {
        _funnel.Activate();
        var lead = _funnel.Lead(budget: 5);
        _funnel.Admin.Execute(KpiTests.QualifyAndWin(_funnel, _funnel.Lead(budget: 20000)));
        _funnel.AdministratorClient.FoldAll();
        var row = _funnel.Admin.RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(true) }).Entities.First();
        var copy = new Entity(table);
        foreach (var name in row.Attributes.Keys.Where(name => name.StartsWith("crma_", StringComparison.Ordinal) && name != table + "id"))
        {
            copy[name] = row[name];
        }

        string[] refusals =
        [
            Refusal.Of(() => _funnel.Admin.Create(copy)),
            Refusal.Of(() => _funnel.Admin.Update(new Entity(table, row.Id) { [column] = 7 })),
            Refusal.Of(() => _funnel.Admin.Delete(table, row.Id)),
        ];

        Assert.All(refusals, refusal => Assert.StartsWith(
            $"CRMA6003: Rows of the table {table} follow from other records; nobody creates, changes or deletes them directly. "
            + "Change the records that they come from.\nRecord: ",
            refusal,
            StringComparison.Ordinal));
        _funnel.Admin.Delete("lead", lead);
        Assert.Empty(_funnel.Rows(AssessmentTable.LogicalName, AssessmentTable.LeadId, lead));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Gate_overlooks_amounts_that_the_platform_computes(bool onCreate)
    {
        _funnel.Activate();
        var forged = new Entity("lead")
        {
            [LeadTable.LastName] = "Lovelace",
            ["budgetamount"] = new Money(5),
            ["budgetamount_base"] = new Money(1_000_000),
            ["exchangerate"] = 0.000001m,
            [LeadTable.Stage] = new OptionSetValue((int)LeadStage.SalesReady),
        };

        var refusal = Refusal.Of(() => _ = onCreate ? _funnel.Marketing.Create(forged) : Updated(_funnel.Lead(), forged));

        Assert.StartsWith("CRMA1001", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Gate_overlooks_a_base_amount_that_comes_alone()
    {
        _funnel.Activate();
        var lead = _funnel.Lead(budget: 5);

        var refusal = Refusal.Of(() => _funnel.Marketing.Update(new Entity("lead", lead)
        {
            ["budgetamount_base"] = new Money(1_000_000),
            [LeadTable.Stage] = new OptionSetValue((int)LeadStage.SalesReady),
        }));

        Assert.StartsWith("CRMA1001", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Criteria_of_another_business_unit_are_not_chosen_by_naming_it()
    {
        var north = _funnel.Admin.Create(new Entity("businessunit")
        {
            ["name"] = "North",
            ["parentbusinessunitid"] = new EntityReference("businessunit", _funnel.Organization.RootBusinessUnitId),
        });
        var set = _funnel.Draft();
        _funnel.Administrator.Update(new Entity(CriteriaSetTable.LogicalName, set)
        {
            [CriteriaSetTable.BusinessUnitId] = new EntityReference("businessunit", _funnel.Organization.RootBusinessUnitId),
        });
        _funnel.MarketingClient.AgreeCriteriaSet(set, AgreementSide.Marketing);
        _funnel.SalesClient.AgreeCriteriaSet(set, AgreementSide.Sales);
        _funnel.AdministratorClient.ActivateCriteriaSet(set);

        var refusal = Refusal.Of(() => _funnel.Marketing.Update(new Entity("lead", _funnel.Lead(budget: 5))
        {
            ["owningbusinessunit"] = new EntityReference("businessunit", north),
            [LeadTable.Stage] = new OptionSetValue((int)LeadStage.SalesReady),
        }));

        Assert.StartsWith("CRMA1001", refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("crma_assessment_leadid", AssessmentTable.LogicalName, AssessmentTable.LeadId, "CRMA6003")]
    [InlineData("crma_nurtureenrollment_leadid", NurtureEnrollmentTable.LogicalName, NurtureEnrollmentTable.LeadId, "CRMA2015")]
    [InlineData("crma_handover_leadid", HandoverTable.LogicalName, HandoverTable.LeadId, "CRMA2015")]
    public void Evidence_cannot_come_as_a_row_related_to_a_new_lead(string relationship, string table, string lookup, string code)
    {
        var evidence = new Entity(table) { [table == AssessmentTable.LogicalName ? AssessmentTable.Name : "crma_name"] = "Forged" };
        var lead = new Entity("lead") { [LeadTable.LastName] = "Lovelace" };
        lead.RelatedEntities[new Relationship(relationship)] = new EntityCollection([evidence]) { EntityName = table };

        Assert.StartsWith(code, Refusal.Of(() => _funnel.Admin.Create(lead)), StringComparison.Ordinal);
        Assert.Empty(_funnel.Admin.RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(lookup) }).Entities);
    }

    private static Entity Forged(Guid active, Guid retired) => new("lead")
    {
        [LeadTable.LastName] = "Lovelace",
        [LeadTable.Verdict] = new OptionSetValue((int)CriteriaVerdict.Met),
        [LeadTable.Score] = active == retired ? 0 : 100,
        [LeadTable.UnmetCriteria] = "Nothing",
        [LeadTable.AssessedOn] = LongAgo,
        [LeadTable.CriteriaSetId] = new EntityReference(CriteriaSetTable.LogicalName, retired),
        [LeadTable.StageChangedOn] = LongAgo,
        [LeadTable.MarketingQualifiedOn] = LongAgo,
        [LeadTable.SalesReadyOn] = LongAgo,
        [LeadTable.SalesAcceptedOn] = LongAgo,
        [LeadTable.QualifiedOn] = LongAgo,
        [LeadTable.NurturedOn] = LongAgo,
        [LeadTable.DisqualifiedOn] = LongAgo,
    };

    private Guid Updated(Guid lead, Entity changes)
    {
        changes.Id = lead;
        _funnel.Marketing.Update(changes);
        return lead;
    }

    private decimal? Profit(Guid opportunity) =>
        _funnel.Admin.Retrieve("opportunity", opportunity, new ColumnSet(true)).GetAttributeValue<Money>(OpportunityTable.Profit)?.Value;

    private object? Value(string column) => column switch
    {
        HandoverTable.Outcome => new OptionSetValue((int)HandoverOutcome.Accepted),
        HandoverTable.DecidedBy => new EntityReference("systemuser", _funnel.SalesUser),
        HandoverTable.PendingKey or NurtureEnrollmentTable.OpenKey => null,
        _ => LongAgo,
    };
}
