using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Client.Criteria;
using Microsoft.Xrm.Sdk;
using NodaTime;
using Xunit;

namespace CrmAlignment.Client.Tests;

/// <summary>What crma_SimulateCriteriaSet answers is read slice by slice, and added up.</summary>
public sealed class SimulationTests
{
    private static readonly SimulationQuestion Question = new(new LocalDate(2026, 1, 1), new LocalDate(2026, 3, 31)) { CriteriaSetId = Guid.NewGuid() };

    [Fact]
    public void SimulateCriteriaSet_reads_every_number_into_its_own_place()
    {
        var slice = new AlignmentClient(ScriptedService.Answering(Slice("", 7, 4, 2, "Retail"))).SimulateCriteriaSet(Question);

        Assert.Equal((7, 4, 2, 0, 2), (slice.Total.All.Leads, slice.Total.Before.Leads, slice.Total.After.Leads, slice.Total.Joined.Leads, slice.Total.Dropped.Leads));
        Assert.Equal(5, Assert.Single(slice.Criteria).DecidesAlone.Leads);
        Assert.Equal(new LeadCounts(), LeadCounts.None);
        Assert.Equal(new ReadinessTally(), ReadinessTally.None);
    }

    [Fact]
    public void SimulateCriteriaSetOnAll_adds_the_slices_up_and_goes_on_from_each_cursor()
    {
        var service = ScriptedService.Answering(Slice("1|a", 7, 4, 2, "Retail"), Slice("2|b", 3, 1, 1, "Bank"), Slice("", 2, 2, 0, "RETAIL"));
        var told = new List<int>();

        var total = new AlignmentClient(service).SimulateCriteriaSetOnAll(Question, new Told(told), batchSize: 7);

        Assert.Equal([7, 10, 12], told);
        Assert.Equal((12, 7, 3, 4), (total.Compared, total.Total.Before.Leads, total.Total.After.Leads, total.Total.Dropped.Leads));
        Assert.Equal(3 * 0.1m, total.Total.All.Revenue);
        Assert.Equal([("Retail", 9), ("Bank", 3)], total.Segments.Select(group => (group.Segment, group.Tally.All.Leads)));
        Assert.Equal([null, "1|a", "2|b"], service.Requests.Select(request => request.Parameters.TryGetValue("Cursor", out var cursor) ? cursor : null));
        Assert.All(service.Requests, request => Assert.Equal(7, request["BatchSize"]));
        Assert.Equal("", total.NextCursor);
    }

    [Fact]
    public void First_verdicts_are_asked_for_and_those_of_all_slices_are_kept_in_their_order()
    {
        var service = ScriptedService.Answering(
            WithFirst(Slice("1|a", 1, 1, 1, "Retail"), "10", "Won"), Slice("2|b", 1, 1, 1, "Retail"), WithFirst(Slice("", 1, 1, 1, "Retail"), "01", "None"));

        var total = new AlignmentClient(service).SimulateCriteriaSetOnAll(Question with { IncludeFirstVerdicts = true });

        Assert.Equal([("10", DealResult.Won), ("01", DealResult.None)], total.FirstVerdicts.Select(verdict => (verdict.Held, verdict.Deal)));
        Assert.All(total.FirstVerdicts, verdict => Assert.Equal(Instant.FromUtc(2026, 1, 31, 23, 0, 5), verdict.JudgedOn));
        Assert.All(service.Requests, request => Assert.Equal(true, request["IncludeFirstVerdicts"]));
    }

    [Theory]
    [InlineData(29, null)]
    [InlineData(30, "0.6667")]
    public void Share_needs_thirty_leads(int decided, string? expected)
    {
        var won = decided == 30 ? 20 : 10;
        var tally = new ReadinessTally { After = new LeadCounts { Leads = decided, Won = won, Lost = decided - won }, All = new LeadCounts { Won = won } };

        Assert.Equal(expected, tally.PrecisionAfter?.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Null(tally.RecallAfter);
    }

    private static Func<OrganizationResponse> Slice(string next, int all, int before, int after, string segment)
    {
        var tally = $$"""{"all":{{Counts(all)}},"before":{{Counts(before)}},"after":{{Counts(after)}},"joined":{{Counts(0)}},"dropped":{{Counts(before - after)}}}""";
        var result = $$"""
            {"leads":{{all}},"assessments":{{all}},"compared":{{all}},"byPresentValues":0,"withoutValues":0,"notKept":0,"outsideScope":0,"leftScope":0,
             "total":{{tally}},"criteria":[{"name":"Budget","column":"budgetamount","isRequired":true,"points":0,"decidesAlone":{{Counts(all - after)}}}],
             "segments":[{"segment":"{{segment}}","tally":{{tally}}}],"campaigns":[],"changed":[]}
            """;
        return () => ScriptedService.Response(("NextCursor", next), ("Result", result));
    }

    private static Func<OrganizationResponse> WithFirst(Func<OrganizationResponse> slice, string held, string deal) => () =>
    {
        var response = slice();
        response["Result"] = ((string)response["Result"]).TrimEnd().TrimEnd('}')
            + $$""","firstVerdicts":[{"leadId":"{{Guid.NewGuid()}}","judgedOn":"2026-01-31T23:00:05Z","held":"{{held}}","deal":"{{deal}}"}]}""";
        return response;
    };

    private static string Counts(int leads) => $$"""{"leads":{{leads}},"accepted":0,"rejected":0,"won":0,"lost":0,"open":0,"revenue":0.1}""";

    private sealed class Told(List<int> leads) : IProgress<CriteriaSetSimulation>
    {
        public void Report(CriteriaSetSimulation value) => leads.Add(value.Leads);
    }
}
