using System;
using System.IO;
using System.Linq;
using CrmAlignment.Client;
using CrmAlignment.LocalDataverse;
using CrmAlignment.Model;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Kpis;
using CrmAlignment.Model.Tables;
using CrmAlignment.Solution;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>
/// An organization that has worked with a former version is upgraded: its rows stay, and after one recalculation its KPIs say what the
/// records say, whatever the former version had missed.
/// </summary>
[Trait(Category.Name, Category.Slow)]
public sealed class KpiUpgradeTests : IDisposable
{
    private static readonly string FormerPackage = Path.Combine(AppContext.BaseDirectory, "Fixtures", "CrmAlignment_before_recalculation_managed.zip");

    private readonly Funnel _funnel;
    private Guid _lead;
    private Guid _unfolded;
    private Guid _reopened;
    private Guid _rejected;
    private int _formerFacts;

    public KpiUpgradeTests() => _funnel = new Funnel(PreparedFunnel.After(
        WorkWithFormerVersion,
        () => new MemoryStream(SolutionPackager.Pack(new PackOptions { Version = new Version(1, 1, 0, 0) }).Content)));

    public void Dispose() => _funnel.Dispose();

    [Fact]
    public void Rows_stay_and_the_ledger_is_only_added_to()
    {
        Assert.Equal(LeadStage.SalesReady, _funnel.StageOf(_lead));
        Assert.Null(_funnel.Read(_lead).GetAttributeValue<string>(LeadTable.CountedFor));
        Assert.Equal(_formerFacts, Facts());
        Assert.Equal("FORMER", Assert.Single(_funnel.Rows(RejectionReasonTable.LogicalName, RejectionReasonTable.Code, "FORMER"))[RejectionReasonTable.Code]);
        Assert.Equal("1.1.0.0", _funnel.Rows("solution", "uniquename", "CrmAlignment").Single()["version"]);
    }

    [Fact]
    public void Kpis_equal_brute_force_after_one_recalculation()
    {
        _funnel.AdministratorClient.FoldAll();
        Assert.NotEqual(0, _funnel.AdministratorClient.AuditAllKpis().Drifts);

        _funnel.AdministratorClient.RecalculateAllKpis();
        _funnel.AdministratorClient.FoldAll();

        Assert.Equal(0, _funnel.AdministratorClient.AuditAllKpis().Drifts);
        AssertTrue();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_the_former_version_did_not_fold_is_folded_after_a_recalculation_or_audit(bool audits)
    {
        var fact = Assert.Single(_funnel.Rows(KpiFactTable.LogicalName, KpiFactTable.SourceId, _unfolded.ToString("D")));
        Assert.Equal((false, null), (fact[KpiFactTable.Folded], fact.GetAttributeValue<string>(KpiFactTable.UnfoldedKey)));

        if (audits)
        {
            _funnel.AdministratorClient.AuditAllKpis(correct: true);
        }
        else
        {
            _funnel.AdministratorClient.RecalculateAllKpis();
        }

        _funnel.AdministratorClient.FoldAll();

        fact = _funnel.Rows(KpiFactTable.LogicalName, KpiFactTable.Id, fact.Id).Single();
        Assert.Equal((true, null), (fact[KpiFactTable.Folded], fact.GetAttributeValue<string>(KpiFactTable.UnfoldedKey)));
    }

    [Fact]
    public void Work_goes_on_before_the_recalculation_and_counts_once()
    {
        _funnel.Admin.Update(new Entity("lead", _lead) { [LeadTable.Subject] = "Other machines" });
        _funnel.Admin.Execute(KpiTests.WinRequest(_funnel, _reopened, 300));
        new RandomHistory(_funnel, seed: 5).Run(60);
        _funnel.Organization.DrainAsyncOperations();

        _funnel.AdministratorClient.RecalculateAllKpis();

        AssertTrue();
        Assert.Equal(0, _funnel.AdministratorClient.AuditAllKpis().Drifts);
    }

    [Fact]
    public void Reason_that_is_excluded_after_the_upgrade_leaves_former_decisions_as_they_were()
    {
        var reason = _funnel.Rows(RejectionReasonTable.LogicalName, RejectionReasonTable.Code, "FORMER").Single();
        Assert.False(reason.Contains(RejectionReasonTable.ExcludedFromKpis));
        _funnel.AdministratorClient.RecalculateAllKpis();
        var before = Rejections();

        _funnel.Administrator.Update(new Entity(reason.LogicalName, reason.Id) { [RejectionReasonTable.ExcludedFromKpis] = true });
        _funnel.AdministratorClient.RecalculateAllKpis();
        Assert.Equal(before, Rejections());

        _funnel.SalesClient.RejectLead(_funnel.Lead(), "FORMER");
        Assert.Equal(before, Rejections());
        Assert.Equal(LeadStage.Disqualified, _funnel.StageOf(_rejected));
        AssertTrue();
    }

    private (decimal Rejected, decimal Disqualified, decimal Created) Rejections() =>
        (_funnel.Ledger(Measure.Rejected), _funnel.Ledger(Measure.Disqualified), _funnel.Ledger(Measure.LeadsCreated));

    private void WorkWithFormerVersion(LocalOrganization organization)
    {
        new LifeBeforeImport(seed: 11, rows: 4).In(organization);
        using (var former = File.OpenRead(FormerPackage))
        {
            organization.ImportSolution(former);
        }

        var admin = organization.AdminService;
        admin.Create(new Entity(RejectionReasonTable.LogicalName)
        {
            [RejectionReasonTable.Code] = "FORMER",
            [RejectionReasonTable.Name] = "Former",
            [RejectionReasonTable.Recyclable] = false,
        });
        _lead = admin.Create(new Entity("lead") { ["subject"] = "Machines", ["lastname"] = "Lovelace" });
        admin.Update(new Entity("lead", _lead) { [LeadTable.Stage] = new OptionSetValue((int)LeadStage.SalesReady) });
        _rejected = admin.Create(new Entity("lead") { ["subject"] = "Looms", ["lastname"] = "Jacquard" });
        new AlignmentClient(admin).RejectLead(_rejected, "FORMER");
        _reopened = Win(admin, 800);
        Reopen(admin, _reopened);
        Assign(organization, Win(admin, 500));
        admin.Update(new Entity("opportunity", Win(admin, 70)) { ["actualclosedate"] = null });
        new AlignmentClient(admin).FoldAll();
        _unfolded = admin.Create(new Entity("lead") { ["subject"] = "Engines", ["lastname"] = "Babbage" });
        _formerFacts = admin.RetrieveMultiple(new QueryExpression(KpiFactTable.LogicalName)).Entities.Count;
    }

    private static Guid Win(IOrganizationService admin, decimal revenue)
    {
        var account = new EntityReference("account", admin.Create(new Entity("account") { ["name"] = "Contoso" }));
        var opportunity = admin.Create(new Entity("opportunity") { ["name"] = "Deal", ["customerid"] = account });
        admin.Execute(new WinOpportunityRequest
        {
            OpportunityClose = new Entity("opportunityclose")
            {
                ["opportunityid"] = new EntityReference("opportunity", opportunity),
                ["subject"] = "Won",
                ["actualrevenue"] = new Money(revenue),
            },
            Status = new OptionSetValue(3),
        });
        return opportunity;
    }

    // The former version left the revenue of both where it was.
    private static void Reopen(IOrganizationService admin, Guid opportunity) => admin.Execute(new SetStateRequest
    {
        EntityMoniker = new EntityReference("opportunity", opportunity),
        State = new OptionSetValue(0),
        Status = new OptionSetValue(1),
    });

    private static void Assign(LocalOrganization organization, Guid opportunity)
    {
        var admin = organization.AdminService;
        var unit = admin.Create(new Entity("businessunit")
        {
            ["name"] = "West",
            ["parentbusinessunitid"] = new EntityReference("businessunit", organization.RootBusinessUnitId),
        });
        admin.Execute(new AssignRequest
        {
            Target = new EntityReference("opportunity", opportunity),
            Assignee = new EntityReference("systemuser", PreparedFunnel.User(organization, "Wanda", Publisher.SalesRole, unit)),
        });
    }

    private int Facts() => _funnel.Admin.RetrieveMultiple(new QueryExpression(KpiFactTable.LogicalName)).Entities.Count;

    private void AssertTrue()
    {
        _funnel.AdministratorClient.FoldAll();
        var kpis = new RecomputedKpis(_funnel);
        KpiHistoryTests.AssertEqual(kpis.Totals(), kpis.Ledger());
        KpiHistoryTests.AssertEqual(kpis.Scorecards(), kpis.Stored());
        KpiHistoryTests.AssertEqual(kpis.WithoutCategory(), kpis.StoredWithoutCategory());
    }
}
