using System;
using System.Linq;
using CrmAlignment.Client;
using CrmAlignment.Client.Purchases;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>Open opportunities beside the customer's purchase, asked through the package by the roles that would.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class PurchaseReviewTests : IDisposable
{
    private readonly BuyingWorld _world = new();

    private Funnel Funnel => _world.Funnel;

    public void Dispose() => _world.Dispose();

    // 100 ahead, 200 stalled after a call, 400 silent, 800 bought; 1,600 all right; 3,200 unknown. All but the one that is right lack a decider.
    [Fact]
    public void Deals_count_by_stage_by_what_is_out_of_step_and_without_a_decider()
    {
        Guid stalled = Deal(200, PurchaseStage.SearchingSolutions), silent = Deal(400, PurchaseStage.Deciding);
        var bought = Deal(800, PurchaseStage.Purchased);
        Funnel.Clock.Advance(TimeSpan.FromDays(31));
        Call(stalled, isMade: true);
        var ahead = Deal(100, PurchaseStage.SearchingSolutions, (OpportunityTable.SalesStage, new OptionSetValue(2)));
        var fine = Deal(1600, PurchaseStage.Deciding, (OpportunityTable.SalesStage, new OptionSetValue(3)));
        var unknown = Deal(3200, null, (OpportunityTable.SalesStage, new OptionSetValue(3)));
        _world.AddTo(Funnel.Sales, "opportunity", fine, "Anna", PurchaseRole.Decider);
        new CampaignLife(Funnel).Win(Deal(6400, PurchaseStage.Purchased), 6400m);
        _world.Drain();

        var review = Funnel.SalesClient.ReviewAllPurchases(new PurchaseQuestion());

        Assert.Equal((true, 30, 14), (review.IsComplete, review.StalledDays, review.SilentDays));
        Assert.Equal((6, 6300m), (review.Open.Count, review.Open.Value));
        Assert.Equal((1, 3200m), (review.UnknownStage.Count, review.UnknownStage.Value));
        Assert.Equal((5, 4700m, 6, false, null), (review.WithoutDecider.Count, review.WithoutDecider.Value, review.WithoutDecider.Of, review.WithoutDecider.HasEnoughData, review.WithoutDecider.Share));
        Assert.Equal((4, 1500m), (review.OutOfStep.Count, review.OutOfStep.Value));
        Assert.Equal([0, 2, 0, 2, 1], review.Stages.Select(stage => stage.Count));
        Assert.Equal(
            [(OutOfStep.Ahead, 1, 100m, 5), (OutOfStep.Stalled, 1, 200m, 5), (OutOfStep.Silent, 1, 400m, 5), (OutOfStep.NotClosed, 1, 800m, 5)],
            review.Kinds.Select(kind => (kind.Kind, kind.Count, kind.Value, kind.Of)));
        Assert.Equal(
            new[] { (ahead, "Ahead"), (stalled, "Stalled"), (silent, "Silent"), (bought, "NotClosed"), (unknown, "") }.OrderBy(deal => deal.Item1),
            review.Deals.Select(deal => (deal.OpportunityId, string.Join(" ", deal.OutOfStep))).OrderBy(deal => deal.OpportunityId));

        // Something is planned: he who decides is not left alone; nor by a call that was made.
        Call(silent, isMade: false);
        Assert.Equal(0, Funnel.SalesClient.ReviewAllPurchases(new PurchaseQuestion()).Kinds[(int)OutOfStep.Silent].Count);
        Assert.Equal(0, Funnel.SalesClient.ReviewAllPurchases(new PurchaseQuestion { StalledDays = 60 }).Kinds[(int)OutOfStep.Stalled].Count);
    }

    [Fact]
    public void Slices_of_any_size_add_up_and_name_each_deal_once()
    {
        for (var deal = 0; deal < 23; deal++)
        {
            Deal(10 + deal, deal % 2 == 0 ? PurchaseStage.Purchased : null);
        }

        var whole = Funnel.MarketingClient.ReviewAllPurchases(new PurchaseQuestion());
        var slices = Funnel.MarketingClient.ReviewAllPurchases(new PurchaseQuestion(), batchSize: 5);

        // 12 of 23 are known, too few for a share; that 23 of 23 lack a decider is told, with an interval.
        Assert.Equal((23, 12, false, 1m), (whole.Open.Count, whole.Kinds[3].Of, whole.Kinds[3].HasEnoughData, whole.WithoutDecider.Share));
        Assert.InRange(whole.WithoutDecider.Low!.Value, 0.85m, 0.87m);
        Assert.Equal(23, whole.Deals.Select(deal => deal.OpportunityId).Distinct().Count());
        Assert.Equal(whole.Deals, slices.Deals, Same);
        Assert.Equal((whole.Open, whole.WithoutDecider, whole.UnknownStage, whole.OutOfStep), (slices.Open, slices.WithoutDecider, slices.UnknownStage, slices.OutOfStep));
        Assert.Equal(whole.Stages, slices.Stages);
        Assert.Equal(whole.Kinds, slices.Kinds);
    }

    [Fact]
    public void State_of_another_question_and_numbers_out_of_range_are_refused()
    {
        Deal(1, null);
        Deal(2, null);
        var state = Funnel.SalesClient.ReviewPurchases(new PurchaseQuestion(), batchSize: 1).NextState;
        Assert.NotEqual("", state);

        Assert.Equal("CRMA6011", Code(() => Funnel.SalesClient.ReviewPurchases(new PurchaseQuestion { SilentDays = 5 }, state)));
        Assert.Equal("CRMA6011", Code(() => Funnel.SalesClient.ReviewPurchases(new PurchaseQuestion(), "hello")));
        Assert.Equal("CRMA9002", Code(() => Funnel.SalesClient.ReviewPurchases(new PurchaseQuestion { StalledDays = 0 })));
        Assert.Equal("CRMA9002", Code(() => Funnel.SalesClient.ReviewPurchases(new PurchaseQuestion(), batchSize: 501)));
    }

    [Fact]
    public void Who_may_not_read_buying_roles_is_told_which_role_helps()
    {
        var nobody = new AlignmentClient(Funnel.Organization.ServiceFor(Funnel.Admin.Create(new Entity("systemuser") { ["domainname"] = "nobody@contoso.com", ["lastname"] = "Nobody" })));

        Assert.Equal("CRMA9011", Code(() => nobody.ReviewPurchases(new PurchaseQuestion())));
    }

    [Fact]
    public void Deal_of_before_the_columns_is_unknown_and_without_a_decider()
    {
        Funnel.Bypass(new CreateRequest { Target = new Entity(OpportunityTable.LogicalName) { [OpportunityTable.Name] = "Old" } });

        var review = Funnel.AdministratorClient.ReviewAllPurchases(new PurchaseQuestion());

        Assert.Equal((1, 1, 1, 0m), (review.Open.Count, review.UnknownStage.Count, review.WithoutDecider.Count, review.Open.Value));
    }

    [Fact]
    public void Views_show_what_the_review_counts_by_columns()
    {
        var ahead = Deal(100, PurchaseStage.EvaluatingOffers, (OpportunityTable.PresentFinalProposal, true));
        var bought = Deal(800, PurchaseStage.Purchased);
        var fine = Deal(1600, PurchaseStage.Deciding, (OpportunityTable.SalesStage, new OptionSetValue(3)));
        _world.AddTo(Funnel.Sales, "opportunity", fine, "Anna", PurchaseRole.Decider);
        _world.Drain();

        Assert.Equal([bought, ahead], Shown("Open opportunities without a decider"));
        Assert.Equal([bought, ahead], Shown("Open opportunities out of step with the purchase"));

        Guid[] Shown(string view)
        {
            var fetch = Funnel.Rows("savedquery", "name", view).Single().GetAttributeValue<string>("fetchxml");
            return [.. Funnel.Sales.RetrieveMultiple(new Microsoft.Xrm.Sdk.Query.FetchExpression(fetch)).Entities.Select(row => row.Id)];
        }
    }

    private Guid Deal(decimal value, PurchaseStage? stage, params (string Column, object? Value)[] more) =>
        _world.Opportunity(null, value, [(PurchaseColumns.Stage, stage is { } known ? new OptionSetValue((int)known) : null), .. more]);

    private void Call(Guid opportunity, bool isMade)
    {
        var call = Funnel.Sales.Create(new Entity("phonecall") { ["subject"] = "Call", ["regardingobjectid"] = new EntityReference("opportunity", opportunity) });
        if (isMade)
        {
            Funnel.Sales.Update(new Entity("phonecall", call) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2) });
        }
    }

    private static bool Same(ReviewedDeal one, ReviewedDeal other) =>
        (one.OpportunityId, one.Value, one.Stage, string.Join(" ", one.OutOfStep)) == (other.OpportunityId, other.Value, other.Stage, string.Join(" ", other.OutOfStep));

    private static string Code(Action call) => Assert.Throws<AlignmentException>(call).Code;
}
