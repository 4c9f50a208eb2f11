using System;
using System.Linq;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>The buying center of leads and opportunities: whichever way its rows change, both show it, and criteria can ask for it.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class BuyingCenterTests : IDisposable
{
    private readonly BuyingWorld _world = new();

    private Funnel Funnel => _world.Funnel;

    public void Dispose() => _world.Dispose();

    [Fact]
    public void Lead_shows_its_people_and_ticks_the_decision_maker_as_long_as_a_decider_is_known()
    {
        var lead = Funnel.Lead();
        Assert.Equal((null, null, null), _world.Shown(lead));

        var decider = _world.Add(Funnel.Marketing, lead, "Anna Koch", PurchaseRole.Decider);
        _world.Add(Funnel.Sales, lead, "anna koch", PurchaseRole.User);
        _world.Add(Funnel.Sales, lead, "Ben", PurchaseRole.Gatekeeper);
        Assert.Equal((2, 1, "decider user gatekeeper"), _world.Shown(lead));
        Assert.True(_world.IsTicked(lead));

        Funnel.Marketing.Delete(BuyingRoleTable.LogicalName, decider);
        Assert.Equal((2, 0, "user gatekeeper"), _world.Shown(lead));
        Assert.False(_world.IsTicked(lead));
    }

    [Fact]
    public void Criterion_that_asks_for_a_decider_is_met_as_soon_as_one_is_known()
    {
        var set = Funnel.Draft();
        Funnel.Administrator.Create(Funnel.Criterion(
            set, "A decider is known", PurchaseColumns.Deciders, CriterionValueType.WholeNumber, CriterionOperator.GreaterOrEqual, "1"));
        Funnel.Administrator.Create(Funnel.Criterion(
            set, "A user is known", PurchaseColumns.KnownRoles, CriterionValueType.Text, CriterionOperator.Contains, "user"));
        Funnel.Sign(set);
        Funnel.AdministratorClient.ActivateCriteriaSet(set);
        var lead = Funnel.Lead(budget: 20000);
        Assert.Equal(CriteriaVerdict.NotMet, Verdict(lead));

        _world.Add(Funnel.Marketing, lead, "Anna Koch", PurchaseRole.Decider);
        Assert.Equal(1, _world.Shown(lead).Deciders);
        Assert.Equal(CriteriaVerdict.NotMet, Verdict(lead));
        var user = _world.Add(Funnel.Marketing, lead, "Ben", PurchaseRole.User);
        _world.Drain();

        Assert.Equal(CriteriaVerdict.Met, Verdict(lead));
        Funnel.MarketingClient.OfferLead(lead);

        // Who is no longer known is no longer there, and the lead falls back.
        Funnel.Marketing.Delete(BuyingRoleTable.LogicalName, user);
        _world.Drain();
        Assert.Equal((CriteriaVerdict.NotMet, LeadStage.MarketingQualified), (Verdict(lead), Funnel.StageOf(lead)));
    }

    [Fact]
    public void Same_person_has_a_role_once()
    {
        var lead = Funnel.Lead();
        var contact = Funnel.Sales.Create(new Entity("contact") { ["firstname"] = "Anna", ["lastname"] = "Koch" });
        var first = _world.Add(Funnel.Sales, lead, null, PurchaseRole.Decider, contact);

        Assert.Equal("Anna Koch", _world.Role(first)[BuyingRoleTable.Name]);
        Assert.Equal("CRMA8005", Refused(() => _world.Add(Funnel.Marketing, lead, null, PurchaseRole.Decider, contact)));
        var second = _world.Add(Funnel.Marketing, lead, null, PurchaseRole.Buyer, contact);
        Assert.Equal("CRMA8005", Refused(() => Funnel.Marketing.Update(
            new Entity(BuyingRoleTable.LogicalName, second) { [BuyingRoleTable.Role] = new OptionSetValue((int)PurchaseRole.Decider) })));

        // Deactivated it is in nobody's way; and does not come back beside the other.
        _world.SetState(first, 1);
        var third = _world.Add(Funnel.Sales, lead, null, PurchaseRole.Decider, contact);
        Assert.Equal("CRMA8005", Refused(() => _world.SetState(first, 0)));
        Funnel.Sales.Execute(new SetStateRequest
        {
            EntityMoniker = new EntityReference(BuyingRoleTable.LogicalName, third),
            State = new OptionSetValue(1),
            Status = new OptionSetValue(2),
        });
        _world.SetState(first, 0);
        Assert.Equal((1, 1, "decider buyer"), _world.Shown(lead));
    }

    [Fact]
    public void Row_that_says_nothing_is_refused_with_all_that_it_lacks()
    {
        var lead = Funnel.Lead();
        var opportunity = _world.Opportunity(null);

        Assert.Equal("CRMA8001", Refused(() => Funnel.Sales.Create(new Entity(BuyingRoleTable.LogicalName))));
        Assert.Equal("CRMA8002", Refused(() => Funnel.Sales.Create(new Entity(BuyingRoleTable.LogicalName)
        {
            [BuyingRoleTable.LeadId] = new EntityReference("lead", lead),
            [BuyingRoleTable.OpportunityId] = new EntityReference("opportunity", opportunity),
            [BuyingRoleTable.Name] = "Anna",
            [BuyingRoleTable.Role] = new OptionSetValue((int)PurchaseRole.User),
        })));
        Assert.Equal("CRMA8003", Refused(() => _world.Add(Funnel.Sales, lead, "-", PurchaseRole.User)));
    }

    [Fact]
    public void Opportunities_of_a_lead_have_its_people_and_their_own_without_a_copy()
    {
        var lead = Funnel.Lead();
        _world.Add(Funnel.Marketing, lead, "Anna", PurchaseRole.Decider);
        var first = _world.Qualify(lead);
        Assert.Equal((1, 1, "decider"), _world.Shown(first, "opportunity"));
        Assert.True(_world.IsTicked(first, "opportunity"));

        var second = _world.Opportunity(lead);
        _world.AddTo(Funnel.Sales, "opportunity", second, "Ben", PurchaseRole.User);
        Assert.Equal((1, 1, "decider"), _world.Shown(first, "opportunity"));
        Assert.Equal((2, 1, "decider user"), _world.Shown(second, "opportunity"));
        Assert.Equal(2, Funnel.Rows(BuyingRoleTable.LogicalName, "statecode", 0).Length);

        // The lead is closed: what is learned of it later still reaches its opportunities.
        _world.Add(Funnel.Marketing, lead, "Carla", PurchaseRole.Buyer);
        Assert.Equal((2, 1, "decider buyer"), _world.Shown(first, "opportunity"));
        Assert.Equal((3, 1, "decider user buyer"), _world.Shown(second, "opportunity"));

        Funnel.Admin.Delete("opportunity", second);
        _world.Drain();
        Assert.Equal(2, Funnel.Rows(BuyingRoleTable.LogicalName, BuyingRoleTable.LeadId, lead).Length);
        Assert.Empty(Funnel.Rows(BuyingRoleTable.LogicalName, BuyingRoleTable.OpportunityId, second));
    }

    [Fact]
    public void Opportunity_follows_its_originating_lead()
    {
        Guid one = Funnel.Lead(), two = Funnel.Lead();
        _world.Add(Funnel.Marketing, one, "Anna", PurchaseRole.Decider);
        var opportunity = _world.Opportunity(one);
        Assert.Equal(1, _world.Shown(opportunity, "opportunity").Deciders);

        Funnel.Admin.Update(new Entity("opportunity", opportunity) { [OpportunityTable.OriginatingLeadId] = new EntityReference("lead", two) });
        Assert.Equal((0, 0, null), _world.Shown(opportunity, "opportunity"));

        Funnel.Admin.Update(new Entity("opportunity", opportunity) { [OpportunityTable.OriginatingLeadId] = new EntityReference("lead", one) });
        Assert.Equal((1, 1, "decider"), _world.Shown(opportunity, "opportunity"));
        Funnel.Admin.Update(new Entity("opportunity", opportunity) { [OpportunityTable.OriginatingLeadId] = null });
        Assert.Equal(0, _world.Shown(opportunity, "opportunity").People);
    }

    [Fact]
    public void Row_that_goes_to_another_lead_counts_there()
    {
        Guid one = Funnel.Lead(), two = Funnel.Lead();
        var role = _world.Add(Funnel.Marketing, one, "Anna", PurchaseRole.Decider);
        _world.Drain();

        Funnel.Marketing.Update(new Entity(BuyingRoleTable.LogicalName, role) { [BuyingRoleTable.LeadId] = new EntityReference("lead", two) });

        Assert.Equal((0, 1), (_world.Shown(one).Deciders, _world.Shown(two).Deciders));
    }

    [Fact]
    public void Rows_in_bulk_and_of_a_deep_insert_count_once_each()
    {
        var lead = new Entity(LeadTable.LogicalName) { [LeadTable.Subject] = "Deep", [LeadTable.LastName] = "Insert" };
        lead.RelatedEntities[new Relationship("crma_buyingrole_leadid")] = new EntityCollection(
            [new Entity(BuyingRoleTable.LogicalName) { [BuyingRoleTable.Name] = "Anna", [BuyingRoleTable.Role] = new OptionSetValue((int)PurchaseRole.Decider) }]);
        var id = Funnel.Marketing.Create(lead);
        Funnel.Marketing.Execute(new CreateMultipleRequest
        {
            Targets = new EntityCollection([BuyingWorld.Row("lead", id, "Ben", PurchaseRole.User), BuyingWorld.Row("lead", id, "Carla", PurchaseRole.User)])
            {
                EntityName = BuyingRoleTable.LogicalName,
            },
        });

        Assert.Equal((3, 1, "decider user"), _world.Shown(id));
    }

    [Fact]
    public void Merge_gives_people_to_the_lead_that_stays_and_who_was_known_to_both_counts_once()
    {
        Guid master = Funnel.Lead(), subordinate = Funnel.Lead();
        _world.Add(Funnel.Marketing, master, "Anna", PurchaseRole.User);
        _world.Add(Funnel.Marketing, subordinate, "Anna", PurchaseRole.User);
        var decider = _world.Add(Funnel.Marketing, subordinate, "Ben", PurchaseRole.Decider);
        _world.Drain();

        Funnel.Sales.Execute(new MergeRequest
        {
            Target = new EntityReference(LeadTable.LogicalName, master),
            SubordinateId = subordinate,
            UpdateContent = new Entity(LeadTable.LogicalName),
            PerformParentingChecks = false,
        });

        Assert.Equal((2, 1, "decider user"), _world.Shown(master));

        // A row whose key still names the other lead stays savable.
        Funnel.Sales.Update(new Entity(BuyingRoleTable.LogicalName, decider) { [BuyingRoleTable.Note] = "Met at the fair" });
        Assert.Equal(master, _world.Role(decider).GetAttributeValue<EntityReference>(BuyingRoleTable.LeadId).Id);
    }

    [Fact]
    public void Contacts_that_are_merged_are_one_person_and_a_deleted_one_is_nobody()
    {
        var lead = Funnel.Lead();
        Guid stays = Contact("Anna"), goes = Contact("Anne");
        _world.Add(Funnel.Sales, lead, null, PurchaseRole.User, stays);
        _world.Add(Funnel.Sales, lead, null, PurchaseRole.User, goes);
        Assert.Equal(2, _world.Shown(lead).People);

        Funnel.Admin.Execute(new MergeRequest { Target = new EntityReference("contact", stays), SubordinateId = goes, UpdateContent = new Entity("contact"), PerformParentingChecks = false });
        var moved = Funnel.Rows(BuyingRoleTable.LogicalName, BuyingRoleTable.ContactId, stays);
        Assert.Equal(2, moved.Length);

        Funnel.Sales.Update(new Entity(BuyingRoleTable.LogicalName, moved[0].Id) { [BuyingRoleTable.Stance] = new OptionSetValue((int)PurchaseStance.Supports) });
        Funnel.Admin.Delete("contact", stays);
        Assert.Equal((0, 0, null), _world.Shown(lead));

        Guid Contact(string name) => Funnel.Sales.Create(new Entity("contact") { ["firstname"] = name, ["lastname"] = "Koch" });
    }

    [Fact]
    public void Nobody_writes_what_the_server_computes()
    {
        var lead = Funnel.Lead();
        _world.Add(Funnel.Marketing, lead, "Anna", PurchaseRole.User);
        var opportunity = _world.Opportunity(null);
        _world.AddTo(Funnel.Sales, "opportunity", opportunity, "Ben", PurchaseRole.User);
        _world.Drain();
        foreach (var (table, id) in new[] { ("lead", lead), ("opportunity", opportunity) })
        {
            Funnel.Admin.Update(new Entity(table, id)
            {
                [PurchaseColumns.People] = 99,
                [PurchaseColumns.Deciders] = 99,
                [PurchaseColumns.KnownRoles] = "decider",
                [PurchaseColumns.StageSince] = Funnel.Clock.UtcNow.AddYears(-1),
            });

            Assert.Equal((1, 0, "user"), _world.Shown(id, table));
            Assert.Null(_world.Read(table, id).GetAttributeValue<DateTime?>(PurchaseColumns.StageSince));
        }
    }

    [Fact]
    public void Rows_follow_their_lead_to_another_owner_are_shared_and_deleted_with_it()
    {
        var lead = Funnel.Lead();
        var mine = _world.Add(Funnel.Marketing, lead, "Anna", PurchaseRole.User);
        var colleagues = _world.Add(Funnel.Sales, lead, "Ben", PurchaseRole.User);

        Funnel.Marketing.Execute(new AssignRequest { Target = new EntityReference("lead", lead), Assignee = new EntityReference("systemuser", Funnel.SalesUser) });

        Assert.Equal([Funnel.SalesUser, Funnel.SalesUser], new[] { mine, colleagues }.Select(role => _world.Role(role).GetAttributeValue<EntityReference>("ownerid").Id));
        Funnel.Sales.Execute(new GrantAccessRequest
        {
            Target = new EntityReference("lead", lead),
            PrincipalAccess = new PrincipalAccess { Principal = new EntityReference("systemuser", Funnel.MarketingUser), AccessMask = AccessRights.ReadAccess | AccessRights.ShareAccess },
        });
        Funnel.Admin.Delete("lead", lead);
        Assert.Empty(Funnel.Rows(BuyingRoleTable.LogicalName, "statecode", 0));
    }

    [Fact]
    public void Closed_lead_and_closed_opportunity_catch_up_when_they_are_reopened()
    {
        var lead = Funnel.Lead();
        Funnel.Marketing.Update(new Entity("lead", lead)
        {
            ["statecode"] = new OptionSetValue(2),
            ["statuscode"] = new OptionSetValue(4),
            [LeadTable.RejectionReasonId] = new EntityReference(RejectionReasonTable.LogicalName, Funnel.Rows(RejectionReasonTable.LogicalName, RejectionReasonTable.Recyclable, false)[0].Id),
        });
        _world.Add(Funnel.Marketing, lead, "Anna", PurchaseRole.Decider);
        Assert.Null(_world.Shown(lead).People);
        Funnel.Marketing.Update(new Entity("lead", lead) { ["statecode"] = new OptionSetValue(0), ["statuscode"] = new OptionSetValue(1) });
        Assert.Equal((1, 1, "decider"), _world.Shown(lead));

        var opportunity = _world.Opportunity(lead);
        _world.Drain();
        new CampaignLife(Funnel).Win(opportunity, 100m);
        _world.AddTo(Funnel.Sales, "opportunity", opportunity, "Ben", PurchaseRole.User);
        Assert.Equal(1, _world.Shown(opportunity, "opportunity").People);
        new CampaignLife(Funnel).Reopen(opportunity);
        Assert.Equal((2, 1, "decider user"), _world.Shown(opportunity, "opportunity"));
    }

    [Fact]
    public void Stage_of_purchase_is_dated_by_the_save_and_goes_on_with_the_opportunity()
    {
        var lead = Funnel.Lead();
        var began = Funnel.Clock.UtcNow;
        Set("lead", lead, PurchaseStage.SearchingSolutions);
        Funnel.Clock.Advance(TimeSpan.FromDays(3));
        Set("lead", lead, PurchaseStage.SearchingSolutions);
        Assert.Equal(began, Since("lead", lead)!.Value, TimeSpan.FromMinutes(1));

        var opportunity = _world.Qualify(lead);
        Assert.Equal((int)PurchaseStage.SearchingSolutions, _world.Read("opportunity", opportunity).GetAttributeValue<OptionSetValue>(PurchaseColumns.Stage).Value);
        Assert.Equal(began, Since("opportunity", opportunity)!.Value, TimeSpan.FromMinutes(1));

        Set("opportunity", opportunity, PurchaseStage.EvaluatingOffers);
        Assert.Equal(began.AddDays(3), Since("opportunity", opportunity)!.Value, TimeSpan.FromMinutes(1));
        Set("opportunity", opportunity, null);
        Assert.Null(Since("opportunity", opportunity));

        void Set(string table, Guid id, PurchaseStage? stage) => Funnel.Sales.Update(
            new Entity(table, id) { [PurchaseColumns.Stage] = stage is { } known ? new OptionSetValue((int)known) : null });

        DateTime? Since(string table, Guid id) => _world.Read(table, id).GetAttributeValue<DateTime?>(PurchaseColumns.StageSince);
    }

    private CriteriaVerdict Verdict(Guid lead) => (CriteriaVerdict)Funnel.Read(lead).GetAttributeValue<OptionSetValue>(LeadTable.Verdict).Value;

    private static string Refused(Action act) => Refusal.Of(act).Substring(0, 8);
}
