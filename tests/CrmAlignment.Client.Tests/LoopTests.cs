using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using CrmAlignment.Client.Kpis;
using CrmAlignment.Client.Leads;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.Client.Tests;

public sealed class LoopTests
{
    [Fact]
    public void FoldAll_adds_up_the_batches_until_nothing_remains()
    {
        var service = ScriptedService.Answering(Fold(500, 30, 700), Fold(500, 20, 200), Fold(200, 10, 0));
        var reported = new Totals<FoldResult>();

        var total = new AlignmentClient(service).FoldAll(reported);

        Assert.Equal(new FoldResult(1200, 60, 0), total);
        Assert.Equal([new(500, 30, 700), new(1000, 50, 200), new(1200, 60, 0)], reported.Values);
    }

    [Fact]
    public void FoldAll_ends_when_a_batch_folds_nothing_though_facts_remain()
    {
        var service = ScriptedService.Answering(Fold(0, 0, 3));

        Assert.Equal(new FoldResult(0, 0, 3), new AlignmentClient(service).FoldAll());
    }

    [Fact]
    public void FoldAll_tries_a_batch_again_when_another_fold_took_it()
    {
        var service = ScriptedService.Answering(
            () => throw Faults.Of(-2147220891, "CRMA6002: Another fold took the same facts."), Fold(5, 1, 0));

        Assert.Equal(new FoldResult(5, 1, 0), new AlignmentClient(service).FoldAll());
    }

    [Fact]
    public void FoldAll_gives_up_when_other_folds_keep_taking_its_batch()
    {
        var service = new ScriptedService(_ => throw Faults.Of(-2147220891, "CRMA6002: Another fold took the same facts."));

        Assert.Equal("CRMA6002", Assert.Throws<AlignmentException>(() => new AlignmentClient(service).FoldAll()).Code);

        Assert.Equal(5, service.Requests.Count);
    }

    [Fact]
    public void FoldAll_passes_the_batch_size_to_each_batch()
    {
        var service = ScriptedService.Answering(Fold(50, 1, 10), Fold(10, 1, 0));

        new AlignmentClient(service).FoldAll(batchSize: 50);

        Assert.All(service.Requests, request => Assert.Equal(50, request["BatchSize"]));
    }

    [Fact]
    public void RecalculateAllKpis_goes_on_from_the_cursor_of_each_answer_until_it_is_empty()
    {
        var service = ScriptedService.Answering(Recalculated(200, 5, "0/2|x"), Recalculated(30, 1, ""));
        var reported = new Totals<RecalculationResult>();

        var total = new AlignmentClient(service).RecalculateAllKpis(reported, cursor: "0/1|y", batchSize: 200);

        Assert.Equal(new RecalculationResult(230, 6, ""), total);
        Assert.Equal([new(200, 5, "0/2|x"), new(230, 6, "")], reported.Values);
        Assert.Equal(["0/1|y", "0/2|x"], service.Requests.Select(request => (string)request["Cursor"]));
    }

    [Fact]
    public void RecalculateAllKpis_tries_a_batch_again_when_a_save_counted_meanwhile()
    {
        var service = ScriptedService.Answering(
            () => throw Faults.Of(-2147220891, "CRMA6010: The record was counted."), Recalculated(5, 1, ""));

        Assert.Equal(new RecalculationResult(5, 1, ""), new AlignmentClient(service).RecalculateAllKpis());
    }

    [Fact]
    public void AuditAllKpis_gives_up_when_saves_keep_counting_meanwhile()
    {
        var service = new ScriptedService(_ => throw Faults.Of(-2147220891, "CRMA6010: The record was counted."));

        Assert.Equal("CRMA6010", Assert.Throws<AlignmentException>(() => new AlignmentClient(service).AuditAllKpis()).Code);

        Assert.Equal(5, service.Requests.Count);
    }

    [Fact]
    public void ProcessAllDue_adds_up_the_rounds_until_nothing_more_is_due()
    {
        var service = ScriptedService.Answering(Due(2, 3, 0, true), Due(1, 0, 4, false));

        Assert.Equal(new DueResult(3, 3, 4, false), new AlignmentClient(service).ProcessAllDue());
    }

    [Fact]
    public void ProcessAllDue_stops_between_rounds_when_it_is_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        var service = ScriptedService.Answering(Due(2, 3, 0, true));
        var cancelling = new Totals<DueResult>(_ => cancellation.Cancel());

        Assert.Throws<OperationCanceledException>(() => new AlignmentClient(service).ProcessAllDue(cancelling, cancellation.Token));

        Assert.Single(service.Requests);
    }

    [Fact]
    public void ReassessAllLeads_reports_the_total_of_each_round_and_stops_when_nothing_more_is_due()
    {
        var service = ScriptedService.Answering(Reassessed(50, true), Reassessed(7, false));
        var progress = new Totals<LeadReassessment>();

        Assert.Equal(new LeadReassessment(57, false), new AlignmentClient(service).ReassessAllLeads(progress, maximumItems: 50));

        Assert.Equal([new LeadReassessment(50, true), new LeadReassessment(57, false)], progress.Values);
        Assert.All(service.Requests, request => Assert.Equal(50, request["MaximumItems"]));
    }

    private static Func<OrganizationResponse> Reassessed(int reassessed, bool more) =>
        () => ScriptedService.Response(("Reassessed", reassessed), ("MoreDue", more));

    private static Func<OrganizationResponse> Fold(int folded, int scorecards, int remaining) =>
        () => ScriptedService.Response(("Folded", folded), ("ScorecardsChanged", scorecards), ("Remaining", remaining));

    private static Func<OrganizationResponse> Recalculated(int seen, int posted, string nextCursor) =>
        () => ScriptedService.Response(("Seen", seen), ("Posted", posted), ("NextCursor", nextCursor));

    private static Func<OrganizationResponse> Due(int expired, int touched, int agedOut, bool more) =>
        () => ScriptedService.Response(("Expired", expired), ("Touched", touched), ("AgedOut", agedOut), ("MoreDue", more));

    // System.Progress reports on another thread; a test wants the reports in order.
    private sealed class Totals<T>(Action<T>? also = null) : IProgress<T>
    {
        public List<T> Values { get; } = [];

        public void Report(T value)
        {
            Values.Add(value);
            also?.Invoke(value);
        }
    }
}
