using System;
using System.Linq;
using CrmAlignment.LocalDataverse;
using CrmAlignment.LocalDataverse.Messages.Sales;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Kpis;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>An opportunity is no way around the gate of the lead from which it originates.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class OpportunityGateTests : IDisposable
{
    private readonly Funnel _funnel = new();

    public void Dispose() => _funnel.Dispose();

    [Theory]
    [InlineData("Create", "sales")]
    [InlineData("Create", "system administrator")]
    [InlineData("InitializeFrom", "sales")]
    [InlineData("Deep insert", "sales")]
    [InlineData("CreateMultiple", "sales")]
    [InlineData("Update", "sales")]
    [InlineData("UpdateMultiple", "sales")]
    [InlineData("Upsert", "sales")]
    [InlineData("Win", "sales")]
    [InlineData("Win", "system administrator")]
    [InlineData("Win by SetState", "sales")]
    public void Opportunity_of_a_lead_that_does_not_meet_an_enforced_set_is_refused(string way, string who)
    {
        using var funnel = new Funnel(options: new LocalDataverseOptions
        {
            Sales = new SalesOptions { StateChange = way == "Win by SetState" ? StateChangeMessage.SetState : StateChangeMessage.Update },
        });
        funnel.Activate();
        var lead = Wins(way) ? funnel.Lead(budget: 20000) : funnel.Lead();

        var refusal = Refusal.Of(() => Go(funnel, way, who, lead));

        Assert.StartsWith(
            "CRMA1001: The lead cannot become Qualified: it does not meet the criteria set B2B leads, version 1", refusal, StringComparison.Ordinal);
        Assert.Contains("- Budget is known: ", refusal, StringComparison.Ordinal);
        Assert.Equal(Wins(way) ? 1 : 0, funnel.Rows("opportunity", "originatingleadid", lead).Length);
        Assert.Equal(0, funnel.Ledger(Measure.Won));
    }

    [Theory]
    [InlineData(Enforcement.Warn, null)]
    [InlineData(Enforcement.Off, null)]
    [InlineData(Enforcement.Enforce, 20000)]
    public void Opportunity_passes_when_the_lead_meets_the_set_or_nobody_enforces_it(Enforcement enforcement, int? budget)
    {
        _funnel.Activate(enforcement);
        var lead = _funnel.Lead(budget);

        Go(_funnel, "Create", "sales", lead);
        Go(_funnel, "Update", "sales", lead);
        _funnel.Sales.Execute(KpiTests.WinRequest(_funnel, _funnel.Rows("opportunity", "originatingleadid", lead)[0].Id, 100));

        Assert.Equal(1, _funnel.Ledger(Measure.Won));
    }

    [Fact]
    public void Deal_of_a_lead_that_was_qualified_is_won_whatever_set_came_later()
    {
        var lead = _funnel.Lead();
        _funnel.Sales.Execute(new QualifyLeadRequest { LeadId = new EntityReference("lead", lead), CreateAccount = true, CreateOpportunity = true, Status = new OptionSetValue(3) });
        _funnel.Activate();

        _funnel.Sales.Execute(KpiTests.WinRequest(_funnel, _funnel.Rows("opportunity", "originatingleadid", lead).Single().Id, 100));

        Assert.Equal(1, _funnel.Ledger(Measure.Won));
    }

    [Fact]
    public void Opportunity_without_a_lead_costs_no_request_for_the_gate()
    {
        _funnel.Activate();

        var opportunity = _funnel.Sales.Create(new Entity("opportunity") { ["name"] = "Deal" });
        Assert.Equal(0, _funnel.Organization.Requests.FromPluginsDuringLastRequest);

        _funnel.Sales.Update(new Entity("opportunity", opportunity) { ["statecode"] = new OptionSetValue(0), ["name"] = "Other" });
        Assert.Equal(0, _funnel.Organization.Requests.FromPluginsDuringLastRequest);
    }

    [Fact]
    public void Lead_can_be_taken_off_an_opportunity_and_its_other_columns_saved()
    {
        _funnel.Activate();
        var lead = _funnel.Lead(budget: 20000);
        Go(_funnel, "Create", "sales", lead);
        var opportunity = _funnel.Rows("opportunity", "originatingleadid", lead).Single().Id;
        _funnel.Marketing.Update(new Entity("lead", lead) { ["budgetamount"] = new Money(5) });

        _funnel.Sales.Update(new Entity("opportunity", opportunity) { ["name"] = "Other", ["originatingleadid"] = new EntityReference("lead", lead) });
        _funnel.Sales.Execute(new LoseOpportunityRequest
        {
            OpportunityClose = new Entity("opportunityclose") { ["opportunityid"] = new EntityReference("opportunity", opportunity), ["subject"] = "Lost" },
            Status = new OptionSetValue(4),
        });
        _funnel.Sales.Update(new Entity("opportunity", opportunity) { ["originatingleadid"] = null });

        Assert.Empty(_funnel.Rows("opportunity", "originatingleadid", lead));
    }

    private static bool Wins(string way) => way.StartsWith("Win", StringComparison.Ordinal);

    private static void Go(Funnel funnel, string way, string who, Guid lead)
    {
        var service = who == "sales" ? funnel.Sales : funnel.Admin;
        var origin = new EntityReference("lead", lead);
        var created = new Entity("opportunity") { ["name"] = "Deal", ["originatingleadid"] = origin };
        switch (way)
        {
            case "Create":
                service.Create(created);
                break;
            case "InitializeFrom":
                var initialized = (InitializeFromResponse)service.Execute(
                    new InitializeFromRequest { EntityMoniker = origin, TargetEntityName = "opportunity", TargetFieldType = TargetFieldType.All });
                service.Create(initialized.Entity);
                break;
            case "Deep insert":
                var account = new Entity("account") { ["name"] = "Contoso" };
                account.RelatedEntities[new Relationship("opportunity_parent_account")] = new EntityCollection([created]) { EntityName = "opportunity" };
                service.Create(account);
                break;
            case "CreateMultiple":
                service.Execute(new CreateMultipleRequest { Targets = new EntityCollection([created]) { EntityName = "opportunity" } });
                break;
            default:
                Change(funnel, way, service, created, origin);
                break;
        }
    }

    private static void Change(Funnel funnel, string way, IOrganizationService service, Entity created, EntityReference origin)
    {
        if (Wins(way))
        {
            var won = service.Create(created);
            funnel.Marketing.Update(new Entity("lead", origin.Id) { ["budgetamount"] = new Money(5) });
            service.Execute(KpiTests.WinRequest(funnel, won, 100));
            return;
        }

        var change = new Entity("opportunity", service.Create(new Entity("opportunity") { ["name"] = "Deal" })) { ["originatingleadid"] = origin };
        switch (way)
        {
            case "UpdateMultiple":
                service.Execute(new UpdateMultipleRequest { Targets = new EntityCollection([change]) { EntityName = "opportunity" } });
                break;
            case "Upsert":
                service.Execute(new UpsertRequest { Target = change });
                break;
            default:
                service.Update(change);
                break;
        }
    }
}
