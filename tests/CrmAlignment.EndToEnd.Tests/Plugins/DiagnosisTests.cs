using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Client;
using CrmAlignment.Client.Diagnosis;
using CrmAlignment.Model.Tables;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using NodaTime;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>Where the funnel leaks, asked through the package by the roles that would: April beside March.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class DiagnosisTests : IDisposable
{
    private static readonly LocalDate March = new(2026, 3, 1);
    private static readonly LocalDate April = new(2026, 4, 1);
    private static readonly DiagnosisQuestion Question = new(April, April.PlusDays(29)) { ReferenceFrom = March, ReferenceTo = March.PlusDays(30) };

    private readonly Funnel _funnel = new();

    public DiagnosisTests() => _funnel.Activate();

    public void Dispose() => _funnel.Dispose();

    // March: sales accepted 20 of 24 and 5 of these were won, with 600 each. April: 6 of 24, the rest was refused as too early.
    [Fact]
    public void Layer_at_which_sales_accepts_less_is_found_with_its_reason_and_what_it_costs()
    {
        Offers(accepted: 20, refused: 4, won: 5);
        _funnel.Clock.Advance(TimeSpan.FromDays(31));
        Offers(accepted: 6, refused: 18, won: 0);

        var diagnosis = _funnel.MarketingClient.DiagnoseWholeFunnel(Question);

        Assert.Equal((true, 24, 24, 0), (diagnosis.IsComplete, diagnosis.Leads, diagnosis.ReferenceLeads, diagnosis.Won));
        var leak = Assert.Single(diagnosis.Leaks);
        Assert.Equal((FunnelLayer.SalesReady, 1, true), (leak.Layer, leak.Rank, leak.IsSure));
        Assert.Equal((6, 0, 18, 0), (leak.Current.WentOn, leak.Current.Inside, leak.Current.Nurtured, leak.Current.Lost));
        Assert.Equal((0.25m, 0.8333m, -0.5833m), (leak.Current.Conversion, leak.Reference.Conversion, leak.Difference));
        Assert.Equal(("EARLY", 18), (leak.Current.Reasons.Single().Reason, leak.Current.Reasons.Single().Leads));
        Assert.Equal(18, leak.Current.Leaving.Count);

        // 14 of 24 more would have been accepted; how many of these would be won, too few decided opportunities tell.
        Assert.Equal((14m, null), (leak.MissingLeads, leak.MoneyLost));
        Assert.Equal(600m, diagnosis.RevenueAWon);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(1000)]
    public void Slices_of_any_size_come_to_the_same(int batchSize)
    {
        Offers(accepted: 2, refused: 1, won: 1);
        _funnel.Clock.Advance(TimeSpan.FromDays(31));
        Offers(accepted: 1, refused: 2, won: 0);
        _funnel.Lead(10000);

        var told = new List<FunnelDiagnosis>();
        var whole = _funnel.SalesClient.DiagnoseWholeFunnel(Question);
        var sliced = _funnel.SalesClient.DiagnoseWholeFunnel(Question, new Told(told), batchSize);

        Assert.Equal(Describe(whole), Describe(sliced));
        Assert.Equal(Math.Max(1, (4 + batchSize - 1) / batchSize) + Math.Max(1, (3 + batchSize - 1) / batchSize), told.Count);
        Assert.All(told.SkipLast(1), slice => Assert.False(slice.IsComplete));
    }

    [Fact]
    public void Lead_category_narrows_the_leads_and_those_of_the_reference()
    {
        var category = _funnel.Admin.Create(new Entity(LeadCategoryTable.LogicalName) { [LeadCategoryTable.Code] = "partner", [LeadCategoryTable.Name] = "Partner" });
        Of(category, 2);
        _funnel.Lead(10000);
        _funnel.Clock.Advance(TimeSpan.FromDays(31));
        Of(category, 3);
        _funnel.Lead(10000);

        var all = _funnel.MarketingClient.DiagnoseWholeFunnel(Question);
        var partners = _funnel.MarketingClient.DiagnoseWholeFunnel(Question with { LeadCategoryId = category }, batchSize: 1);
        var others = _funnel.MarketingClient.DiagnoseWholeFunnel(Question with { LeadCategoryId = Guid.NewGuid() });

        Assert.Equal([(4, 3), (3, 2), (0, 0)], new[] { all, partners, others }.Select(one => (one.Leads, one.ReferenceLeads)));
    }

    [Fact]
    public void Merged_deleted_and_excluded_leads_and_those_of_other_days_and_segments_are_no_leads_of_it()
    {
        Guid master = _funnel.Lead(10000), subordinate = _funnel.Lead(1), deleted = _funnel.Lead(10000), other = _funnel.Lead(10000);
        _funnel.Admin.Delete(LeadTable.LogicalName, deleted);
        _funnel.Admin.Execute(new MergeRequest
        {
            Target = new EntityReference(LeadTable.LogicalName, master),
            SubordinateId = subordinate,
            UpdateContent = new Entity(LeadTable.LogicalName),
            PerformParentingChecks = false,
        });
        _funnel.Marketing.Update(new Entity(LeadTable.LogicalName, other) { [LeadTable.Segment] = "Retail" });
        var march = new DiagnosisQuestion(March, March.PlusDays(30));

        Assert.Equal((2, 0), Leads(march));
        Assert.Equal((1, 0), Leads(march with { Segment = "Retail" }));
        Assert.Equal((1, 0), Leads(march with { Segment = "Retail", ReferenceSegment = "None" }));
        Assert.Equal((0, 1), Leads(march with { Segment = "None", ReferenceSegment = "Retail" }));
        Assert.Equal((0, 2), Leads(new DiagnosisQuestion(April, April.PlusDays(30))));
    }

    [Fact]
    public void Instants_between_which_the_leads_arrived_are_those_of_the_organizations_days()
    {
        _funnel.SetVariable("crma_TimeZone", "Europe/Berlin");

        var diagnosis = _funnel.SalesClient.DiagnoseFunnel(Question);

        // Summer time began in Germany on 29 March 2026.
        Assert.Equal((Instant.FromUtc(2026, 3, 31, 22, 0), Instant.FromUtc(2026, 4, 30, 22, 0)), (diagnosis.ArrivedFrom, diagnosis.ArrivedBefore));
    }

    [Fact]
    public void Leads_from_before_the_import_count_as_far_as_they_are_known()
    {
        _funnel.Bypass(new Microsoft.Xrm.Sdk.Messages.CreateRequest { Target = new Entity(LeadTable.LogicalName) { [LeadTable.Subject] = "Old", [LeadTable.LastName] = "Old" } });

        var diagnosis = _funnel.SalesClient.DiagnoseWholeFunnel(new DiagnosisQuestion(March, March.PlusDays(30)));

        Assert.Equal((1, 1, 0), (diagnosis.Leads, diagnosis.Layers[0].Current.Inside, diagnosis.Layers[0].Current.Measured));
    }

    [Fact]
    public void Question_that_cannot_be_answered_is_refused_with_its_reason()
    {
        AssertRefused("CRMA2024", () => _funnel.SalesClient.DiagnoseFunnel(Question with { To = April.PlusDays(-1) }));
        AssertRefused("CRMA9001", () => _funnel.SalesClient.DiagnoseFunnel(Question with { ReferenceTo = null }));
        AssertRefused("CRMA9002", () => _funnel.SalesClient.DiagnoseFunnel(Question, batchSize: 2001));
        AssertRefused("CRMA6011", () => _funnel.SalesClient.DiagnoseFunnel(Question, state: "x"));
        var state = _funnel.SalesClient.DiagnoseFunnel(Question).NextState;
        AssertRefused("CRMA6011", () => _funnel.SalesClient.DiagnoseFunnel(Question with { Segment = "Retail" }, state));
        AssertRefused("CRMA6011", () => _funnel.SalesClient.DiagnoseFunnel(Question, state + "1:0"));
    }

    [Fact]
    public void Whoever_may_not_read_scorecards_is_told_which_role_may()
    {
        var nobody = _funnel.User("Nobody", "Basic User");

        var refusal = Assert.Throws<AlignmentException>(() => new AlignmentClient(_funnel.Organization.ServiceFor(nobody)).DiagnoseFunnel(Question));

        Assert.Equal("CRMA9011", refusal.Code);
    }

    private (int Leads, int Reference) Leads(DiagnosisQuestion question)
    {
        var diagnosis = _funnel.SalesClient.DiagnoseWholeFunnel(question);
        return (diagnosis.Leads, diagnosis.ReferenceLeads);
    }

    private void Of(Guid category, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var lead = _funnel.Lead(10000);
            _funnel.Marketing.Update(new Entity(LeadTable.LogicalName, lead) { [LeadTable.LeadCategoryId] = new EntityReference(LeadCategoryTable.LogicalName, category) });
        }
    }

    private void Offers(int accepted, int refused, int won)
    {
        for (var i = 0; i < accepted + refused; i++)
        {
            var lead = _funnel.Lead(10000);
            _funnel.MarketingClient.OfferLead(lead);
            if (i >= accepted)
            {
                _funnel.SalesClient.RejectLead(lead, "EARLY");
                continue;
            }

            _funnel.SalesClient.AcceptLead(lead);
            if (i < won)
            {
                Win(lead, 600);
            }
        }
    }

    private void Win(Guid lead, decimal revenue)
    {
        var opportunity = _funnel.Admin.Create(new Entity(OpportunityTable.LogicalName)
        {
            [OpportunityTable.Name] = "Machines",
            [OpportunityTable.OriginatingLeadId] = new EntityReference(LeadTable.LogicalName, lead),
        });
        _funnel.Admin.Execute(new WinOpportunityRequest
        {
            Status = new OptionSetValue(3),
            OpportunityClose = new Entity("opportunityclose")
            {
                ["opportunityid"] = new EntityReference(OpportunityTable.LogicalName, opportunity),
                ["actualrevenue"] = new Money(revenue),
            },
        });
    }

    private static string Describe(FunnelDiagnosis diagnosis) => string.Join('\n', diagnosis.Layers.Select(layer => string.Join(
        ' ',
        layer with { Current = Counts(layer.Current), Reference = Counts(layer.Reference) },
        string.Join(", ", layer.Current.Reasons),
        string.Join(", ", layer.Current.Leaving),
        string.Join(", ", layer.Reference.Leaving))));

    private static LayerCounts Counts(LayerCounts counts) => counts with { Reasons = [], Leaving = [] };

    private static void AssertRefused(string code, Action call) => Assert.Equal(code, Assert.Throws<AlignmentException>(call).Code);

    private sealed class Told(List<FunnelDiagnosis> slices) : IProgress<FunnelDiagnosis>
    {
        public void Report(FunnelDiagnosis value) => slices.Add(value);
    }
}
