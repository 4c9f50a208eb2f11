using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using CrmAlignment.Client;
using CrmAlignment.Client.Diagnosis;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using NodaTime;
using Xunit;

namespace CrmAlignment.Player.Tests.Browser;

/// <summary>
/// The leads behind a number of the report of leaks are those that the server has counted, whatever a lead looks like: every layer with every
/// end and every mix of opportunities, written past the rules as rows from before the import are.
/// </summary>
[Trait(Category.Name, Category.Slow)]
public sealed class LeakLeadTests(Workplace place) : IClassFixture<Workplace>
{
    private const int Open = 0;
    private const int Won = 1;
    private const int Lost = 2;

    private static readonly string[] Dates = [LeadTable.MarketingQualifiedOn, LeadTable.SalesReadyOn, LeadTable.SalesAcceptedOn, LeadTable.QualifiedOn];
    private static readonly LeadStage?[] Stages = [null, LeadStage.Nurture, LeadStage.Disqualified];
    private static readonly int[][] Deals = [[], [Open], [Lost], [Won], [Open, Lost], [Lost, Won]];

    [SkippableFact]
    public async Task Every_number_leads_to_the_leads_that_the_server_has_counted()
    {
        Skip.If(Chromium.Path is null, "There is no Chromium on this machine: apt-get install chromium.");
        var day = place.Clock.GetUtcNow().UtcDateTime;
        Fill(day);
        var first = new LocalDate(day.Year, day.Month, 1);
        var expected = new AlignmentClient(place.Organization.ServiceFor(place.UserId(Workplace.Maria))).DiagnoseWholeFunnel(new DiagnosisQuestion(first, first.PlusMonths(1).PlusDays(-1)));
        Assert.Equal((Dates.Length + 1) * Stages.Length * Deals.Length + 1, expected.Leads);

        await using var desk = await place.OpenAsync(Workplace.Maria);
        await desk.Screen.GoAsync($"/main.aspx?appid={WalkTests.AppOf(desk.Screen)}&pagetype=dashboard&id=bed54463-0a7b-54d9-998a-cbe7b3e53b60");
        var page = desk.Page.FrameLocator("iframe.web-resource");
        await page.Locator("#grain").SelectOptionAsync("month");
        await Assertions.Expect(page.Locator("#status")).ToContainTextAsync("arrived in Feb 2031");
        foreach (var (layer, name) in expected.Layers.Zip(["Leads created", "Marketing qualified", "Sales ready", "Accepted", "Qualified"]))
        {
            var ends = new List<string>();
            var counts = layer.Current;
            foreach (var (fate, count) in new[] { ("Entered", counts.Entered), ("Went on", counts.WentOn), ("Still in work", counts.Inside), ("In nurture", counts.Nurtured), ("Lost", counts.Lost) })
            {
                var leads = count == 0 ? [] : await LeadsAsync(page, $"Leads, {name}: {fate}");
                Assert.True(count == leads.Length, $"{name}, {fate}: {count} counted, {leads.Length} listed");
                ends.AddRange(fate == "Entered" ? [] : leads);
            }

            // Each in one place, and those who left are those whom the server names.
            Assert.Equal(counts.Entered, ends.Distinct().Count());
            Assert.Empty(counts.Leaving.Select(lead => lead.LeadId.ToString("D")).Except(ends));
        }
    }

    private static async Task<string[]> LeadsAsync(IFrameLocator page, string title)
    {
        await page.GetByTitle(title, new() { Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("#leads h2")).ToHaveTextAsync(title);
        var ids = await page.Locator("#leads a").EvaluateAllAsync<string[]>("links => links.map(link => new URL(link.href).searchParams.get('id'))");
        await page.Locator("#leads button").ClickAsync();
        return ids;
    }

    private void Fill(DateTime day)
    {
        // A month is offered where a scorecard tells of leads.
        Create(new Entity(ScorecardTable.LogicalName)
        {
            [ScorecardTable.ScopeKey] = "org",
            [ScorecardTable.Grain] = new OptionSetValue((int)PeriodGrain.Month),
            [ScorecardTable.PeriodStart] = new DateTime(day.Year, day.Month, 1, 0, 0, 0, DateTimeKind.Utc),
            ["crma_leadscreated"] = 1,
        });
        for (var reached = 0; reached <= Dates.Length; reached++)
        {
            foreach (var stage in Stages)
            {
                foreach (var deals in Deals)
                {
                    Add(Dates.Take(reached), stage, deals, day);
                }
            }
        }

        // A lead that left out the layers before the last, one that is merged into it, and one that is no lead of the funnel.
        var master = Add(Dates.TakeLast(1), null, [], day);
        var merged = Add(Dates.Take(2), null, [], day);
        Bypass(new MergeRequest
        {
            Target = new EntityReference(LeadTable.LogicalName, master),
            SubordinateId = merged,
            UpdateContent = new Entity(LeadTable.LogicalName),
            PerformParentingChecks = false,
        });
        Add(Dates.Take(2), LeadStage.Disqualified, [], day, isExcluded: true);
    }

    private Guid Add(IEnumerable<string> dates, LeadStage? stage, int[] deals, DateTime day, bool isExcluded = false)
    {
        var lead = new Entity(LeadTable.LogicalName) { [LeadTable.Subject] = "Shelves", [LeadTable.LastName] = "Rivera" };
        foreach (var date in dates)
        {
            lead[date] = day;
        }

        if (stage is { } known)
        {
            lead[LeadTable.Stage] = new OptionSetValue((int)known);
        }

        if (isExcluded)
        {
            lead[LeadTable.ExcludedFromKpis] = true;
        }

        var id = Create(lead);
        foreach (var state in deals)
        {
            var deal = Create(new Entity(OpportunityTable.LogicalName) { [OpportunityTable.Name] = "Shelves", [OpportunityTable.OriginatingLeadId] = new EntityReference(LeadTable.LogicalName, id) });
            if (state != Open)
            {
                Close(deal, state);
            }
        }

        return id;
    }

    private void Close(Guid deal, int state)
    {
        var close = new Entity("opportunityclose") { ["opportunityid"] = new EntityReference(OpportunityTable.LogicalName, deal) };
        Bypass(state == Won
            ? new WinOpportunityRequest { OpportunityClose = close, Status = new OptionSetValue(3) }
            : new LoseOpportunityRequest { OpportunityClose = close, Status = new OptionSetValue(4) });
    }

    private Guid Create(Entity row) => ((CreateResponse)Bypass(new CreateRequest { Target = row })).id;

    private OrganizationResponse Bypass(OrganizationRequest request)
    {
        request["BypassCustomPluginExecution"] = true;
        return place.Organization.AdminService.Execute(request);
    }
}
