using System;
using System.Linq;
using System.ServiceModel;
using System.Threading;
using System.Threading.Tasks;
using CrmAlignment.Cli.Report;
using CrmAlignment.Client.Kpis;
using CrmAlignment.Client.Leads;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using NodaTime;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>Leads have categories: which they get, which criteria they are held to, and where they count.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class LeadCategoryTests : IDisposable
{
    private static readonly LocalDate March = new(2026, 3, 1);

    private readonly Funnel _funnel = new();

    public void Dispose() => _funnel.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void New_lead_without_a_category_gets_the_default_within_the_budget_of_requests(bool setIsInForce)
    {
        if (setIsInForce)
        {
            _funnel.Activate(Enforcement.Warn);
        }

        Create("OTHER");
        var category = Create("CONTACT", isDefault: true);

        var lead = _funnel.Lead();

        Assert.Equal(3, _funnel.Organization.Requests.FromPluginsDuringLastRequest);
        Assert.Equal(category, CategoryOf(lead));
        Assert.Equal(category, CategoryOf(_funnel.Marketing.Create(new Entity("lead") { [LeadTable.Subject] = "Looms", [LeadTable.LeadCategoryId] = null })));
    }

    [Fact]
    public void Save_of_a_lead_that_leaves_its_category_costs_nothing_more()
    {
        Create("CONTACT", isDefault: true);
        var lead = _funnel.Lead();

        _funnel.Marketing.Update(new Entity("lead", lead) { [LeadTable.Subject] = "Looms", [LeadTable.LeadCategoryId] = Reference(CategoryOf(lead)!.Value) });
        Assert.Equal(1, _funnel.Organization.Requests.FromPluginsDuringLastRequest);

        // Taken away it stays away: the default is for new leads.
        _funnel.Marketing.Update(new Entity("lead", lead) { [LeadTable.LeadCategoryId] = null });
        Assert.Null(CategoryOf(lead));
        _funnel.Marketing.Update(new Entity("lead", lead) { [LeadTable.Subject] = "Machines" });
        Assert.Null(CategoryOf(lead));
    }

    [Fact]
    public void Without_a_default_a_lead_has_the_category_that_it_was_given_or_none()
    {
        var category = Create("SALES");

        Assert.Null(CategoryOf(_funnel.Lead()));
        Assert.Equal(category, CategoryOf(LeadOf(category)));
        Assert.Equal(
            category,
            CategoryOf(_funnel.MarketingClient.UpsertLead(new LeadImport("L-1") { Subject = "Machines", LeadCategoryId = category }).LeadId));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Deactivated_category_is_chosen_no_more_and_stays_where_it_is(bool setIsInForce)
    {
        var category = Create("SALES", isDefault: true);
        var other = Create("CONTACT");
        if (setIsInForce)
        {
            _funnel.Activate(Enforcement.Warn);
        }

        var lead = LeadOf(category);
        var another = LeadOf(other);
        SetState(category, 1);
        const string Refused = "CRMA3020: The lead category SALES is deactivated. Choose an active one, or activate it.";

        Assert.StartsWith(Refused, Refusal.Of(() => LeadOf(category)), StringComparison.Ordinal);
        Assert.StartsWith(
            Refused,
            Refusal.Of(() => _funnel.Marketing.Update(new Entity("lead", another) { [LeadTable.LeadCategoryId] = Reference(category) })),
            StringComparison.Ordinal);
        Assert.Null(CategoryOf(_funnel.Lead()));

        _funnel.Marketing.Update(new Entity("lead", lead) { [LeadTable.Subject] = "Looms", [LeadTable.LeadCategoryId] = Reference(category) });
        Assert.Equal(category, CategoryOf(lead));

        // A merge brings what was somebody's.
        _funnel.Admin.Execute(new MergeRequest
        {
            Target = new EntityReference("lead", another),
            SubordinateId = lead,
            UpdateContent = new Entity("lead") { [LeadTable.LeadCategoryId] = Reference(category) },
        });
        Assert.Equal(category, CategoryOf(another));

        SetState(category, 0);
        Assert.Equal(category, CategoryOf(_funnel.Lead()));
    }

    [Fact]
    public void Merged_lead_keeps_its_category_or_none_unless_the_merge_says_otherwise()
    {
        var category = Create("SALES");
        var (master, subordinate) = (_funnel.Lead(), LeadOf(category));

        _funnel.Admin.Execute(new MergeRequest { Target = new EntityReference("lead", master), SubordinateId = subordinate, UpdateContent = new Entity("lead") });

        Assert.Null(CategoryOf(master));
    }

    [Fact]
    public void Second_default_is_refused_by_name_whichever_way()
    {
        Create("CONTACT", isDefault: true);
        var second = Create("SALES");
        const string Refused = "CRMA3021: CONTACT is the default lead category already. Take the mark off there first, or leave it off here.\nRecord: ";

        Assert.StartsWith(Refused + "LATE", Refusal.Of(() => Create("LATE", isDefault: true)), StringComparison.Ordinal);
        Assert.StartsWith(
            Refused + "SALES",
            Refusal.Of(() => _funnel.Administrator.Update(new Entity(LeadCategoryTable.LogicalName, second) { [LeadCategoryTable.IsDefault] = true })),
            StringComparison.Ordinal);
        SetState(second, 1);
        _funnel.Administrator.Update(new Entity(LeadCategoryTable.LogicalName, second) { [LeadCategoryTable.IsDefault] = true, [LeadCategoryTable.DefaultKey] = "default" });
        Assert.Null(Key(second));
        Assert.StartsWith(Refused + "SALES", Refusal.Of(() => SetState(second, 0)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_that_become_default_at_once_one_does()
    {
        var both = new[] { Create("CONTACT"), Create("SALES") };
        for (var round = 0; round < 5; round++)
        {
            using var start = new Barrier(both.Length);
            var refusals = await Task.WhenAll(both.Select(id => Task.Run(() =>
            {
                start.SignalAndWait();
                try
                {
                    _funnel.Administrator.Update(new Entity(LeadCategoryTable.LogicalName, id) { [LeadCategoryTable.IsDefault] = true });
                    return 0;
                }
                catch (FaultException<OrganizationServiceFault>)
                {
                    return 1;
                }
            })));

            Assert.Equal(1, refusals.Sum());
            var only = Assert.Single(_funnel.Rows(LeadCategoryTable.LogicalName, LeadCategoryTable.IsDefault, true)).Id;
            Assert.Equal("default", Key(only));
            _funnel.Administrator.Update(new Entity(LeadCategoryTable.LogicalName, only) { [LeadCategoryTable.IsDefault] = false });
        }
    }

    [Theory]
    [InlineData("lead")]
    [InlineData("crma_criteriaset")]
    [InlineData("crma_kpitarget")]
    public void Category_that_rows_name_is_not_deleted(string table)
    {
        var category = Create("SALES");
        switch (table)
        {
            case "lead":
                LeadOf(category);
                break;
            case CriteriaSetTable.LogicalName:
                _funnel.Administrator.Update(new Entity(table, _funnel.Draft()) { [CriteriaSetTable.LeadCategoryId] = Reference(category) });
                break;
            default:
                Target(category);
                break;
        }

        Assert.StartsWith(
            $"CRMA3022: The lead category SALES cannot be deleted: rows of the table {table} name it. Deactivate it",
            Refusal.Of(() => _funnel.Administrator.Delete(LeadCategoryTable.LogicalName, category)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Category_that_no_row_names_is_deleted_and_its_numbers_were_nothing()
    {
        var category = Create("SALES");
        var lead = LeadOf(category);
        _funnel.Marketing.Update(new Entity("lead", lead) { [LeadTable.LeadCategoryId] = null });

        _funnel.Administrator.Delete(LeadCategoryTable.LogicalName, category);

        _funnel.AdministratorClient.FoldAll();
        Assert.Equal(1, Card(null).LeadsCreated);
        Assert.Equal(0, _funnel.AdministratorClient.AuditAllKpis().Drifts);
    }

    [Fact]
    public void Only_the_administrator_changes_categories_and_both_departments_choose_them()
    {
        var category = Create("SALES");
        foreach (var (user, refused) in new[] { (_funnel.Marketing, "prvCreatecrma_LeadCategory"), (_funnel.Sales, "prvCreatecrma_LeadCategory") })
        {
            Assert.Contains(
                refused,
                Refusal.Of(() => user.Create(new Entity(LeadCategoryTable.LogicalName) { [LeadCategoryTable.Name] = "X", [LeadCategoryTable.Code] = "X" })),
                StringComparison.Ordinal);
            Assert.Contains(
                "prvWritecrma_LeadCategory",
                Refusal.Of(() => user.Update(new Entity(LeadCategoryTable.LogicalName, category) { [LeadCategoryTable.Name] = "X" })),
                StringComparison.Ordinal);
            var lead = user.Create(new Entity("lead") { [LeadTable.Subject] = "Looms", [LeadTable.LeadCategoryId] = Reference(category) });
            Assert.Equal(category, CategoryOf(lead));
        }
    }

    [Fact]
    public void Set_of_the_category_judges_its_leads_and_the_set_for_all_judges_the_others()
    {
        var category = Create("SALES");
        var all = _funnel.Activate(Enforcement.Warn);
        var set = _funnel.Draft(code: "SALES", budget: "50000");
        _funnel.Administrator.Update(new Entity(CriteriaSetTable.LogicalName, set) { [CriteriaSetTable.LeadCategoryId] = Reference(category) });
        _funnel.Sign(set);
        _funnel.AdministratorClient.ActivateCriteriaSet(set);
        var lead = _funnel.Lead(budget: 20000);

        Assert.Equal((all, CriteriaVerdict.Met), JudgedBy(lead));
        _funnel.Marketing.Update(new Entity("lead", lead) { [LeadTable.LeadCategoryId] = Reference(category) });
        Assert.Equal((set, CriteriaVerdict.NotMet), JudgedBy(lead));

        // As much as a change of campaign: the sets are read, and the ledger gets a row that takes back and one that gives.
        var met = _funnel.Lead(budget: 60000);
        _funnel.Marketing.Update(new Entity("lead", met) { [LeadTable.CampaignId] = new EntityReference("campaign", _funnel.Marketing.Create(new Entity("campaign") { ["name"] = "Fair" })) });
        Assert.Equal(3, _funnel.Organization.Requests.FromPluginsDuringLastRequest);
        _funnel.Marketing.Update(new Entity("lead", met) { [LeadTable.LeadCategoryId] = Reference(category) });
        Assert.Equal(3, _funnel.Organization.Requests.FromPluginsDuringLastRequest);

        // Another set for the same leads is refused, as for any scope.
        var twin = _funnel.Draft(code: "TWIN");
        _funnel.Administrator.Update(new Entity(CriteriaSetTable.LogicalName, twin) { [CriteriaSetTable.LeadCategoryId] = Reference(category) });
        _funnel.Sign(twin);
        Assert.Contains("CRMA2020", Assert.ThrowsAny<Exception>(() => _funnel.AdministratorClient.ActivateCriteriaSet(twin)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Change_of_the_category_of_a_draft_takes_its_signatures()
    {
        var set = _funnel.Draft();
        _funnel.Sign(set);

        _funnel.Administrator.Update(new Entity(CriteriaSetTable.LogicalName, set) { [CriteriaSetTable.LeadCategoryId] = Reference(Create("SALES")) });

        Assert.Null(_funnel.Rows(CriteriaSetTable.LogicalName, CriteriaSetTable.Id, set).Single().GetAttributeValue<EntityReference>(CriteriaSetTable.MarketingAgreedBy));
    }

    [Fact]
    public void Reassessment_finds_the_leads_of_the_category_alone()
    {
        var category = Create("SALES");
        var (of, without) = (LeadOf(category), _funnel.Lead());
        _funnel.Clock.Advance(TimeSpan.FromMinutes(1));
        var set = _funnel.Draft();
        _funnel.Administrator.Update(new Entity(CriteriaSetTable.LogicalName, set) { [CriteriaSetTable.LeadCategoryId] = Reference(category) });
        _funnel.Sign(set);
        _funnel.AdministratorClient.ActivateCriteriaSet(set);

        _funnel.AdministratorClient.ReassessAllLeads();

        Assert.Equal(set, _funnel.Read(of).GetAttributeValue<EntityReference>(LeadTable.CriteriaSetId)?.Id);
        Assert.Null(_funnel.Read(without).GetAttributeValue<EntityReference>(LeadTable.CriteriaSetId));
    }

    [Fact]
    public void What_a_lead_becomes_counts_for_its_category_and_the_rest_for_none()
    {
        var category = Create("SALES", isDefault: true);
        var lead = _funnel.Lead();
        _funnel.MarketingClient.OfferLead(lead);
        _funnel.SalesClient.AcceptLead(lead);
        _funnel.Sales.Execute(new QualifyLeadRequest { LeadId = new EntityReference("lead", lead), CreateAccount = true, CreateOpportunity = true, Status = new OptionSetValue(3) });
        var deal = _funnel.Rows("opportunity", "originatingleadid", lead).Single().Id;
        _funnel.Sales.Execute(KpiTests.WinRequest(_funnel, deal, 700));
        var nurtured = _funnel.Lead();
        _funnel.SalesClient.RejectLead(nurtured, "EARLY");
        var account = new EntityReference("account", _funnel.Sales.Create(new Entity("account") { ["name"] = "Contoso" }));
        var other = _funnel.Sales.Create(new Entity("opportunity") { ["name"] = "Deal", ["customerid"] = account });
        _funnel.Sales.Execute(KpiTests.WinRequest(_funnel, other, 300));

        _funnel.Organization.DrainAsyncOperations();
        _funnel.AdministratorClient.FoldAll();

        var (all, ofCategory) = (Card(null), Card(category));
        Assert.Equal((2, 1, 1, 1, 1, 1, 700m, 1), (
            ofCategory.LeadsCreated, ofCategory.SalesReady, ofCategory.Accepted, ofCategory.Qualified, ofCategory.Won, ofCategory.Nurtured, ofCategory.Revenue, ofCategory.ClientCount));
        Assert.Equal((2, 2, 1000m), (all.LeadsCreated, all.Won, all.Revenue));
        Assert.Equal("SALES", _funnel.Rows(ScorecardTable.LogicalName, ScorecardTable.LeadCategoryId, category)[0]
            .GetAttributeValue<string>(ScorecardTable.Name).Split(" - ")[0]);
    }

    [Fact]
    public void Opportunity_has_the_category_of_its_lead_whatever_a_save_says_of_it()
    {
        var (category, forged) = (Create("SALES"), Create("CONTACT"));
        var account = new EntityReference("account", _funnel.Sales.Create(new Entity("account") { ["name"] = "Contoso" }));
        var deal = _funnel.Sales.Create(new Entity("opportunity")
        {
            ["name"] = "Deal",
            ["customerid"] = account,
            [OpportunityTable.LeadCategoryId] = Reference(forged),
        });
        Assert.Null(OfDeal(deal));

        _funnel.Sales.Execute(KpiTests.WinRequest(_funnel, deal, 700));
        _funnel.Sales.Update(new Entity("opportunity", deal) { ["originatingleadid"] = new EntityReference("lead", LeadOf(category)) });
        Assert.Equal(category, OfDeal(deal));
        _funnel.Sales.Update(new Entity("opportunity", deal) { [OpportunityTable.LeadCategoryId] = Reference(forged) });
        Assert.Equal(category, OfDeal(deal));
        _funnel.AdministratorClient.FoldAll();
        Assert.Equal(700m, Card(category).Revenue);

        _funnel.Sales.Update(new Entity("opportunity", deal) { ["originatingleadid"] = null });
        Assert.Null(OfDeal(deal));
        _funnel.AdministratorClient.FoldAll();
        Assert.Equal((0m, 700m), (Card(category).Revenue, Card(null).Revenue));
        Assert.Equal(0, _funnel.AdministratorClient.AuditAllKpis().Drifts);
    }

    [Fact]
    public void Deletion_of_the_lead_leaves_the_opportunity_where_it_counted()
    {
        var category = Create("SALES");
        var lead = LeadOf(category);
        var account = new EntityReference("account", _funnel.Sales.Create(new Entity("account") { ["name"] = "Contoso" }));
        var deal = _funnel.Sales.Create(new Entity("opportunity") { ["name"] = "Deal", ["customerid"] = account, ["originatingleadid"] = new EntityReference("lead", lead) });
        _funnel.Sales.Execute(KpiTests.WinRequest(_funnel, deal, 700));

        _funnel.Admin.Delete("lead", lead);

        _funnel.AdministratorClient.FoldAll();
        Assert.Equal((category, 700m, 0), (OfDeal(deal), Card(category).Revenue, Card(category).LeadsCreated));
        Assert.Equal(0, _funnel.AdministratorClient.AuditAllKpis().Drifts);
    }

    [Fact]
    public void Target_of_a_category_is_held_against_its_own_numbers()
    {
        var category = Create("SALES");
        Target(category);
        LeadOf(category);
        _funnel.Lead();
        _funnel.AdministratorClient.FoldAll();

        var compared = Assert.Single(_funnel.MarketingClient.CompareTargets(new CrmAlignment.Client.Targets.TargetQuestion { Grain = PeriodGrain.Month }).Targets);

        Assert.Equal((ScopeType.LeadCategory, category, "SALES", 1m), (compared.ScopeType, compared.ScopeId, compared.ScopeName, compared.Fact));
    }

    [Fact]
    public void Lines_of_a_report_add_up_to_the_organization_and_nothing_is_said_where_there_is_no_category()
    {
        var reader = new FunnelReader(_funnel.Admin);
        _funnel.Lead();
        _funnel.AdministratorClient.FoldAll();
        Assert.Empty(reader.Read("Before", March, March.PlusDays(30), []).Categories);

        var (second, first) = (Create("SALES"), Create("CONTACT"));
        _funnel.Administrator.Update(new Entity(LeadCategoryTable.LogicalName, second) { [LeadCategoryTable.Sequence] = 2 });
        _funnel.Administrator.Update(new Entity(LeadCategoryTable.LogicalName, first) { [LeadCategoryTable.Sequence] = 1 });
        LeadOf(second);
        LeadOf(second);
        LeadOf(first);
        SetState(first, 1);
        _funnel.AdministratorClient.FoldAll();

        var report = reader.Read("After", March, March.PlusDays(30), []);

        Assert.Equal([("CONTACT", 1), ("SALES", 2), (null, 1)], report.Categories.Select(line => (line.Name, line.Leads)));
        Assert.Equal(report.Layers[0].Count, report.Categories.Sum(line => line.Leads));
        Assert.Equal([("SALES", 2), ("", 1), ("CONTACT", 1)], report.LeadCategories.Select(line => (line.Name, line.Leads)));
    }

    private static EntityReference Reference(Guid category) => new(LeadCategoryTable.LogicalName, category);

    private Scorecard Card(Guid? category) => _funnel.MarketingClient
        .GetScorecard(PeriodGrain.Month, March, 1, category is { } id ? ScorecardScope.LeadCategory(id) : null).Single();

    private Guid Create(string code, bool isDefault = false) => _funnel.Administrator.Create(new Entity(LeadCategoryTable.LogicalName)
    {
        [LeadCategoryTable.Name] = code,
        [LeadCategoryTable.Code] = code,
        [LeadCategoryTable.IsDefault] = isDefault,
    });

    private Guid LeadOf(Guid category) => _funnel.Marketing.Create(new Entity("lead")
    {
        [LeadTable.Subject] = "Machines",
        [LeadTable.LastName] = "Lovelace",
        [LeadTable.LeadCategoryId] = Reference(category),
    });

    private void Target(Guid category) => _funnel.Marketing.Create(new Entity(KpiTargetTable.LogicalName)
    {
        [KpiTargetTable.Measure] = new OptionSetValue((int)TargetMeasure.LeadsCreated),
        [KpiTargetTable.Grain] = new OptionSetValue((int)PeriodGrain.Month),
        [KpiTargetTable.PeriodStart] = new DateTime(2026, 3, 1),
        [KpiTargetTable.Plan] = 10m,
        [KpiTargetTable.LeadCategoryId] = Reference(category),
    });

    private void SetState(Guid category, int state) => _funnel.Administrator.Execute(new SetStateRequest
    {
        EntityMoniker = Reference(category),
        State = new OptionSetValue(state),
        Status = new OptionSetValue(state + 1),
    });

    private string? Key(Guid category) =>
        _funnel.Rows(LeadCategoryTable.LogicalName, LeadCategoryTable.Id, category).Single().GetAttributeValue<string>(LeadCategoryTable.DefaultKey);

    private Guid? CategoryOf(Guid lead) => _funnel.Read(lead).GetAttributeValue<EntityReference>(LeadTable.LeadCategoryId)?.Id;

    private Guid? OfDeal(Guid deal) =>
        _funnel.Rows("opportunity", "opportunityid", deal).Single().GetAttributeValue<EntityReference>(OpportunityTable.LeadCategoryId)?.Id;

    private (Guid?, CriteriaVerdict) JudgedBy(Guid lead)
    {
        var row = _funnel.Read(lead);
        return (row.GetAttributeValue<EntityReference>(LeadTable.CriteriaSetId)?.Id, (CriteriaVerdict)row.GetAttributeValue<OptionSetValue>(LeadTable.Verdict).Value);
    }
}
