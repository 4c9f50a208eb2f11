using System;
using System.Linq;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>Scorecards are named by the campaign or business unit that they are about; the columns that identify them hold ids.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class ScorecardNameTests : IDisposable
{
    private readonly Funnel _funnel = new();
    private readonly Guid _campaign;

    public ScorecardNameTests() => _campaign = _funnel.Admin.Create(new Entity("campaign") { ["name"] = "Fair" });

    private string Key => $"campaign:{_campaign:D}";

    public void Dispose() => _funnel.Dispose();

    [Fact]
    public void Campaign_and_business_unit_are_called_by_their_names()
    {
        _funnel.Lead();
        Spend(100);

        Assert.Equal(["Fair - 2026", "Fair - 2026-03", "Fair - 2026-Q1"], Names());
        Assert.All(Rows(), row => Assert.EndsWith("|" + Key, row.GetAttributeValue<string>(ScorecardTable.Key), StringComparison.Ordinal));
        var unit = _funnel.Rows(ScorecardTable.LogicalName, ScorecardTable.ScopeType, (int)ScopeType.BusinessUnit).First();
        var reference = unit.GetAttributeValue<EntityReference>(ScorecardTable.BusinessUnitId);
        Assert.StartsWith(reference.Name + " - 2026", unit.GetAttributeValue<string>(ScorecardTable.Name), StringComparison.Ordinal);
    }

    [Fact]
    public void Renamed_campaign_is_called_by_its_new_name_from_the_next_fold_on()
    {
        Spend(100);
        _funnel.Admin.Update(new Entity("campaign", _campaign) { ["name"] = "Spring fair" });
        Assert.Contains("Fair - 2026", Names());

        Spend(250);

        Assert.Equal(["Spring fair - 2026", "Spring fair - 2026-03", "Spring fair - 2026-Q1"], Names());
    }

    [Fact]
    public void Names_of_a_former_version_are_mended_by_the_next_fold()
    {
        Spend(100);
        NameByKeys();

        Spend(250);

        Assert.Equal(["Fair - 2026", "Fair - 2026-03", "Fair - 2026-Q1"], Names());
    }

    [Fact]
    public void Names_of_a_former_version_are_mended_by_an_audit_that_corrects_their_numbers()
    {
        Spend(100);
        NameByKeys();
        foreach (var row in Rows())
        {
            _funnel.Corrupt(ScorecardTable.LogicalName, row.Id, "crma_revenue", 7m);
        }

        _funnel.AdministratorClient.AuditAllKpis(correct: true);

        Assert.Equal(["Fair - 2026", "Fair - 2026-03", "Fair - 2026-Q1"], Names());
    }

    [Fact]
    public void Lost_scorecards_are_made_again_with_their_names()
    {
        Spend(100);
        foreach (var row in Rows())
        {
            _funnel.Remove(row);
        }

        _funnel.AdministratorClient.AuditAllKpis(correct: true);

        Assert.Equal(["Fair - 2026", "Fair - 2026-03", "Fair - 2026-Q1"], Names());
    }

    [Fact]
    public void Scorecards_of_a_deleted_campaign_keep_its_name()
    {
        Spend(100);
        _funnel.Admin.Delete("campaign", _campaign);

        _funnel.AdministratorClient.FoldAll();
        _funnel.AdministratorClient.AuditAllKpis(correct: true);

        Assert.Equal(["Fair - 2026", "Fair - 2026-03", "Fair - 2026-Q1"], Names());
    }

    [Fact]
    public void Long_name_is_cut_and_its_period_is_not()
    {
        _funnel.Admin.Update(new Entity("campaign", _campaign) { ["name"] = new string('x', 128) });

        Spend(100);

        Assert.Contains(new string('x', 128) + " - 2026-Q1", Names());
    }

    // The names come with the rows that are read anyway.
    [Fact]
    public void Fold_of_many_campaigns_asks_for_no_name()
    {
        Spend(100);
        var one = _funnel.Organization.Requests.FromPluginsDuringLastRequest;
        for (var number = 0; number < 5; number++)
        {
            _funnel.Admin.Create(new Entity("campaign") { ["name"] = $"Fair {number}", ["othercost"] = new Money(10) });
        }

        _funnel.AdministratorClient.FoldKpis(1000);

        // Each campaign's fact is marked, and its month, quarter and year are written.
        Assert.Equal(one + (4 * (1 + 3)), _funnel.Organization.Requests.FromPluginsDuringLastRequest);
    }

    private void Spend(decimal cost)
    {
        _funnel.Admin.Update(new Entity("campaign", _campaign) { ["othercost"] = new Money(cost) });
        _funnel.AdministratorClient.FoldKpis(1000);
    }

    private void NameByKeys()
    {
        foreach (var row in Rows())
        {
            _funnel.Corrupt(ScorecardTable.LogicalName, row.Id, ScorecardTable.Name, Key + " - 2026");
        }
    }

    private Entity[] Rows() => [.. _funnel.Rows(ScorecardTable.LogicalName, ScorecardTable.ScopeKey, Key)];

    private string[] Names() => [.. Rows().Select(row => row.GetAttributeValue<string>(ScorecardTable.Name)).Order(StringComparer.Ordinal)];
}
