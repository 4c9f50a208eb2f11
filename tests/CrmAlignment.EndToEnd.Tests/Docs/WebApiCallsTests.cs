using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using CrmAlignment.Client;
using CrmAlignment.Client.WebApi;
using CrmAlignment.EndToEnd.Tests.Plugins;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using CrmAlignment.WebApi;
using CrmAlignment.WebApi.Hosting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Newtonsoft.Json.Linq;
using NodaTime;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Docs;

/// <summary>The requests of docs/integrators.md are sent as they stand there, to the product on a served local organization.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class WebApiCallsTests : IAsyncLifetime, IDisposable
{
    private static readonly Guid Lead = new("00000000-0000-0000-0000-000000000001");
    private static readonly Guid CriteriaSet = new("00000000-0000-0000-0000-000000000002");
    private static readonly Guid Experiment = new("00000000-0000-0000-0000-000000000003");
    private static readonly Guid Playbook = new("00000000-0000-0000-0000-000000000005");
    private static readonly Guid Run = new("00000000-0000-0000-0000-000000000006");
    private static readonly Guid Term = new("00000000-0000-0000-0000-000000000004");

    private readonly Funnel _funnel = new();
    private readonly HttpClient _client = new();
    private WebApiServer? _server;

    public async Task InitializeAsync() =>
        _server = await WebApiServer.StartAsync(_funnel.Organization, new WebApiOptions { UserWithoutToken = _funnel.AdministratorUser });

    public async Task DisposeAsync() => await _server!.DisposeAsync();

    public void Dispose()
    {
        _client.Dispose();
        _funnel.Dispose();
    }

    [Fact]
    public async Task Requests_of_the_page_are_done_or_refused_by_a_rule_of_the_product()
    {
        _funnel.Admin.Create(new Entity("lead", Lead) { ["lastname"] = "Lovelace", ["subject"] = "Machines", ["ownerid"] = new EntityReference("systemuser", _funnel.MarketingUser) });
        _funnel.Administrator.Create(new Entity(CriteriaSetTable.LogicalName, CriteriaSet)
        {
            [CriteriaSetTable.Name] = "Page",
            [CriteriaSetTable.Code] = "PAGE",
            [CriteriaSetTable.Version] = 1,
            [CriteriaSetTable.Enforcement] = new OptionSetValue((int)Enforcement.Enforce),
        });
        var term = TermRow.Of("page");
        term.Id = Term;
        _funnel.Administrator.Create(term);
        var playbook = PlaybookRow.With(PlaybookRow.Of("page"), 1);
        playbook.Id = Playbook;
        _funnel.Administrator.Create(playbook);
        var step = _funnel.Rows(PlaybookStepTable.LogicalName, PlaybookStepTable.PlaybookId, Playbook)[0].ToEntityReference();
        _funnel.Bypass(new CreateRequest
        {
            Target = new Entity(PlaybookRunTable.LogicalName, Run)
            {
                [PlaybookRunTable.LeadId] = new EntityReference("lead", Lead),
                [PlaybookRunTable.PlaybookId] = new EntityReference(PlaybookTable.LogicalName, Playbook),
                [PlaybookRunTable.PlaybookStepId] = step,
                [PlaybookRunTable.Outcome] = new OptionSetValue((int)StepOutcome.Suggested),
            },
        });
        _funnel.Administrator.Create(new Entity(ExperimentTable.LogicalName, Experiment)
        {
            [ExperimentTable.Name] = "Page",
            [ExperimentTable.Measure] = new OptionSetValue((int)ExperimentMeasure.SalesReady),
            [ExperimentTable.StartDate] = new DateTime(2026, 4, 1),
            [ExperimentTable.EndDate] = new DateTime(2026, 6, 30),
        });
        var refused = new List<string>();
        foreach (var (_, call) in new MarkdownPage(Repository.File("docs", "integrators.md")).Fences("http"))
        {
            var answer = await SendAsync(call);
            if (answer.Status >= 300)
            {
                // A rule of the product says no, in its own words: everything before it (address, parameters, rights) was right.
                Assert.True(answer.Status == 400 && answer.Body.Contains("CRMA", StringComparison.Ordinal), $"{call}\n{answer.Status} {answer.Body}");
                refused.Add(call.Split('\n')[0].Split('/')[^1]);
            }
        }

        // The lead has met no set and the set has no criteria.
        Assert.DoesNotContain(refused, name => name.StartsWith("crma_Process", StringComparison.Ordinal) || name.StartsWith("crma_GetScorecard", StringComparison.Ordinal)
            || name.StartsWith("leads(", StringComparison.Ordinal) || name.EndsWith("crma_EvaluateLead", StringComparison.Ordinal));
    }

    [Fact]
    public void Client_over_the_Web_API_answers_as_over_the_organization_service()
    {
        var client = AlignmentClient.Connect(_server!.Address);
        using var service = new WebApiService(_server.Address);
        var lead = service.Create(new Entity("lead") { ["lastname"] = "Hopper", ["subject"] = "Compilers", ["ownerid"] = new EntityReference("systemuser", _funnel.MarketingUser) });

        Assert.Equal(_funnel.AdministratorClient.EvaluateLead(lead).Verdict, client.EvaluateLead(lead).Verdict);
        Assert.Equal(_funnel.AdministratorClient.ProcessAllDue(), client.ProcessAllDue());
        Assert.Equal((1, 0), (client.FoldAll().Folded, _funnel.AdministratorClient.FoldAll().Folded));
        var first = new LocalDate(2026, 1, 1);
        Assert.Equal(
            _funnel.AdministratorClient.GetScorecard(PeriodGrain.Month, first, 3).Select(scorecard => scorecard.LeadsCreated),
            client.GetScorecard(PeriodGrain.Month, first, 3).Select(scorecard => scorecard.LeadsCreated));
        Assert.Equal("CRMA3006", Assert.Throws<AlignmentException>(() => client.RejectLead(lead, "NOSUCH")).Code);
    }

    private async Task<(int Status, string Body)> SendAsync(string call)
    {
        var lines = call.Split("\n\n", 2);
        var (method, address) = lines[0].Split('\n')[0].Split(' ', 2) is [var first, var second] ? (first, second) : throw new FormatException(call);
        using var request = new HttpRequestMessage(new HttpMethod(method), address.Replace("{org}", _server!.Address.ToString().TrimEnd('/'), StringComparison.Ordinal));
        request.Content = new StringContent(lines.Length > 1 ? JObject.Parse(lines[1]).ToString() : "", Encoding.UTF8, "application/json");
        using var response = await _client.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
