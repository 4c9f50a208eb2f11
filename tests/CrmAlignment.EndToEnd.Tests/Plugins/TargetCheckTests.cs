using System;
using System.Linq;
using System.ServiceModel;
using System.Threading;
using System.Threading.Tasks;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>Targets as both departments write them: completed by the server, and refused where nothing could be compared by them.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class TargetCheckTests : IDisposable
{
    private readonly Funnel _funnel = new();

    public void Dispose() => _funnel.Dispose();

    [Fact]
    public void Server_completes_what_either_department_proposes_and_the_other_changes_it()
    {
        var forged = TargetRow.Of(TargetMeasure.Revenue, PeriodGrain.Quarter, new DateTime(2026, 4, 1), 1000);
        forged[KpiTargetTable.Name] = "Forged";
        forged[KpiTargetTable.Key] = "forged";
        forged[KpiTargetTable.ScopeKey] = "campaign:forged";
        forged[KpiTargetTable.ScopeType] = new OptionSetValue((int)ScopeType.Campaign);
        forged[KpiTargetTable.PeriodEnd] = new DateTime(2030, 1, 1);

        var id = _funnel.Marketing.Create(forged);
        _funnel.Sales.Update(new Entity(KpiTargetTable.LogicalName, id) { [KpiTargetTable.Plan] = 2000m, [KpiTargetTable.ScopeKey] = "forged" });

        var row = Read(id);
        Assert.Equal("Revenue - quarter from 2026-04-01", row.GetAttributeValue<string>(KpiTargetTable.Name));
        Assert.Equal("revenue|quarter|2026-04-01|org", row.GetAttributeValue<string>(KpiTargetTable.Key));
        Assert.Equal("org", row.GetAttributeValue<string>(KpiTargetTable.ScopeKey));
        Assert.Equal((int)ScopeType.Organization, row.GetAttributeValue<OptionSetValue>(KpiTargetTable.ScopeType).Value);
        Assert.Equal(new DateTime(2026, 6, 30), row.GetAttributeValue<DateTime>(KpiTargetTable.PeriodEnd));
        Assert.Equal((2000m, _funnel.SalesUser), (row.GetAttributeValue<decimal>(KpiTargetTable.Plan), row.GetAttributeValue<EntityReference>("modifiedby").Id));
        Assert.Equal(2000m, _funnel.Marketing.Retrieve(KpiTargetTable.LogicalName, id, new ColumnSet(KpiTargetTable.Plan))[KpiTargetTable.Plan]);
    }

    [Fact]
    public void Neither_department_deletes_a_target()
    {
        var id = _funnel.Sales.Create(Won());

        foreach (var service in new[] { _funnel.Marketing, _funnel.Sales })
        {
            Assert.Contains("prvDeletecrma_KpiTarget", Refusal.Of(() => service.Delete(KpiTargetTable.LogicalName, id)), StringComparison.OrdinalIgnoreCase);
        }

        _funnel.Administrator.Delete(KpiTargetTable.LogicalName, id);
        Assert.Empty(_funnel.Rows(KpiTargetTable.LogicalName, KpiTargetTable.Id, id));
    }

    [Fact]
    public void Campaign_and_business_unit_are_scopes_of_their_own_and_never_both()
    {
        var campaign = _funnel.Marketing.Create(new Entity("campaign") { ["name"] = "Spring fair" });
        var unit = _funnel.Rows("businessunit", "businessunitid", _funnel.Organization.RootBusinessUnitId).Single();
        var ofCampaign = Won();
        ofCampaign[KpiTargetTable.CampaignId] = new EntityReference("campaign", campaign);
        var ofUnit = Won();
        ofUnit[KpiTargetTable.BusinessUnitId] = unit.ToEntityReference();

        Guid whole = _funnel.Marketing.Create(Won()), campaigns = _funnel.Sales.Create(ofCampaign), units = _funnel.Sales.Create(ofUnit);

        Assert.Equal($"won|month|2026-03-01|campaign:{campaign:D}", Read(campaigns)[KpiTargetTable.Key]);
        Assert.Equal("Won, Spring fair - month from 2026-03-01", Read(campaigns)[KpiTargetTable.Name]);
        Assert.Equal($"won|month|2026-03-01|bu:{unit.Id:D}", Read(units)[KpiTargetTable.Key]);
        Assert.StartsWith(
            "CRMA6025",
            Refusal.Of(() => _funnel.Sales.Update(new Entity(KpiTargetTable.LogicalName, campaigns) { [KpiTargetTable.BusinessUnitId] = unit.ToEntityReference() })),
            StringComparison.Ordinal);
        Assert.StartsWith(
            "CRMA6026: There is a target for the same measure, period and scope already: Won, Spring fair - month from 2026-03-01.",
            Refusal.Of(() => _funnel.Sales.Update(new Entity(KpiTargetTable.LogicalName, whole) { [KpiTargetTable.CampaignId] = new EntityReference("campaign", campaign) })),
            StringComparison.Ordinal);

        // A plan is not lost with its campaign without a word.
        Assert.Throws<FaultException<OrganizationServiceFault>>(() => _funnel.Admin.Delete("campaign", campaign));
    }

    [Theory]
    [InlineData(KpiTargetTable.Plan, -1, "CRMA6023")]
    [InlineData(KpiTargetTable.PeriodStart, 15, "CRMA6021: 2026-03-15 does not begin a fiscal month of the organization. The nearest first days are 2026-03-01 and 2026-04-01")]
    [InlineData(KpiTargetTable.Measure, 0, "CRMA6020: The target has no Measure.")]
    public void Unsound_target_is_refused_on_every_path(string column, int number, string refusal)
    {
        object? value = column == KpiTargetTable.Plan ? (decimal)number : column == KpiTargetTable.PeriodStart ? new DateTime(2026, 3, number) : null;
        var faulty = Won();
        faulty[column] = value;
        Assert.StartsWith(refusal, Refusal.Of(() => _funnel.Sales.Create(faulty)), StringComparison.Ordinal);

        var id = _funnel.Sales.Create(Won());
        var change = new Entity(KpiTargetTable.LogicalName, id) { [column] = value };
        foreach (var request in new OrganizationRequest[]
        {
            new UpdateRequest { Target = change },
            new UpsertRequest { Target = change },
            new UpdateMultipleRequest { Targets = new EntityCollection([change]) { EntityName = KpiTargetTable.LogicalName } },
        })
        {
            Assert.StartsWith(refusal, Refusal.Of(() => _funnel.Sales.Execute(request)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Deactivated_target_stands_in_nobodys_way_and_is_checked_when_it_comes_back()
    {
        var former = _funnel.Sales.Create(Won());
        Assert.StartsWith("CRMA6026", Refusal.Of(() => _funnel.Marketing.Create(Won())), StringComparison.Ordinal);

        _funnel.Sales.Execute(State(former, 1));
        Assert.Null(Read(former).GetAttributeValue<string>(KpiTargetTable.Key));
        var latter = _funnel.Marketing.Create(Won());
        Assert.StartsWith("CRMA6026", Refusal.Of(() => _funnel.Sales.Execute(State(former, 0))), StringComparison.Ordinal);

        _funnel.Sales.Update(new Entity(KpiTargetTable.LogicalName, latter) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2) });
        _funnel.Sales.Execute(State(former, 0));
        Assert.Equal("won|month|2026-03-01|org", Read(former)[KpiTargetTable.Key]);
    }

    [Fact]
    public void Plan_stays_savable_after_the_fiscal_calendar_has_changed()
    {
        var id = _funnel.Sales.Create(Won());
        StartFiscalYear(new DateTime(2026, 4, 6));

        _funnel.Sales.Update(new Entity(KpiTargetTable.LogicalName, id) { [KpiTargetTable.Plan] = 6m });
        Assert.StartsWith(
            "CRMA6021: 2026-05-01 does not begin a fiscal month of the organization. The nearest first days are 2026-04-06 and 2026-05-06",
            Refusal.Of(() => _funnel.Sales.Update(new Entity(KpiTargetTable.LogicalName, id) { [KpiTargetTable.PeriodStart] = new DateTime(2026, 5, 1) })),
            StringComparison.Ordinal);
        _funnel.Sales.Update(new Entity(KpiTargetTable.LogicalName, id) { [KpiTargetTable.PeriodStart] = new DateTime(2026, 5, 6) });
        Assert.Equal(new DateTime(2026, 6, 5), Read(id).GetAttributeValue<DateTime>(KpiTargetTable.PeriodEnd));

        StartFiscalYear(new DateTime(2026, 1, 31));
        Assert.StartsWith("CRMA6027", Refusal.Of(() => _funnel.Sales.Create(Won())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_that_are_created_at_once_one_is()
    {
        for (var round = 0; round < 10; round++)
        {
            using var start = new Barrier(2);
            var target = TargetRow.Of(TargetMeasure.Won, PeriodGrain.Month, new DateTime(2026, 1, 1).AddMonths(round), 5);

            var refusals = await Task.WhenAll(new[] { _funnel.Marketing, _funnel.Sales }.Select(service => Task.Run(() =>
            {
                start.SignalAndWait();
                try
                {
                    service.Create(target);
                    return 0;
                }
                catch (FaultException<OrganizationServiceFault>)
                {
                    return 1;
                }
            })));

            Assert.Equal(1, refusals.Sum());
        }
    }

    private static Entity Won() => TargetRow.Of(TargetMeasure.Won, PeriodGrain.Month, new DateTime(2026, 3, 1), 5);

    private static SetStateRequest State(Guid id, int state) => new()
    {
        EntityMoniker = new EntityReference(KpiTargetTable.LogicalName, id),
        State = new OptionSetValue(state),
        Status = new OptionSetValue(state + 1),
    };

    private void StartFiscalYear(DateTime day)
    {
        var organization = _funnel.Admin.RetrieveMultiple(new QueryExpression("organization")).Entities.Single();
        _funnel.Admin.Update(new Entity("organization", organization.Id) { ["fiscalcalendarstart"] = day });
    }

    private Entity Read(Guid id) => _funnel.Admin.Retrieve(KpiTargetTable.LogicalName, id, new ColumnSet(true));
}
