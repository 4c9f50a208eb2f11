using System;
using CrmAlignment.Client;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>A refusal names its record, speaks the user's language, and writes dates and numbers as he has chosen to see them.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class RefusalTextTests : IDisposable
{
    private const int Berlin = 110;

    private readonly Funnel _funnel = new();

    public void Dispose() => _funnel.Dispose();

    [Theory]
    [InlineData(1033, "\nRecord: Ada Lovelace")]
    [InlineData(1049, "\nЗапись: Ada Lovelace")]
    [InlineData(1058, "\nЗапис: Ada Lovelace")]
    [InlineData(2052, "\n记录：Ada Lovelace")]
    public void Refusal_names_the_lead_in_every_language(int language, string ending)
    {
        _funnel.Activate();
        _funnel.Speak(_funnel.MarketingUser, language);
        var lead = _funnel.Lead();

        Assert.EndsWith(ending, Refusal.Of(() => _funnel.Marketing.Update(SalesReady(lead))), StringComparison.Ordinal);
        Assert.EndsWith(ending, Refusal.Of(() => _funnel.Marketing.Execute(State(lead))), StringComparison.Ordinal);
        Assert.EndsWith(ending, Assert.Throws<AlignmentException>(() => _funnel.MarketingClient.OfferLead(lead)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refusal_of_a_bulk_save_says_which_of_the_leads_it_is()
    {
        _funnel.Activate();
        var rich = _funnel.Lead(budget: 10000);
        var poor = _funnel.Marketing.Create(new Entity("lead") { [LeadTable.CompanyName] = "Fabrikam", [LeadTable.Subject] = "Pumps" });
        var leads = new EntityCollection([SalesReady(rich), SalesReady(poor)]) { EntityName = "lead" };

        Assert.EndsWith("\nRecord: Fabrikam", Refusal.Of(() => _funnel.Marketing.Execute(new UpdateMultipleRequest { Targets = leads })), StringComparison.Ordinal);
    }

    [Fact]
    public void Refusal_gives_the_id_where_the_name_is_empty()
    {
        _funnel.Activate();
        var nameless = _funnel.Marketing.Create(new Entity("lead"));

        Assert.EndsWith($"\nRecord: {nameless:D}", Refusal.Of(() => _funnel.Marketing.Update(SalesReady(nameless))), StringComparison.Ordinal);
    }

    [Fact]
    public void Refusal_that_names_its_record_does_not_name_it_twice()
    {
        var lead = _funnel.Lead();
        _funnel.MarketingClient.OfferLead(lead);

        Assert.Equal(
            "CRMA3002: The lead Ada Lovelace is already offered to sales; sales decides until 2026-03-02 17:00 UTC. Wait for the decision.",
            Assert.Throws<AlignmentException>(() => _funnel.MarketingClient.OfferLead(lead)).Message);
    }

    [Fact]
    public void Refusal_writes_numbers_and_instants_as_the_user_sees_them()
    {
        German(_funnel.MarketingUser);
        _funnel.Activate();
        var lead = _funnel.Lead(budget: 1234.5m);

        var refusal = Refusal.Of(() => _funnel.Marketing.Update(SalesReady(lead)));

        Assert.Contains("- Budget is known: 1.234,5, required: at least 10.000.", refusal, StringComparison.Ordinal);
        Assert.Equal(1, _funnel.Organization.Requests.FromPluginsDuringLastRequest - 1);

        _funnel.Marketing.Update(new Entity("lead", lead) { ["budgetamount"] = new Money(10000) });
        _funnel.MarketingClient.OfferLead(lead);
        Assert.Contains(
            "sales decides until 02.03.2026 18:00.",
            Assert.Throws<AlignmentException>(() => _funnel.MarketingClient.OfferLead(lead)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Formats_that_cannot_be_used_do_not_hide_the_refusal()
    {
        _funnel.Activate();
        _funnel.Admin.Create(new Entity("usersettings", _funnel.MarketingUser) { ["uilanguageid"] = 1049, ["dateformatstring"] = "%", ["localeid"] = 1049 });

        Assert.StartsWith("CRMA1001: Лид", Refusal.Of(() => _funnel.Marketing.Update(SalesReady(_funnel.Lead()))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1033, "CRMA9011: Your roles do not let you do this (crma_ActivateCriteriaSet). Someone with the role CrmAlignment Marketing, CrmAlignment Administrator can do it")]
    [InlineData(1049, "CRMA9011: Ваших ролей для этого недостаточно (crma_ActivateCriteriaSet).")]
    [InlineData(1058, "CRMA9011: Ваших ролей для цього недостатньо (crma_ActivateCriteriaSet).")]
    [InlineData(2052, "CRMA9011: 您的角色无权执行此操作 (crma_ActivateCriteriaSet)。可由具有 CrmAlignment Marketing, CrmAlignment Administrator 角色的人员执行")]
    public void Missing_role_is_named_instead_of_a_privilege(int language, string beginning)
    {
        var set = _funnel.Draft();
        _funnel.Sign(set);
        _funnel.Speak(_funnel.SalesUser, language);

        var refusal = Assert.Throws<AlignmentException>(() => _funnel.SalesClient.ActivateCriteriaSet(set)).Message;

        Assert.StartsWith(beginning, refusal, StringComparison.Ordinal);
        Assert.DoesNotContain("prv", refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("crma_OfferLead", "Sales", "CrmAlignment Marketing")]
    [InlineData("crma_AcceptLead", "Marketing", "CrmAlignment Sales")]
    [InlineData("crma_RejectLead", "Marketing", "CrmAlignment Sales")]
    [InlineData("crma_ProcessDue", "Marketing", "CrmAlignment Administrator")]
    [InlineData("crma_ReassessLeads", "Sales", "CrmAlignment Administrator")]
    [InlineData("crma_FoldKpis", "Sales", "CrmAlignment Administrator")]
    [InlineData("crma_RecalculateKpis", "Marketing", "CrmAlignment Administrator")]
    [InlineData("crma_AuditKpis", "Sales", "CrmAlignment Administrator")]
    public void Custom_API_of_another_side_names_the_role_that_it_is_for(string api, string caller, string role)
    {
        var lead = _funnel.Lead();
        var user = caller == "Sales" ? _funnel.SalesUser : _funnel.MarketingUser;
        _funnel.Speak(user, 1049);
        var request = new OrganizationRequest(api);
        if (api.EndsWith("Lead", StringComparison.Ordinal))
        {
            request["Target"] = new EntityReference("lead", lead);
        }

        if (api == "crma_RejectLead")
        {
            request["ReasonCode"] = "EARLY";
        }

        Assert.Equal(
            $"CRMA9011: Ваших ролей для этого недостаточно ({api}). Это может сделать тот, у кого есть роль {role}, "
            + "или администратор может выдать вам эту роль.",
            Refusal.Of(() => _funnel.Organization.ServiceFor(user).Execute(request)));
    }

    [Fact]
    public void Refusal_about_a_criteria_set_names_the_set()
    {
        var set = _funnel.Draft();

        Assert.EndsWith(
            "\nRecord: B2B leads", Assert.Throws<AlignmentException>(() => _funnel.AdministratorClient.ActivateCriteriaSet(set)).Message, StringComparison.Ordinal);
    }

    private static Entity SalesReady(Guid lead) => new("lead", lead) { [LeadTable.Stage] = new OptionSetValue((int)LeadStage.SalesReady) };

    private static SetStateRequest State(Guid lead) =>
        new() { EntityMoniker = new EntityReference("lead", lead), State = new OptionSetValue(1), Status = new OptionSetValue(3) };

    private void German(Guid user)
    {
        _funnel.Admin.Create(new Entity("timezonedefinition") { ["timezonecode"] = Berlin, ["standardname"] = "W. Europe Standard Time" });
        _funnel.Admin.Create(new Entity("usersettings", user)
        {
            ["uilanguageid"] = 1033,
            ["localeid"] = 1031,
            ["timezonecode"] = Berlin,
            ["dateformatstring"] = "dd.MM.yyyy",
            ["timeformatstring"] = "HH:mm",
            ["decimalsymbol"] = ",",
            ["numberseparator"] = ".",
        });
    }
}
