using System;
using System.Collections.Generic;
using CrmAlignment.Model.Choices;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>Workflow activities give a workflow the answers that everybody gets.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class ActivityTests : IDisposable
{
    private const string Namespace = "CrmAlignment.Plugins.Activities.";

    private readonly Funnel _funnel = new();

    public void Dispose() => _funnel.Dispose();

    [Fact]
    public void EvaluateLead_answers_verdict_and_points()
    {
        _funnel.Activate();

        var answer = Run("EvaluateLead", ("Lead", Reference("lead", _funnel.Lead())));

        Assert.Equal(false, answer["MayPass"]);
        Assert.Equal(new OptionSetValue((int)CriteriaVerdict.NotMet), answer["Verdict"]);
        Assert.Contains("Budget is known", (string?)answer["UnmetCriteria"], StringComparison.Ordinal);
    }

    [Fact]
    public void RejectLead_sends_the_lead_to_nurture()
    {
        var lead = _funnel.Lead();

        var answer = Run("RejectLead", ("Lead", Reference("lead", lead)), ("ReasonCode", "EARLY"));

        Assert.Equal(true, answer["IsNurtured"]);
        Assert.Equal(LeadStage.Nurture, _funnel.StageOf(lead));
    }

    [Fact]
    public void RouteLeadToNurture_answers_the_queue()
    {
        var reason = _funnel.Rows("crma_rejectionreason", "crma_code", "EARLY")[0].Id;

        var answer = Run(
            "RouteLeadToNurture", ("Lead", Reference("lead", _funnel.Lead())), ("Reason", Reference("crma_rejectionreason", reason)));

        Assert.Equal(_funnel.NurtureQueue, Assert.IsType<EntityReference>(answer["Queue"]).Id);
        // 30 days later is Wednesday 1 April; the calendar works on Mondays and Tuesdays.
        Assert.Equal(new DateTime(2026, 4, 6, 9, 0, 0, DateTimeKind.Utc), answer["NextTouchOn"]);
    }

    [Fact]
    public void RouteLeadToNurture_refuses_a_reason_that_disqualifies()
    {
        var lead = _funnel.Lead();
        var reason = _funnel.Rows("crma_rejectionreason", "crma_code", "NOFIT")[0].Id;

        var refusal = Refusal.Of(
            () => Run("RouteLeadToNurture", ("Lead", Reference("lead", lead)), ("Reason", Reference("crma_rejectionreason", reason))));

        Assert.StartsWith("The rejection reason NOFIT is not recyclable", refusal, StringComparison.Ordinal);
        Assert.Equal(LeadStage.Inquiry, _funnel.StageOf(lead));
    }

    [Fact]
    public void AddWorkingTime_skips_the_night()
    {
        // Monday 2026-03-02 16:00 UTC + 2 hours of 09:00-17:00: one hour on Monday, one on Tuesday.
        var answer = Run(
            "AddWorkingTime", ("Start", new DateTime(2026, 3, 2, 16, 0, 0, DateTimeKind.Utc)), ("Hours", 2m));

        Assert.Equal(new DateTime(2026, 3, 3, 10, 0, 0, DateTimeKind.Utc), answer["End"]);
    }

    private static EntityReference Reference(string table, Guid id) => new(table, id);

    private IReadOnlyDictionary<string, object?> Run(string activity, params (string Name, object Value)[] arguments)
    {
        var inputs = new Dictionary<string, object>();
        foreach ((var name, var value) in arguments)
        {
            inputs[name] = value;
        }

        return _funnel.Organization.RunActivity(Namespace + activity, inputs, userId: _funnel.SalesUser);
    }
}
