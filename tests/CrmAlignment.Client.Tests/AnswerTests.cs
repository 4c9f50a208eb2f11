using System;
using System.Linq;
using CrmAlignment.Client.Kpis;
using CrmAlignment.Client.Leads;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Kpis;
using Microsoft.Xrm.Sdk;
using Newtonsoft.Json.Linq;
using NodaTime;
using Xunit;

namespace CrmAlignment.Client.Tests;

public sealed class AnswerTests
{
    private static readonly Guid Lead = new("5f1e0c1e-7a57-4dd8-9c39-9e4b1b8f7d01");
    private static readonly Guid Handover = new("5f1e0c1e-7a57-4dd8-9c39-9e4b1b8f7d02");

    [Fact]
    public void EvaluateLead_reads_the_unmet_criteria()
    {
        var evaluation = Client(
            ("Verdict", new OptionSetValue((int)CriteriaVerdict.NotMet)),
            ("Score", 15),
            ("Threshold", 40),
            ("UnmetCriteria", """[{"name":"Budget \"known\"","column":"budgetamount","actual":"","required":"at least 10000","guidance":"Ask."}]"""),
            ("CriteriaSetCode", "B2B"),
            ("SetVersion", 3)).EvaluateLead(Lead);

        Assert.Equal((CriteriaVerdict.NotMet, 15, 40, "B2B", 3), (evaluation.Verdict, evaluation.Score, evaluation.Threshold, evaluation.CriteriaSetCode, evaluation.SetVersion));
        Assert.Equal([new UnmetCriterion("Budget \"known\"", "budgetamount", "", "at least 10000", "Ask.")], evaluation.UnmetCriteria);
    }

    [Fact]
    public void EvaluateLead_has_no_set_when_none_applies()
    {
        var evaluation = Client(
            ("Verdict", new OptionSetValue((int)CriteriaVerdict.NoCriteria)),
            ("Score", 0),
            ("Threshold", 0),
            ("UnmetCriteria", "[]"),
            ("SetVersion", 0)).EvaluateLead(Lead);

        Assert.Null(evaluation.CriteriaSetCode);
        Assert.Null(evaluation.SetVersion);
        Assert.Empty(evaluation.UnmetCriteria);
    }

    [Fact]
    public void OfferLead_reads_the_due_instant_as_UTC_when_the_wire_lost_the_kind()
    {
        var offer = Client(("HandoverId", Handover), ("DueOn", new DateTime(2026, 3, 2, 15, 30, 0, DateTimeKind.Unspecified))).OfferLead(Lead);

        Assert.Equal(new LeadOffer(Handover, Instant.FromUtc(2026, 3, 2, 15, 30)), offer);
    }

    [Fact]
    public void RejectLead_has_no_enrollment_when_the_lead_is_disqualified()
    {
        var rejection = Client(("HandoverId", Handover), ("EnrollmentId", Guid.Empty), ("QueueId", Guid.Empty)).RejectLead(Lead, "NOFIT");

        Assert.Equal(new LeadRejection(Handover, null, null, null), rejection);
        Assert.False(rejection.IsNurtured);
    }

    [Fact]
    public void GetScorecard_reads_measures_and_leaves_undefined_ratios_empty()
    {
        var scorecards = Client(("Scorecards", "[" + Json("0.3333", "null") + "]")).GetScorecard(
            PeriodGrain.Month, new LocalDate(2026, 2, 14));

        var scorecard = Assert.Single(scorecards);
        Assert.Equal((new LocalDate(2026, 2, 1), new LocalDate(2026, 2, 28)), (scorecard.PeriodStart, scorecard.PeriodEnd));
        Assert.Equal(12345678901234.5678m, scorecard.Revenue);
        Assert.Equal(0.3333m, scorecard.AcceptanceRate);
        Assert.Null(scorecard.Arpu);
        Assert.Equal(7, scorecard.NewClients);
    }

    [Fact]
    public void GetScorecard_reads_every_measure()
    {
        var json = JObject.Parse(Json("null", "null"));
        foreach (var measure in Measure.All)
        {
            json[measure.Member] = 100 + measure.Index;
        }

        var scorecard = Assert.Single(Client(("Scorecards", $"[{json}]")).GetScorecard(PeriodGrain.Month, new LocalDate(2026, 2, 14)));

        // A property for each, of the type that its column has.
        Assert.Equal(
            Measure.All.Select(measure => (measure.Name, measure.IsAmount ? 100m + measure.Index : (object)(100 + measure.Index))),
            Measure.All.Select(measure => (measure.Name, typeof(Scorecard).GetProperty(measure.Name)?.GetValue(scorecard) ?? "no property")));
    }

    [Fact]
    public void GetScorecard_names_the_property_when_the_payload_lacks_a_measure()
    {
        var error = Assert.Throws<AlignmentException>(() => Client(("Scorecards", """[{"revenue":1}]""")).GetScorecard(PeriodGrain.Month, new LocalDate(2026, 2, 14)));

        Assert.Equal(AlignmentException.UnreadableAnswer, error.Code);
        Assert.StartsWith("The answer of crma_GetScorecard cannot be read: Scorecards is not the JSON array that it should be (Required property 'periodStart' not found", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Answer_that_lacks_a_property_is_an_error_that_names_it()
    {
        var error = Assert.Throws<AlignmentException>(() => Client().AcceptLead(Lead));

        Assert.Equal(
            "The answer of crma_AcceptLead cannot be read: HandoverId is missing. Is the CrmAlignment solution in this environment of the same version as this client?",
            error.Message);
    }

    [Fact]
    public void Answer_of_another_type_is_an_error_that_names_both()
    {
        var error = Assert.Throws<AlignmentException>(() => Client(("HandoverId", "none")).AcceptLead(Lead));

        Assert.Contains("HandoverId is a String, not a Guid.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Answer_with_an_unknown_choice_is_an_error_that_names_it()
    {
        var error = Assert.Throws<AlignmentException>(
            () => Client(("SetVersion", 1), ("Verdict", new OptionSetValue(7))).EvaluateLead(Lead));

        Assert.Contains("Verdict holds the value 7, which is no CriteriaVerdict.", error.Message, StringComparison.Ordinal);
    }

    private static AlignmentClient Client(params (string Property, object Value)[] properties) =>
        new(ScriptedService.Answering(() => ScriptedService.Response(properties)));

    private static string Json(string acceptanceRate, string arpu) =>
        $$"""
        {"periodStart":"2026-02-01","periodEnd":"2026-02-28","revenue":12345678901234.5678,"costOfSales":1,"marketingSpend":2,"profit":3,
        "clientCount":4,"activeClients":9,"newClients":7,"arpu":{{arpu}},"leadsCreated":10,"marketingQualified":8,"salesReady":6,"accepted":1,
        "rejected":1,"expired":1,"qualified":1,"nurtured":1,"disqualified":0,"won":1,"wonBySales":0,"acceptanceRate":{{acceptanceRate}},
        "selfSourcedShare":null,"costPerLead":null,"costPerSalesReadyLead":null,"campaignRoi":null}
        """;
}
