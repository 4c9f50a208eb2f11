using System;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Playbooks;
using CrmAlignment.Model.Apis;
using CrmAlignment.Plugins.Diagnosis;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;
using CrmAlignment.Plugins.Settings;

namespace CrmAlignment.Plugins.Playbooks;

/// <summary>Says how far steps were done, by team, and how leads went on with and without them; a slice at a time. Writes nothing.</summary>
/// <remarks>As the caller: steps of leads that he may not read count nowhere.</remarks>
[CustomApi(ReviewPlaybooksApi.UniqueName, Privilege = ReviewPlaybooksApi.Privilege)]
public sealed class ReviewPlaybooksHandler : AlignmentPlugin
{
    private const int MaximumBatch = 2000;
    private const int DefaultBatch = 500;

    private protected override void Run(PluginScope scope)
    {
        var size = NumberParameter.Read(scope, ReviewPlaybooksApi.BatchSize, 1, MaximumBatch, DefaultBatch);
        var days = Days(scope);
        var state = StateOf(scope, days.Text);
        var next = new ReviewedRuns(scope.CallerService, days, OrganizationTimeZone.Read(scope.SystemService)).ReadOn(state, size);
        state.Position = next ?? "";
        scope.Answer(ReviewPlaybooksApi.Result, ReviewJson.Of(scope.SystemService, state, isComplete: next is null));
        scope.Answer(ReviewPlaybooksApi.NextState, next is null ? "" : state.ToString());
    }

    private static AskedCohort Days(PluginScope scope)
    {
        DateTime first = Day(scope, ReviewPlaybooksApi.From), last = Day(scope, ReviewPlaybooksApi.To);
        return first <= last ? new AskedCohort(first, last, null) : throw new ProblemException(Problems.PeriodReversed(first, last));
    }

    private static DateTime Day(PluginScope scope, string parameter) => scope.OptionalInput<DateTime?>(parameter) is { } day && day != default
        ? DateTime.SpecifyKind(day.Date, DateTimeKind.Unspecified)
        : throw new ProblemException(Problems.ParameterMissing(parameter, ReviewPlaybooksApi.UniqueName));

    private static ReviewState StateOf(PluginScope scope, string question)
    {
        var text = scope.OptionalInput<string>(ReviewPlaybooksApi.State);
        return string.IsNullOrEmpty(text) ? new ReviewState(question)
            : ReviewState.Parse(text!, question)
            ?? throw new ProblemException(Problems.CursorUnreadable(ReviewPlaybooksApi.State, text!.Length > 40 ? text.Substring(0, 40) + "..." : text));
    }
}
