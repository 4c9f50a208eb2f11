using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmAlignment.Domain.Health;
using CrmAlignment.Domain.Purchases;
using CrmAlignment.Model.Choices;
using CrmAlignment.Plugins.Adapters;

namespace CrmAlignment.Plugins.Purchases;

/// <summary>Writes a review as crma_ReviewPurchases answers it.</summary>
internal static class PurchaseJson
{
    private static readonly PurchaseStage[] Stages = (PurchaseStage[])Enum.GetValues(typeof(PurchaseStage));
    private static readonly OutOfStep[] Kinds = (OutOfStep[])Enum.GetValues(typeof(OutOfStep));

    /// <param name="review">What was asked.</param>
    /// <param name="state">What was counted so far.</param>
    /// <param name="deals">Those of this slice at which somebody should look.</param>
    /// <param name="isComplete">Whether all is read.</param>
    public static string Of(PurchaseReview review, PurchaseState state, IEnumerable<ReviewedDeal> deals, bool isComplete)
    {
        var tally = state.Tally;
        return new JsonObject()
            .Add("isComplete", isComplete)
            .Add("asOf", Instant(state.AsOf))
            .Add("stalledDays", review.StalledDays)
            .Add("silentDays", review.SilentDays)
            .Add("open", Of(tally.Open))
            .Add("withoutDecider", With(Of(tally.WithoutDecider), tally.WithoutDeciderRate))
            .Add("unknownStage", Of(tally.UnknownStage))
            .Add("outOfStep", Of(tally.Affected))
            .Add("stages", Stages.Select((stage, at) => Of(tally.Stages[at]).Add("stage", stage.ToString())))
            .Add("kinds", Kinds.Select((kind, at) => With(Of(tally.Kinds[at]), tally.RateOf(kind)).Add("kind", kind.ToString())))
            .Add("deals", deals.Select(Of))
            .ToString();
    }

    private static JsonObject Of(DealSum sum) => new JsonObject().Add("count", sum.Count).Add("value", sum.Value);

    // No share, and no interval, of so few that they would say nothing.
    private static JsonObject With(JsonObject json, Rate rate)
    {
        var isTold = PurchaseTally.HasEnoughData(rate);
        return json
            .Add("of", rate.Base)
            .Add("hasEnoughData", isTold)
            .Add("share", Rounded(isTold ? rate.Value : null))
            .Add("low", Rounded(isTold ? rate.Low : null))
            .Add("high", Rounded(isTold ? rate.High : null));
    }

    private static JsonObject Of(ReviewedDeal one) => new JsonObject()
        .Add("opportunityId", one.Id.ToString("D"))
        .Add("name", one.Name)
        .Add("value", one.Deal.Value)
        .AddOptional("stage", one.Deal.Stage?.ToString())
        .AddOptional("since", one.Deal.Since is { } since ? Instant(since) : null)
        .Add("deciders", one.Deal.Deciders)
        .Add("outOfStep", one.Found.Select(kind => kind.ToString()));

    private static decimal? Rounded(double? share) => share is { } known ? Math.Round((decimal)known, 4) : null;

    private static string Instant(DateTime moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
