using System.Linq;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Purchases;
using CrmAlignment.Model.Apis;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Kpis;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Purchases;

/// <summary>Reviews open opportunities beside the customer's purchase, a slice at a time. Writes nothing: what was counted travels with the caller.</summary>
/// <remarks>As the caller: opportunities and activities that he may not read count nowhere. Three requests for 200 opportunities.</remarks>
[CustomApi(ReviewPurchasesApi.UniqueName, Privilege = ReviewPurchasesApi.Privilege)]
public sealed class ReviewPurchasesHandler : AlignmentPlugin
{
    private const int MaximumBatch = 500;
    private const int DefaultBatch = 200;

    private protected override void Run(PluginScope scope)
    {
        var size = NumberParameter.Read(scope, ReviewPurchasesApi.BatchSize, 1, MaximumBatch, DefaultBatch);
        var review = new PurchaseReview(
            NumberParameter.Read(scope, ReviewPurchasesApi.StalledDays, 1, PurchaseReview.MostDays, PurchaseReview.DefaultStalledDays),
            NumberParameter.Read(scope, ReviewPurchasesApi.SilentDays, 1, PurchaseReview.MostDays, PurchaseReview.DefaultSilentDays));
        var state = StateOf(scope, review);
        var page = WalkPage.Read(scope.CallerService, OpenDeals(), OpportunityTable.Id, state.Position.Length == 0 ? null : state.Position, size);
        var activities = new DealActivities(scope.CallerService, page.Rows.Select(row => row.Id).ToArray(), state.AsOf.AddDays(-review.DaysBack));
        var deals = page.Rows.Select(row => ReviewedDeal.Of(row, activities, review, state.AsOf)).ToArray();
        foreach (var deal in deals)
        {
            state.Tally.Add(deal.Deal, deal.Found);
        }

        scope.Answer(ReviewPurchasesApi.Result, PurchaseJson.Of(review, state, deals.Where(deal => deal.IsNoteworthy), isComplete: page.Next is null));
        scope.Answer(ReviewPurchasesApi.NextState, page.Next is { } next ? (state with { Position = next }).ToString() : "");
    }

    private static QueryExpression OpenDeals()
    {
        var query = new QueryExpression(OpportunityTable.LogicalName) { ColumnSet = new ColumnSet(ReviewedDeal.Columns) };
        query.Criteria.AddCondition(OpportunityTable.StateCode, ConditionOperator.Equal, 0);
        return query;
    }

    private static PurchaseState StateOf(PluginScope scope, PurchaseReview review)
    {
        var text = scope.OptionalInput<string>(ReviewPurchasesApi.State);
        if (string.IsNullOrEmpty(text))
        {
            return new PurchaseState(review.Text, scope.Now);
        }

        return PurchaseState.Parse(text!, review.Text)
            ?? throw new ProblemException(Problems.CursorUnreadable(ReviewPurchasesApi.State, text!.Length > 40 ? text.Substring(0, 40) + "..." : text));
    }
}
