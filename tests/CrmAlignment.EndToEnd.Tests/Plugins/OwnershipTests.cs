using System;
using System.Linq;
using CrmAlignment.Client;
using CrmAlignment.Model;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Kpis;
using CrmAlignment.Model.Tables;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>Who owns a lead as it goes from one department to the other, and what that asks of the roles: nothing of its own.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class OwnershipTests : IDisposable
{
    private readonly Funnel _funnel = new();
    private readonly Guid _unit;
    private readonly Guid _nora;

    /// <summary>Nora sells in another business unit than Maria's, who markets.</summary>
    public OwnershipTests()
    {
        _unit = _funnel.Admin.Create(new Entity("businessunit")
        {
            ["name"] = "North",
            ["parentbusinessunitid"] = new EntityReference("businessunit", _funnel.Organization.RootBusinessUnitId),
        });
        _nora = _funnel.User("Nora", Publisher.SalesRole, _unit);
    }

    private IOrganizationService Nora => _funnel.Organization.ServiceFor(_nora);

    private AlignmentClient NoraClient => new(Nora);

    public void Dispose() => _funnel.Dispose();

    [Theory]
    [InlineData("crma_AcceptLead", null)]
    [InlineData("crma_AcceptLead", "Caller")]
    [InlineData("crma_AcceptLead", "keep")]
    [InlineData("stage by hand", null)]
    [InlineData("stage by hand", "Keep")]
    [InlineData("QualifyLead", null)]
    [InlineData("QualifyLead", "Keep")]
    public void Lead_becomes_the_acceptors_unless_owners_are_kept(string way, string? policy)
    {
        SetPolicy(policy);
        var lead = Offered();

        Accept(way, lead);

        var expected = string.Equals(policy, "Keep", StringComparison.OrdinalIgnoreCase) ? _funnel.MarketingUser : _nora;
        Assert.Equal(expected, OwnerOf("lead", lead));
        Assert.Equal(1, _funnel.Ledger(Measure.Accepted));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Keep")]
    public void Salesperson_of_another_business_unit_accepts_and_qualifies(string? policy)
    {
        SetPolicy(policy);
        _funnel.Activate();
        var lead = Offered();

        NoraClient.AcceptLead(lead, "Thank you.");
        Accept("QualifyLead", lead);

        Assert.Equal(LeadStage.Qualified, _funnel.StageOf(lead));
        var opportunity = Assert.Single(_funnel.Rows("opportunity", "originatingleadid", lead));
        var owner = policy is null ? _nora : _funnel.MarketingUser;
        Assert.Equal((owner, owner), (OwnerOf("lead", lead), opportunity.GetAttributeValue<EntityReference>("ownerid").Id));
    }

    [Fact]
    public void Lead_goes_to_the_user_or_team_that_the_acceptor_names_whatever_the_policy()
    {
        SetPolicy("Keep");
        var team = _funnel.Admin.Create(new Entity("team")
        {
            ["name"] = "Closers",
            ["businessunitid"] = new EntityReference("businessunit", _unit),
            ["administratorid"] = new EntityReference("systemuser", _nora),
        });
        var role = _funnel.Rows("role", "name", Publisher.SalesRole).First(row => row.GetAttributeValue<EntityReference>("businessunitid").Id == _unit);
        _funnel.Admin.Associate("team", team, new Relationship("teamroles_association"), [role.ToEntityReference()]);
        var toUser = Offered();
        var toTeam = Offered();

        NoraClient.AcceptLead(toUser, owner: new EntityReference("systemuser", _funnel.SalesUser));
        NoraClient.AcceptLead(toTeam, owner: new EntityReference("team", team));

        Assert.Equal((_funnel.SalesUser, team), (OwnerOf("lead", toUser), OwnerOf("lead", toTeam)));
    }

    [Fact]
    public void Owner_that_is_neither_user_nor_team_is_refused_and_nothing_is_stored()
    {
        var lead = Offered();

        var refusal = Assert.Throws<AlignmentException>(() => NoraClient.AcceptLead(lead, owner: new EntityReference("account", Guid.NewGuid())));

        Assert.StartsWith("CRMA9003: ", refusal.Message, StringComparison.Ordinal);
        Assert.Equal((LeadStage.SalesReady, 0), (_funnel.StageOf(lead), _funnel.Ledger(Measure.Accepted)));
    }

    [Fact]
    public void Policy_that_is_not_known_is_refused_by_name()
    {
        SetPolicy("Everybody");

        var refusal = Assert.Throws<AlignmentException>(() => NoraClient.AcceptLead(Offered()));

        Assert.Equal(
            "CRMA9006: The environment variable crma_AcceptanceOwner has the value 'Everybody', which it does not know. "
            + "An administrator must set it to one of: Caller, Keep.\nRecord: Ada Lovelace",
            refusal.Message);
    }

    [Fact]
    public void Lead_that_marketing_itself_qualifies_stays_with_marketing()
    {
        var lead = Offered();

        _funnel.Marketing.Execute(new SetStateRequest { EntityMoniker = new EntityReference("lead", lead), State = new OptionSetValue(1), Status = new OptionSetValue(3) });

        Assert.Equal(_funnel.MarketingUser, OwnerOf("lead", lead));
        Assert.Equal(1, _funnel.Ledger(Measure.Accepted));
    }

    [Theory]
    [InlineData("marketing", "Assign")]
    [InlineData("marketing", "Update")]
    [InlineData("sales", "Assign")]
    [InlineData("sales", "Update")]
    public void People_give_their_leads_away_with_assessments_handovers_and_enrollments(string side, string way)
    {
        _funnel.Activate();
        var lead = Offered();
        var by = _funnel.Marketing;
        if (side == "sales")
        {
            NoraClient.AcceptLead(lead);
            by = Nora;
        }

        var colleague = _funnel.User("Colin", side == "sales" ? Publisher.SalesRole : Publisher.MarketingRole, side == "sales" ? _unit : null);
        Give(way, by, lead, colleague);

        Assert.Equal(colleague, OwnerOf("lead", lead));
        Assert.NotEmpty(_funnel.Rows(AssessmentTable.LogicalName, AssessmentTable.LeadId, lead));
    }

    [Fact]
    public void Nurtured_lead_is_given_away_and_its_history_stays_with_who_made_it()
    {
        var lead = Offered();
        var rejection = NoraClient.RejectLead(lead, "EARLY");
        var colleague = _funnel.User("Colin", Publisher.MarketingRole);
        var facts = _funnel.Rows(KpiFactTable.LogicalName, KpiFactTable.SourceTable, NurtureEnrollmentTable.LogicalName).Length;

        Give("Assign", _funnel.Marketing, lead, colleague);

        Assert.Equal(colleague, OwnerOf("lead", lead));
        Assert.Equal(_funnel.MarketingUser, OwnerOf(NurtureEnrollmentTable.LogicalName, rejection.EnrollmentId!.Value));
        Assert.Equal(facts, _funnel.Rows(KpiFactTable.LogicalName, KpiFactTable.SourceTable, NurtureEnrollmentTable.LogicalName).Length);
    }

    [Fact]
    public void Lead_that_is_deleted_takes_its_assessments_and_its_stays_in_nurture_along()
    {
        _funnel.Activate(Enforcement.Warn);
        var lead = _funnel.Lead();
        _funnel.SalesClient.RejectLead(lead, "EARLY");

        _funnel.Admin.Delete("lead", lead);

        Assert.Empty(_funnel.Rows(AssessmentTable.LogicalName, "statecode", 0));
        Assert.Empty(_funnel.Rows(NurtureEnrollmentTable.LogicalName, "statecode", 0));
    }

    [Fact]
    public void Responsible_side_follows_the_stage_and_is_the_servers()
    {
        var lead = _funnel.Lead();
        Assert.Equal(ResponsibleSide.Marketing, ResponsibleOf(lead));

        _funnel.MarketingClient.OfferLead(lead);
        Assert.Equal(ResponsibleSide.Both, ResponsibleOf(lead));

        NoraClient.AcceptLead(lead);
        _funnel.Marketing.Update(new Entity("lead", lead) { [LeadTable.Responsible] = new OptionSetValue((int)ResponsibleSide.Marketing) });
        Assert.Equal(ResponsibleSide.Sales, ResponsibleOf(lead));

        NoraClient.RejectLead(lead, "NOFIT");
        Assert.Null(ResponsibleOf(lead));
    }

    private Guid Offered()
    {
        var lead = _funnel.Lead(budget: 20000);
        _funnel.MarketingClient.OfferLead(lead);
        return lead;
    }

    private void Accept(string way, Guid lead)
    {
        switch (way)
        {
            case "crma_AcceptLead":
                NoraClient.AcceptLead(lead);
                break;
            case "stage by hand":
                Nora.Update(new Entity("lead", lead) { [LeadTable.Stage] = new OptionSetValue((int)LeadStage.SalesAccepted) });
                break;
            default:
                Nora.Execute(new QualifyLeadRequest
                {
                    LeadId = new EntityReference("lead", lead),
                    CreateAccount = true,
                    CreateContact = true,
                    CreateOpportunity = true,
                    Status = new OptionSetValue(3),
                });
                break;
        }
    }

    private static void Give(string way, IOrganizationService by, Guid lead, Guid owner)
    {
        var to = new EntityReference("systemuser", owner);
        if (way == "Assign")
        {
            by.Execute(new AssignRequest { Target = new EntityReference("lead", lead), Assignee = to });
        }
        else
        {
            by.Update(new Entity("lead", lead) { ["ownerid"] = to });
        }
    }

    private void SetPolicy(string? value)
    {
        if (value is not null)
        {
            var definition = _funnel.Rows("environmentvariabledefinition", "schemaname", Publisher.AcceptanceOwnerVariable).Single();
            _funnel.Admin.Create(new Entity("environmentvariablevalue")
            {
                ["environmentvariabledefinitionid"] = definition.ToEntityReference(),
                ["schemaname"] = Publisher.AcceptanceOwnerVariable,
                ["value"] = value,
            });
        }
    }

    private Guid OwnerOf(string table, Guid id) => _funnel.Rows(table, table + "id", id).Single().GetAttributeValue<EntityReference>("ownerid").Id;

    private ResponsibleSide? ResponsibleOf(Guid lead) => (ResponsibleSide?)_funnel.Read(lead).GetAttributeValue<OptionSetValue>(LeadTable.Responsible)?.Value;
}
