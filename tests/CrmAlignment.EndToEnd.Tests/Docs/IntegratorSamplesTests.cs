using System;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Contoso.Leads;
using CrmAlignment.Cli.Setup;
using CrmAlignment.Client;
using CrmAlignment.Client.FunnelModels;
using CrmAlignment.Client.Kpis;
using CrmAlignment.Client.Leads;
using CrmAlignment.LocalDataverse;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using CrmAlignment.Solution;
using CrmAlignment.WebApi;
using CrmAlignment.WebApi.Access;
using CrmAlignment.WebApi.Hosting;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Docs;

/// <summary>The samples of docs/integrators.md do what the page says, on the packed product.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class IntegratorSamplesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _package;

    public IntegratorSamplesTests()
    {
        var packed = SolutionPackager.Pack(new PackOptions());
        _package = Path.Combine(_folder.Path, packed.FileName);
        File.WriteAllBytes(_package, packed.Content);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_lead_goes_from_import_to_the_scorecard()
    {
        using var organization = LocalOrganization.Open();
        organization.ImportSolution(_package);
        var cast = CastSetup.Prepare(organization.AdminService);
        var marketing = organization.ServiceFor(cast.Marketing);
        var sales = organization.ServiceFor(cast.Sales);
        var administrator = organization.ServiceFor(cast.Administrator);
        CreateCalendar(administrator);
        var set = IntegratorSamples.AgreeOnCriteria(administrator, marketing, sales);
        Assert.Equal(0, IntegratorSamples.Simulate(new AlignmentClient(marketing), set, CancellationToken.None).Leads);
        Assert.Empty(IntegratorSamples.Targets(new AlignmentClient(marketing), CancellationToken.None).Targets);
        Assert.False(IntegratorSamples.Forecast(new AlignmentClient(marketing), CancellationToken.None).HasEnoughData);
        Assert.Equal(0, IntegratorSamples.Diagnose(new AlignmentClient(marketing), CancellationToken.None).Leads);
        Assert.Equal(ModelFit.NotEnoughData, IntegratorSamples.CompareModels(new AlignmentClient(marketing), CancellationToken.None).Fits);
        Assert.True(IntegratorSamples.Attribute(new AlignmentClient(marketing), CancellationToken.None).IsComplete);
        Assert.True(IntegratorSamples.ReviewNurture(new AlignmentClient(marketing), CancellationToken.None).IsComplete);
        Assert.True(IntegratorSamples.ReviewPurchases(new AlignmentClient(marketing), CancellationToken.None).IsComplete);

        Assert.Equal(3, IntegratorSamples.Score(new AlignmentClient(marketing), CancellationToken.None).Parts.Count);

        var experiment = marketing.Create(new Entity(ExperimentTable.LogicalName)
        {
            [ExperimentTable.Name] = "Case or brochure",
            [ExperimentTable.Measure] = new OptionSetValue((int)ExperimentMeasure.SalesReady),
            [ExperimentTable.StartDate] = new DateTime(2026, 4, 1),
            [ExperimentTable.EndDate] = new DateTime(2026, 6, 30),
        });
        Assert.Empty(IntegratorSamples.Compare(new AlignmentClient(marketing), experiment, CancellationToken.None).Arms);

        var lead = IntegratorSamples.Import(marketing);
        Assert.Equal(lead, IntegratorSamples.Import(marketing));
        IntegratorSamples.Engagement(marketing, lead);
        Assert.NotNull(IntegratorSamples.Offer(IntegratorSamples.Patient(marketing), lead));
        Assert.Equal("CRMA3002", Assert.Throws<AlignmentException>(() => new AlignmentClient(marketing).OfferLead(lead)).Code);
        IntegratorSamples.Accept(new AlignmentClient(sales), lead);

        var folded = IntegratorSamples.RunSchedule(new AlignmentClient(administrator), CancellationToken.None);
        Assert.True(folded.Folded > 0);
        Assert.Equal(0, folded.Remaining);
        Assert.Equal(0, IntegratorSamples.Audit(new AlignmentClient(administrator), CancellationToken.None).Drifts);
        Assert.Equal(4, IntegratorSamples.ReadScorecards(new AlignmentClient(sales)).Count);
    }

    [Fact]
    public void A_lead_is_offered_without_the_client()
    {
        using var organization = LocalOrganization.Open();
        organization.ImportSolution(_package);
        var cast = CastSetup.Prepare(organization.AdminService);
        CreateCalendar(organization.ServiceFor(cast.Administrator));
        var marketing = organization.ServiceFor(cast.Marketing);

        var lead = IntegratorSamples.Import(marketing);

        Assert.NotEmpty(IntegratorSamples.OfferWithoutClient(marketing, lead));
    }

    [Fact]
    public void A_lead_is_rejected_for_good()
    {
        using var organization = LocalOrganization.Open();
        organization.ImportSolution(_package);
        var cast = CastSetup.Prepare(organization.AdminService);
        organization.ServiceFor(cast.Administrator).Create(new Entity(RejectionReasonTable.LogicalName)
        {
            [RejectionReasonTable.Code] = "EARLY",
            [RejectionReasonTable.Name] = "Too early",
            [RejectionReasonTable.Recyclable] = false,
        });
        var lead = IntegratorSamples.Import(organization.ServiceFor(cast.Marketing));
        var sales = new AlignmentClient(organization.ServiceFor(cast.Sales));

        Assert.False(IntegratorSamples.Reject(sales, lead).IsNurtured);
        Assert.Equal("CRMA3001", Assert.Throws<AlignmentException>(() => IntegratorSamples.Reject(sales, lead)).Code);
    }

    [Fact]
    public async Task Many_leads_are_imported_and_read_page_by_page()
    {
        using var organization = LocalOrganization.Open();
        organization.ImportSolution(_package);
        var marketing = new AlignmentClient(organization.ServiceFor(CastSetup.Prepare(organization.AdminService).Marketing));
        var leads = Enumerable.Range(0, 3).Select(number => new LeadImport($"webshop-{number}") { Subject = "Machines", LastName = "Lovelace" }).ToList();

        Assert.Equal(3, (await IntegratorSamples.ImportMany(marketing, leads, null, CancellationToken.None)).Count(outcome => outcome.Written is { Created: true }));
        Assert.Equal(2, Assert.Single(await IntegratorSamples.ImportMany(marketing, leads, "webshop-1", CancellationToken.None)).Index);
        Assert.Equal(0m, await IntegratorSamples.ReadPages(new AlignmentClient(organization.AdminService), CancellationToken.None));
    }

    [Fact]
    public async Task Scheduled_work_runs_over_the_Web_API_with_tokens_of_an_integrator()
    {
        using var organization = LocalOrganization.Open();
        organization.ImportSolution(_package);
        var administrator = CastSetup.Prepare(organization.AdminService).Administrator;
        var tokens = new AccessTokens(Path.Combine(_folder.Path, "tokens"), TimeProvider.System);
        await using var server = await WebApiServer.StartAsync(organization, new WebApiOptions { Tokens = tokens });

        var due = await IntegratorSamples.Connect(server.Address, new Issued(tokens.Create("sample", administrator, TimeSpan.FromDays(1))));

        Assert.Equal(new DueResult(0, 0, 0, MoreDue: false), due);
    }

    [Fact]
    public void A_rejected_lead_is_nurtured_in_the_local_test() =>
        Assert.Equal("Nurture True 0", IntegratorSamples.LocalTest(_package, TimeProvider.System));

    private static void CreateCalendar(IOrganizationService administrator) => administrator.Create(new Entity(WorkCalendarTable.LogicalName)
    {
        [WorkCalendarTable.Name] = "Working week",
        [WorkCalendarTable.TimeZone] = "UTC",
        [WorkCalendarTable.IsDefault] = true,
        [WorkCalendarTable.AcceptanceHours] = 16m,
        [WorkCalendarTable.Monday] = "09:00-18:00",
        [WorkCalendarTable.Wednesday] = "09:00-18:00",
        [WorkCalendarTable.Friday] = "09:00-18:00",
    });

    private sealed class Issued(string token) : IntegratorSamples.ITokenSource
    {
        public Task<string> GetAsync(Uri environment, bool forceRefresh, CancellationToken cancellationToken) => Task.FromResult(token);
    }
}
