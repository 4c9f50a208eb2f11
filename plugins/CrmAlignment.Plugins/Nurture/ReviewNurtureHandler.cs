using System;
using System.Globalization;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Nurture;
using CrmAlignment.Model.Apis;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;
using CrmAlignment.Plugins.Settings;

namespace CrmAlignment.Plugins.Nurture;

/// <summary>Reviews nurture, a slice at a time. Writes nothing: what was counted travels with the caller.</summary>
/// <remarks>As the caller: what he may not read counts nowhere.</remarks>
[CustomApi(ReviewNurtureApi.UniqueName, Privilege = ReviewNurtureApi.Privilege)]
public sealed class ReviewNurtureHandler : AlignmentPlugin
{
    private const int MaximumTop = 200;
    private const int DefaultTop = 50;
    private const int MaximumBatch = 500;
    private const int DefaultBatch = 250;

    // Two years, as a forecast looks back: what is older tells of another funnel.
    private const int MonthsBack = 24;

    private protected override void Run(PluginScope scope)
    {
        var top = NumberParameter.Read(scope, ReviewNurtureApi.Top, 1, MaximumTop, DefaultTop);
        var size = NumberParameter.Read(scope, ReviewNurtureApi.BatchSize, 1, MaximumBatch, DefaultBatch);
        var state = StateOf(scope, top.ToString(CultureInfo.InvariantCulture));
        var since = state.AsOf.AddMonths(-MonthsBack);
        var next = state.IsInWaiting ? AddWaiting(scope, state, top, size) : AddEnded(scope, state, since, size);
        scope.Answer(ReviewNurtureApi.Result, NurtureReviewJson.Of(state, since, isComplete: next is null, scope.CallerService));
        scope.Answer(ReviewNurtureApi.NextState, next?.ToString() ?? "");
    }

    private static NurtureReviewState AddEnded(PluginScope scope, NurtureReviewState state, DateTime since, int size)
    {
        var page = EndedStays.Read(scope.CallerService, OrganizationTimeZone.Read(scope.SystemService), since, state.Position, size);
        foreach (var stay in page.Stays)
        {
            state.Review.Add(stay);
        }

        return state with { Position = page.Next ?? "", IsInWaiting = page.Next is null };
    }

    private static NurtureReviewState? AddWaiting(PluginScope scope, NurtureReviewState state, int top, int size)
    {
        var page = WaitingStays.Read(scope.CallerService, state.Position, size);
        foreach (var stay in page.Stays)
        {
            state.Review.Add(stay, state.AsOf, top);
        }

        return page.Next is null ? null : state with { Position = page.Next };
    }

    private static NurtureReviewState StateOf(PluginScope scope, string question)
    {
        var text = scope.OptionalInput<string>(ReviewNurtureApi.State);
        if (string.IsNullOrEmpty(text))
        {
            return new NurtureReviewState(question, scope.Now);
        }

        return NurtureReviewState.Parse(text!, question)
            ?? throw new ProblemException(Problems.CursorUnreadable(ReviewNurtureApi.State, text!.Length > 40 ? text.Substring(0, 40) + "..." : text));
    }
}
