using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using CrmAlignment.Model;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>Who is told of what, in the app and by mail: after the save, once, and never at its cost.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class NotificationTests : IDisposable
{
    private readonly Funnel _funnel = new();

    public void Dispose() => _funnel.Dispose();

    [Fact]
    public void Offer_of_a_lead_that_marketing_keeps_is_told_to_all_of_sales_and_to_nobody_else()
    {
        var nora = _funnel.User("Nora", Publisher.SalesRole);
        var lead = _funnel.Lead();
        _funnel.MarketingClient.OfferLead(lead);
        Assert.Empty(All());

        Work();

        var told = All();
        Assert.Equal(Sorted(_funnel.SalesUser, nora), Sorted([.. told.Select(Owner)]));
        Assert.All(told, one => Assert.Equal("Lead offered: Ada Lovelace (Contoso)", one["title"]));
        Assert.All(told, one => Assert.Equal("Ada Lovelace (Contoso) waits for an answer until 2026-03-02 17:00 UTC. Accept or reject it.", one["body"]));
        Assert.Equal($"?pagetype=entityrecord&etn=lead&id={lead:D}", Address(told[0]));
    }

    [Fact]
    public void Offer_of_a_salespersons_lead_is_told_to_him_alone()
    {
        _funnel.User("Nora", Publisher.SalesRole);
        var lead = Owned(new EntityReference("systemuser", _funnel.SalesUser));

        _funnel.MarketingClient.OfferLead(lead);
        Work();

        Assert.Equal([_funnel.SalesUser], All().Select(Owner));
    }

    [Fact]
    public void Offer_of_a_teams_lead_is_told_to_the_members_who_sell()
    {
        _funnel.User("Nora", Publisher.SalesRole);
        var lead = Owned(Team(_funnel.SalesUser, _funnel.AdministratorUser));

        _funnel.MarketingClient.OfferLead(lead);
        Work();

        Assert.Equal([_funnel.SalesUser], All().Select(Owner));
    }

    [Fact]
    public void New_owner_of_an_offered_lead_is_told_and_who_was_told_is_not_told_again()
    {
        var nora = _funnel.User("Nora", Publisher.SalesRole);
        var lead = Owned(new EntityReference("systemuser", _funnel.SalesUser));
        _funnel.MarketingClient.OfferLead(lead);
        Work();

        foreach (var owner in new[] { nora, _funnel.SalesUser })
        {
            _funnel.Admin.Update(new Entity("lead", lead) { ["ownerid"] = new EntityReference("systemuser", owner) });
            Work();
        }

        Assert.Equal(Sorted(_funnel.SalesUser, nora), Sorted([.. All().Select(Owner)]));
    }

    [Fact]
    public void Answers_are_told_to_who_offered_with_who_and_why()
    {
        var accepted = _funnel.Lead();
        _funnel.MarketingClient.OfferLead(accepted);
        _funnel.SalesClient.AcceptLead(accepted);
        var rejected = _funnel.Lead();
        _funnel.MarketingClient.OfferLead(rejected);
        _funnel.SalesClient.RejectLead(rejected, "NOFIT");

        Work();

        // Both offers were answered before anybody was told of them.
        var told = All().Where(one => Owner(one) == _funnel.MarketingUser).Select(one => (string)one["body"]).Order().ToList();
        Assert.Equal("Ada Lovelace (Contoso) was accepted by Samuel Test.", told[0]);
        Assert.StartsWith("Ada Lovelace (Contoso) was rejected by Samuel Test. Reason: ", told[1], StringComparison.Ordinal);
        Assert.Equal(2, All().Count);
    }

    [Fact]
    public void Withdrawn_merged_and_deleted_offers_are_told_to_nobody()
    {
        var deleted = _funnel.Lead();
        var back = _funnel.Lead();
        foreach (var lead in new[] { deleted, back })
        {
            _funnel.MarketingClient.OfferLead(lead);
        }

        _funnel.Admin.Delete("lead", deleted);
        _funnel.Admin.Update(new Entity("lead", back) { [LeadTable.Stage] = new OptionSetValue((int)LeadStage.MarketingQualified) });
        Work();

        Assert.Empty(All());
    }

    [Fact]
    public void Reminder_comes_when_a_quarter_of_the_time_is_left_and_once()
    {
        var lead = _funnel.Lead();
        _funnel.MarketingClient.OfferLead(lead);
        Work();
        var before = All().Count;

        // 6 of 8 hours from 09:00: 15:00.
        _funnel.Clock.Advance(TimeSpan.FromHours(6) - TimeSpan.FromMinutes(1));
        Due();
        Assert.Equal(before, All().Count);
        _funnel.Clock.Advance(TimeSpan.FromMinutes(1));
        Due();
        Due();

        var reminder = Assert.Single(All(), one => ((string)one["title"]).StartsWith("Answer due soon", StringComparison.Ordinal));
        Assert.Equal(_funnel.SalesUser, Owner(reminder));
    }

    [Fact]
    public void Expiry_is_told_to_who_was_asked_and_who_offered_and_a_new_offer_is_told_anew()
    {
        var lead = _funnel.Lead();
        _funnel.MarketingClient.OfferLead(lead);
        Work();
        _funnel.Clock.Advance(TimeSpan.FromDays(2));
        Due();

        var expired = All().Where(one => ((string)one["title"]).StartsWith("No answer in time", StringComparison.Ordinal)).ToList();
        Assert.Equal(Sorted(_funnel.SalesUser, _funnel.MarketingUser), Sorted([.. expired.Select(Owner)]));

        _funnel.MarketingClient.OfferLead(lead);
        Work();
        Assert.Equal(2, All().Count(one => ((string)one["title"]).StartsWith("Lead offered", StringComparison.Ordinal)));
    }

    [Fact]
    public void Return_from_nurture_is_told_to_the_owner()
    {
        _funnel.Activate();
        var lead = _funnel.Lead();
        _funnel.SalesClient.RejectLead(lead, "EARLY");
        Work();
        var before = All().Count;

        _funnel.Admin.Update(new Entity("lead", lead) { ["budgetamount"] = new Money(20000m) });
        Work();

        Assert.Equal(LeadStage.SalesReady, _funnel.StageOf(lead));
        var told = Assert.Single(All(), one => ((string)one["title"]).StartsWith("Lead is back", StringComparison.Ordinal));
        Assert.Equal((_funnel.MarketingUser, before + 1), (Owner(told), All().Count));
    }

    [Fact]
    public void Each_reads_his_own_language()
    {
        _funnel.Speak(_funnel.SalesUser, 1058);

        _funnel.MarketingClient.OfferLead(_funnel.Lead());
        Work();

        Assert.Equal("Передано ліда: Ada Lovelace (Contoso)", Assert.Single(All())["title"]);
    }

    [Fact]
    public void Many_offers_at_once_are_told_in_a_few_messages()
    {
        for (var offer = 0; offer < 25; offer++)
        {
            _funnel.MarketingClient.OfferLead(_funnel.Lead());
        }

        Work();

        var titles = All().Select(one => (string)one["title"]).ToList();
        Assert.Equal((10, 1), (titles.Count(title => title.StartsWith("Lead offered", StringComparison.Ordinal)), titles.Count(title => title == "More leads were offered")));
        Assert.Equal("?pagetype=entitylist&etn=crma_handover", Address(Assert.Single(All(), one => (string)one["title"] == "More leads were offered")));
    }

    [Fact]
    public void Many_offered_leads_that_get_another_owner_are_told_in_a_few_messages()
    {
        var nora = _funnel.User("Nora", Publisher.SalesRole);
        var leads = Enumerable.Range(0, 15).Select(_ => Owned(new EntityReference("systemuser", _funnel.SalesUser))).ToList();
        leads.ForEach(lead => _funnel.MarketingClient.OfferLead(lead));
        Work();
        foreach (var lead in leads)
        {
            _funnel.Admin.Update(new Entity("lead", lead) { ["ownerid"] = new EntityReference("systemuser", nora) });
        }

        Work();

        Assert.Equal(11, All().Count(one => Owner(one) == nora));
    }

    [Fact]
    public void Work_that_is_done_again_tells_nobody_twice()
    {
        var lead = _funnel.Lead();
        var offer = _funnel.MarketingClient.OfferLead(lead);
        Work();
        var told = All();

        // The mark of the reminder put back and taken again is a second attempt of the same reminder.
        for (var attempt = 0; attempt < 2; attempt++)
        {
            _funnel.Corrupt(HandoverTable.LogicalName, offer.HandoverId, HandoverTable.RemindOn, _funnel.Clock.GetUtcNow().UtcDateTime);
            Due();
        }

        Assert.Equal(told.Count + 1, All().Count);
    }

    [Theory]
    [InlineData("Off", 0, 0)]
    [InlineData("email", 0, 1)]
    [InlineData("AppAndEmail", 1, 1)]
    [InlineData("App", 1, 0)]
    public void Organization_chooses_the_way(string policy, int notifications, int mails)
    {
        _funnel.SetVariable(Publisher.NotificationsVariable, policy);
        var lead = _funnel.Lead();

        _funnel.MarketingClient.OfferLead(lead);
        Work();

        Assert.Equal(notifications, All().Count);
        var sent = _funnel.Rows("email", "statecode", 1);
        Assert.Equal(mails, sent.Length);
        Assert.All(sent, mail => Assert.Equal(
            (_funnel.MarketingUser, lead), (Owner(mail), mail.GetAttributeValue<EntityReference>("regardingobjectid").Id)));
    }

    [Fact]
    public void Way_that_nobody_knows_fails_the_work_and_never_the_offer()
    {
        _funnel.SetVariable(Publisher.NotificationsVariable, "Pigeon");

        _funnel.MarketingClient.OfferLead(_funnel.Lead());
        _funnel.Organization.DrainAsyncOperations();

        Assert.Contains(_funnel.Organization.FailedJobs, job => job.Error.Contains("CRMA9006", StringComparison.Ordinal));
        Assert.Empty(All());
    }

    [Fact]
    public void Disabled_people_are_not_told()
    {
        var nora = _funnel.User("Nora", Publisher.SalesRole);
        _funnel.Admin.Update(new Entity("systemuser", nora) { ["isdisabled"] = true });

        _funnel.MarketingClient.OfferLead(_funnel.Lead());
        Work();

        Assert.Equal([_funnel.SalesUser], All().Select(Owner));
    }

    [Fact]
    public void People_read_and_dismiss_their_own_with_the_roles_of_the_product()
    {
        _funnel.MarketingClient.OfferLead(_funnel.Lead());
        Work();

        var own = Assert.Single(_funnel.Sales.RetrieveMultiple(new QueryExpression("appnotification")).Entities);
        Assert.Empty(_funnel.Marketing.RetrieveMultiple(new QueryExpression("appnotification")).Entities);
        _funnel.Sales.Delete("appnotification", own.Id);
        Assert.Empty(All());
    }

    [Fact]
    public void View_of_my_pending_handovers_has_what_the_user_is_to_answer()
    {
        var nora = _funnel.User("Nora", Publisher.SalesRole);
        var anybody = _funnel.MarketingClient.OfferLead(_funnel.Lead()).HandoverId;
        var samuels = _funnel.MarketingClient.OfferLead(Owned(new EntityReference("systemuser", _funnel.SalesUser))).HandoverId;
        Work();

        Assert.Equal(Sorted(anybody, samuels), Sorted([.. Seen(_funnel.SalesUser)]));
        Assert.Equal([anybody], Seen(nora));
    }

    private IEnumerable<Guid> Seen(Guid user)
    {
        var view = _funnel.Rows("savedquery", "name", "My pending handovers").Single();
        return _funnel.Organization.ServiceFor(user).RetrieveMultiple(new FetchExpression((string)view["fetchxml"])).Entities.Select(row => row.Id);
    }

    private void Work()
    {
        _funnel.Organization.DrainAsyncOperations();
        Assert.Empty(_funnel.Organization.FailedJobs);
    }

    private void Due()
    {
        _funnel.AdministratorClient.ProcessAllDue();
        Work();
    }

    private List<Entity> All() =>
        [.. _funnel.Admin.RetrieveMultiple(new QueryExpression("appnotification") { ColumnSet = new ColumnSet(true) }).Entities];

    private static Guid Owner(Entity row) => row.GetAttributeValue<EntityReference>("ownerid").Id;

    private static Guid[] Sorted(params Guid[] ids) => [.. ids.Order()];

    private static string Address(Entity notification)
    {
        using var data = JsonDocument.Parse((string)notification["data"]);
        return data.RootElement.GetProperty("actions")[0].GetProperty("data").GetProperty("url").GetString()!;
    }

    private Guid Owned(EntityReference owner)
    {
        var lead = _funnel.Lead();
        _funnel.Admin.Update(new Entity("lead", lead) { ["ownerid"] = owner });
        return lead;
    }

    private EntityReference Team(params Guid[] members)
    {
        var team = _funnel.Admin.Create(new Entity("team")
        {
            ["name"] = "North",
            ["administratorid"] = new EntityReference("systemuser", _funnel.AdministratorUser),
            ["businessunitid"] = new EntityReference("businessunit", _funnel.Organization.RootBusinessUnitId),
        });
        var role = _funnel.Rows("role", "name", Publisher.MarketingRole)[0];
        _funnel.Admin.Associate("team", team, new Relationship("teamroles_association"), [role.ToEntityReference()]);
        _funnel.Admin.Execute(new AddMembersTeamRequest { TeamId = team, MemberIds = members });
        return new EntityReference("team", team);
    }
}
