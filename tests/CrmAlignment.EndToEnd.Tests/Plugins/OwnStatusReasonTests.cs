using System;
using System.Linq;
using CrmAlignment.LocalDataverse;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Kpis;
using CrmAlignment.Model.Tables;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>Status reasons that an organization adds to leads and opportunities count as the platform's own do.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class OwnStatusReasonTests : IDisposable
{
    private const int Qualified = 1;
    private const int Disqualified = 2;
    private const int Won = 1;
    private const int Lost = 2;

    private readonly Funnel _funnel = new();
    private readonly int _byPartner;
    private readonly int _noBudget;
    private readonly int _renewal;
    private readonly int _postponed;

    public OwnStatusReasonTests()
    {
        _byPartner = Insert(_funnel.Admin, "lead", Qualified, "By a partner");
        _noBudget = Insert(_funnel.Admin, "lead", Disqualified, "No budget");
        _renewal = Insert(_funnel.Admin, "opportunity", Won, "Renewal");
        _postponed = Insert(_funnel.Admin, "opportunity", Lost, "Postponed");
    }

    public void Dispose() => _funnel.Dispose();

    [Theory]
    [InlineData("Update")]
    [InlineData("UpdateMultiple")]
    [InlineData("Upsert")]
    [InlineData("SetState")]
    [InlineData("SetStateDynamicEntity")]
    [InlineData("Create")]
    public void Disqualification_without_a_reason_is_refused(string way)
    {
        var lead = way == "Create" ? Guid.NewGuid() : _funnel.Lead();
        var offer = way == "Create" ? Guid.Empty : _funnel.MarketingClient.OfferLead(lead).HandoverId;

        Assert.StartsWith("CRMA3011: ", Refusal.Of(() => Close(way, lead, Disqualified, _noBudget)), StringComparison.Ordinal);

        var handovers = _funnel.Rows(HandoverTable.LogicalName, HandoverTable.Id, offer);
        Assert.Equal(way != "Create", _funnel.Rows("lead", "leadid", lead).Any(row => StatusOf(row) == 1));
        Assert.Equal(way != "Create", handovers.Any(row => OutcomeOf(row) == HandoverOutcome.Pending));
        AssertCounted(disqualified: 0, rejected: 0);
    }

    [Theory]
    [InlineData("Update")]
    [InlineData("UpdateMultiple")]
    [InlineData("Upsert")]
    [InlineData("SetState")]
    [InlineData("SetStateDynamicEntity")]
    public void Disqualified_lead_closes_its_handover_and_is_counted_once(string way)
    {
        var lead = _funnel.Lead();
        var offer = _funnel.MarketingClient.OfferLead(lead).HandoverId;
        _funnel.Sales.Update(new Entity("lead", lead) { [LeadTable.RejectionReasonId] = Reason("NOFIT") });

        Close(way, lead, Disqualified, _noBudget);

        Assert.Equal((LeadStage.Disqualified, _noBudget), (_funnel.StageOf(lead), StatusOf(_funnel.Read(lead))));
        Assert.Equal(HandoverOutcome.Rejected, OutcomeOf(_funnel.Rows(HandoverTable.LogicalName, HandoverTable.Id, offer).Single()));
        AssertCounted(disqualified: 1, rejected: 1);

        // Another status reason of the same state is no other answer.
        _funnel.Admin.Update(new Entity("lead", lead) { [LeadTable.StatusCode] = new OptionSetValue(4) });
        _funnel.Admin.Update(new Entity("lead", lead) { [LeadTable.StatusCode] = new OptionSetValue(_noBudget) });
        AssertCounted(disqualified: 1, rejected: 1);
    }

    [Fact]
    public void Lead_that_is_created_disqualified_is_counted_and_one_that_is_reopened_no_more()
    {
        var lead = Guid.NewGuid();
        var create = State("lead", lead, Disqualified, _noBudget);
        create["lastname"] = "Lovelace";
        create[LeadTable.RejectionReasonId] = Reason("NOFIT");
        _funnel.Marketing.Create(create);
        AssertCounted(disqualified: 1, rejected: 0);

        _funnel.Marketing.Update(State("lead", lead, 0, 1));

        AssertCounted(disqualified: 0, rejected: 0);
    }

    [Fact]
    public void Rejection_gives_the_lead_the_status_of_its_reason()
    {
        _funnel.Administrator.Update(
            new Entity(RejectionReasonTable.LogicalName, Reason("NOFIT").Id) { [RejectionReasonTable.DisqualifiedStatus] = _noBudget });
        var lead = _funnel.Lead();
        _funnel.MarketingClient.OfferLead(lead);

        _funnel.SalesClient.RejectLead(lead, "NOFIT");

        Assert.Equal(_noBudget, StatusOf(_funnel.Read(lead)));
        AssertCounted(disqualified: 1, rejected: 1);
    }

    [Theory]
    [InlineData("QualifyLead")]
    [InlineData("Update")]
    [InlineData("UpdateMultiple")]
    [InlineData("SetState")]
    [InlineData("SetStateDynamicEntity")]
    public void Qualification_asks_the_gate_and_is_counted(string way)
    {
        _funnel.Activate();
        var (poor, rich) = (_funnel.Lead(), _funnel.Lead(budget: 20000));

        Assert.StartsWith("CRMA1001: ", Refusal.Of(() => Close(way, poor, Qualified, _byPartner)), StringComparison.Ordinal);
        Close(way, rich, Qualified, _byPartner);

        Assert.Equal((1, _byPartner), (StatusOf(_funnel.Read(poor)), StatusOf(_funnel.Read(rich))));
        Assert.Equal(LeadStage.Qualified, _funnel.StageOf(rich));
        Assert.Equal(1, _funnel.Ledger(Measure.Qualified));
        AssertExact();
    }

    [Fact]
    public void Won_opportunity_is_counted_and_a_lost_one_is_not()
    {
        var won = _funnel.Sales.Create(new Entity("opportunity") { ["name"] = "Machines" });
        var lost = _funnel.Sales.Create(new Entity("opportunity") { ["name"] = "Machines" });

        Win(won);
        _funnel.Sales.Execute(new LoseOpportunityRequest
        {
            OpportunityClose = Closing(lost, 7),
            Status = new OptionSetValue(_postponed),
        });

        Assert.Equal((1m, 100m), (_funnel.Ledger(Measure.Won), _funnel.Ledger(Measure.Revenue)));
        AssertExact();

        _funnel.Sales.Update(State("opportunity", won, 0, 1));
        Assert.Equal((0m, 0m), (_funnel.Ledger(Measure.Won), _funnel.Ledger(Measure.Revenue)));
        Win(won);
        Assert.Equal((1m, 100m), (_funnel.Ledger(Measure.Won), _funnel.Ledger(Measure.Revenue)));
        AssertExact();
    }

    [Fact]
    public void Opportunity_is_won_past_no_gate()
    {
        var lead = _funnel.Lead();
        var opportunity = _funnel.Sales.Create(
            new Entity("opportunity") { ["name"] = "Machines", ["originatingleadid"] = new EntityReference("lead", lead) });
        _funnel.Activate();

        Assert.StartsWith("CRMA1001: ", Refusal.Of(() => Win(opportunity)), StringComparison.Ordinal);

        Assert.Equal(0, _funnel.Ledger(Measure.Won));
    }

    [Fact]
    public void History_from_before_the_import_is_taken_over_exactly()
    {
        using var funnel = new Funnel(PreparedFunnel.After(LiveBefore));

        funnel.AdministratorClient.RecalculateAllKpis();

        // A lead from before the import has no date on which it was disqualified, whatever its status reason.
        Assert.Equal((1m, 0m), (funnel.Ledger(Measure.LeadsCreated), funnel.Ledger(Measure.Disqualified)));
        Assert.Equal((1m, 250m), (funnel.Ledger(Measure.Won), funnel.Ledger(Measure.Revenue)));
        AssertExact(funnel);
    }

    private static void LiveBefore(LocalOrganization organization)
    {
        var admin = organization.AdminService;
        var (noBudget, renewal) = (Insert(admin, "lead", Disqualified, "No budget"), Insert(admin, "opportunity", Won, "Renewal"));
        var lead = admin.Create(new Entity("lead") { ["lastname"] = "Lovelace" });
        admin.Update(State("lead", lead, Disqualified, noBudget));
        var deal = admin.Create(new Entity("opportunity") { ["name"] = "Deal" });
        admin.Execute(new WinOpportunityRequest
        {
            OpportunityClose = Closing(deal, 250),
            Status = new OptionSetValue(renewal),
        });
    }

    private static int Insert(IOrganizationService service, string table, int state, string label) =>
        ((InsertStatusValueResponse)service.Execute(new InsertStatusValueRequest
        {
            EntityLogicalName = table,
            AttributeLogicalName = "statuscode",
            StateCode = state,
            Label = new Label(label, 1033),
        })).NewOptionValue;

    private static Entity Closing(Guid opportunity, decimal revenue) => new("opportunityclose")
    {
        ["opportunityid"] = new EntityReference("opportunity", opportunity),
        ["actualrevenue"] = new Money(revenue),
    };

    private static Entity State(string table, Guid id, int state, int status) => new(table, id)
    {
        ["statecode"] = new OptionSetValue(state),
        ["statuscode"] = new OptionSetValue(status),
    };

    private static int StatusOf(Entity row) => row.GetAttributeValue<OptionSetValue>("statuscode").Value;

    private static HandoverOutcome OutcomeOf(Entity handover) =>
        (HandoverOutcome)handover.GetAttributeValue<OptionSetValue>(HandoverTable.Outcome).Value;

    private void Win(Guid opportunity)
    {
        var request = KpiTests.WinRequest(_funnel, opportunity, 100);
        request.Status = new OptionSetValue(_renewal);
        _funnel.Sales.Execute(request);
    }

    private void Close(string way, Guid lead, int state, int status)
    {
        var row = State("lead", lead, state, status);
        var moniker = new EntityReference("lead", lead);
        _funnel.Sales.Execute(way switch
        {
            "Update" => new UpdateRequest { Target = row },
            "Upsert" => new UpsertRequest { Target = row },
            "Create" => new CreateRequest { Target = row },
            "SetState" => new SetStateRequest
            {
                EntityMoniker = moniker,
                State = new OptionSetValue(state),
                Status = new OptionSetValue(status),
            },
            "SetStateDynamicEntity" => new OrganizationRequest(way)
            {
                ["EntityMoniker"] = moniker,
                ["State"] = new OptionSetValue(state),
                ["Status"] = new OptionSetValue(status),
            },
            "QualifyLead" => new QualifyLeadRequest { LeadId = moniker, Status = new OptionSetValue(status) },
            _ => new UpdateMultipleRequest { Targets = new EntityCollection([row]) { EntityName = "lead" } },
        });
    }

    private EntityReference Reason(string code) =>
        _funnel.Rows(RejectionReasonTable.LogicalName, RejectionReasonTable.Code, code).Single().ToEntityReference();

    private void AssertCounted(decimal disqualified, decimal rejected)
    {
        Assert.Equal((disqualified, rejected), (_funnel.Ledger(Measure.Disqualified), _funnel.Ledger(Measure.Rejected)));
        if (_funnel.Ledger(Measure.LeadsCreated) > 0)
        {
            AssertExact();
        }
    }

    private void AssertExact() => AssertExact(_funnel);

    private static void AssertExact(Funnel funnel)
    {
        funnel.AdministratorClient.FoldAll();
        var kpis = new RecomputedKpis(funnel);
        KpiHistoryTests.AssertEqual(kpis.Totals(), kpis.Ledger());
        KpiHistoryTests.AssertEqual(kpis.Scorecards(), kpis.Stored());
        Assert.Equal((0, 0), (funnel.AdministratorClient.AuditAllKpis().Drifts, funnel.AdministratorClient.RecalculateAllKpis().Posted));
    }
}
