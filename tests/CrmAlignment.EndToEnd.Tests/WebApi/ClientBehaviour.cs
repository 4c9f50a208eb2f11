using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using CrmAlignment.Client;
using CrmAlignment.Client.Leads;
using CrmAlignment.EndToEnd.Tests.Plugins;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk.Query;
using NodaTime;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.WebApi;

/// <summary>What the client does, whichever way it reaches the product: each way is a class that derives from this one.</summary>
[Trait(Category.Name, Category.Slow)]
public abstract class ClientBehaviour : IAsyncLifetime
{
    private protected Funnel Funnel { get; } = new();

    public virtual Task InitializeAsync() => Task.CompletedTask;

    public virtual Task DisposeAsync()
    {
        Funnel.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Lead_goes_from_import_over_offer_and_acceptance_to_the_scorecard()
    {
        Funnel.Activate();
        var (marketing, sales, administrator) = (As(Funnel.MarketingUser), As(Funnel.SalesUser), As(Funnel.AdministratorUser));
        var written = await marketing.UpsertLeadAsync(Lead(1));
        Assert.Equal(written with { Created = false }, await marketing.UpsertLeadAsync(Lead(1)));

        Assert.Equal((CriteriaVerdict.NotMet, "Budget is known"), await VerdictOf(marketing, written.LeadId));
        await marketing.UpsertLeadAsync(Lead(1) with { OtherColumns = new Dictionary<string, object> { ["budgetamount"] = new Microsoft.Xrm.Sdk.Money(25000m) } });
        var offer = await marketing.OfferLeadAsync(written.LeadId, "Asked twice.");
        Assert.Equal(offer.HandoverId, (await sales.AcceptLeadAsync(written.LeadId)).HandoverId);

        await administrator.ProcessAllDueAsync();
        Assert.Equal(0, (await administrator.FoldAllAsync()).Remaining);
        Assert.Equal(0, (await administrator.AuditAllKpisAsync()).Drifts);
        var month = Assert.Single(await sales.GetScorecardAsync(PeriodGrain.Month, new LocalDate(2026, 3, 1)));
        Assert.Equal((1, 1), (month.LeadsCreated, month.Accepted));
    }

    [Fact]
    public async Task Refusals_have_the_same_codes_and_messages_blocking_and_not()
    {
        var (lead, unknown) = (Funnel.Lead(), new Guid("10000000-0000-0000-0000-000000000001"));
        var (marketing, sales) = (As(Funnel.MarketingUser), As(Funnel.SalesUser));

        Assert.Equal("CRMA3006", (await Refusal(() => sales.RejectLeadAsync(lead, "NOSUCH"))).Code);
        Assert.Equal("CRMA3003", (await Refusal(() => sales.AcceptLeadAsync(lead))).Code);
        Assert.Equal("CRMA9011", (await Refusal(() => sales.OfferLeadAsync(lead))).Code);
        Assert.Equal("0x80040265", (await Refusal(() => marketing.EvaluateLeadAsync(unknown))).Code);
        Assert.Equal((await Refusal(() => sales.AcceptLeadAsync(lead))).Message, Assert.Throws<AlignmentException>(() => sales.AcceptLead(lead)).Message);
    }

    [Fact]
    public async Task Import_writes_what_it_can_and_names_what_was_refused()
    {
        var marketing = As(Funnel.MarketingUser);
        await marketing.UpsertLeadAsync(Lead(3));

        var outcomes = await marketing.UpsertLeadsAsync([Lead(0), Lead(1), TooLong(2), Lead(3), Lead(4)], new LeadImportOptions { BatchSize = 2 });

        Assert.Equal(
            ["0 web-0 created", "1 web-1 created", "2 web-2 refused", "3 web-3 updated", "4 web-4 created"],
            outcomes.Select(Text));
        Assert.Contains("crma_segment", outcomes[2].Refusal!.Message, StringComparison.Ordinal);
        Assert.All(outcomes.Where(outcome => outcome.Written is not null), outcome => Assert.Equal([outcome.Written!.LeadId], Ids(outcome.ExternalKey)));
        Assert.Equal(["0 web-0 updated"], marketing.UpsertLeads([Lead(0)]).Select(Text));
    }

    [Fact]
    public async Task Import_of_all_or_nothing_writes_no_lead_of_a_batch_of_which_one_is_refused()
    {
        var outcomes = await As(Funnel.MarketingUser).UpsertLeadsAsync(
            [Lead(0), Lead(1), Lead(2), TooLong(3)], new LeadImportOptions { BatchSize = 2, AllOrNothing = true });

        Assert.Equal(["0 web-0 created", "1 web-1 created", "2 web-2 refused", "3 web-3 refused"], outcomes.Select(Text));
        Assert.Equal((1, 0), (Ids("web-1").Count, Ids("web-2").Count));
    }

    [Fact]
    public async Task Rows_come_page_by_page_and_each_once()
    {
        var marketing = As(Funnel.MarketingUser);
        var written = await marketing.UpsertLeadsAsync(Enumerable.Range(0, 5).Select(Lead));
        var query = new QueryExpression(LeadTable.LogicalName) { ColumnSet = new ColumnSet(LeadTable.ExternalKey) };
        query.AddOrder(LeadTable.ExternalKey, OrderType.Ascending);
        query.AddOrder(LeadTable.Id, OrderType.Ascending);

        var read = new List<Guid>();
        await foreach (var row in marketing.RowsAsync(query, pageSize: 2))
        {
            read.Add(row.Id);
        }

        Assert.Equal(written.Select(outcome => outcome.Written!.LeadId), read);
        Assert.Equal((0, null), (query.PageInfo.PageNumber, query.PageInfo.PagingCookie));
        Assert.Throws<ArgumentException>(() => marketing.RowsAsync(new QueryExpression("lead") { TopCount = 1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => marketing.RowsAsync(new QueryExpression("lead"), 5001));
    }

    [Fact]
    public async Task Leads_of_a_stage_and_pending_offers_are_listed()
    {
        var (marketing, sales) = (As(Funnel.MarketingUser), As(Funnel.SalesUser));
        var leads = await marketing.UpsertLeadsAsync([Lead(0), Lead(1)]);
        var offered = leads[1].Written!.LeadId;
        var offer = await marketing.OfferLeadAsync(offered);

        var ready = Assert.Single(await All(sales.LeadsAsync(LeadStage.SalesReady)));
        Assert.Equal((offered, "web-1", "Machines", LeadStage.SalesReady, Funnel.MarketingUser), (ready.LeadId, ready.ExternalKey, ready.Subject, ready.Stage, ready.OwnerId));
        Assert.Empty(await All(sales.LeadsAsync(LeadStage.Qualified)));

        var pending = Assert.Single(await All(sales.PendingHandoversAsync()));
        Assert.Equal((offer.HandoverId, offered, offer.DueOn), (pending.HandoverId, pending.LeadId, pending.DueOn));
        Assert.Empty(await All(sales.PendingHandoversAsync(offer.DueOn)));
        Assert.Single(await All(sales.PendingHandoversAsync(offer.DueOn + Duration.FromMinutes(1))));
    }

    [Fact]
    public async Task Nothing_is_sent_when_it_is_cancelled_before()
    {
        var cancelled = new CancellationToken(canceled: true);
        var marketing = As(Funnel.MarketingUser);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => marketing.UpsertLeadAsync(Lead(0), cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => marketing.UpsertLeadsAsync([Lead(0)], cancellationToken: cancelled));
        Assert.ThrowsAny<OperationCanceledException>(() => marketing.UpsertLead(Lead(0), cancelled));

        Assert.Empty(Ids("web-0"));
    }

    private protected abstract AlignmentClient As(Guid user);

    private static LeadImport Lead(int number) => new($"web-{number}") { Subject = "Machines", LastName = "Lovelace", CompanyName = "Contoso" };

    private static LeadImport TooLong(int number) => Lead(number) with { Segment = new string('x', 101) };

    private static string Text(LeadOutcome outcome) =>
        $"{outcome.Index} {outcome.ExternalKey} {(outcome.IsRefused ? "refused" : outcome.Written!.Created ? "created" : "updated")}";

    private static async Task<(CriteriaVerdict Verdict, string Unmet)> VerdictOf(AlignmentClient client, Guid lead)
    {
        var evaluation = await client.EvaluateLeadAsync(lead);
        return (evaluation.Verdict, evaluation.UnmetCriteria.Single().Name);
    }

    private static async Task<AlignmentException> Refusal(Func<Task> call) => await Assert.ThrowsAsync<AlignmentException>(call);

    private static async Task<List<T>> All<T>(IAsyncEnumerable<T> rows)
    {
        var all = new List<T>();
        await foreach (var row in rows)
        {
            all.Add(row);
        }

        return all;
    }

    private List<Guid> Ids(string key) => [.. Funnel.Rows(LeadTable.LogicalName, LeadTable.ExternalKey, key).Select(row => row.Id)];
}
