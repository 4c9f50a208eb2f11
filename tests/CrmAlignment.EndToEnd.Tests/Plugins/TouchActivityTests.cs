using System;
using System.Linq;
using CrmAlignment.Cli.Setup;
using CrmAlignment.Model;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>Activities that touches make. A lead rejected on Monday 2 March 2026 is touched on Monday 6 April, 09:00 UTC.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class TouchActivityTests : IDisposable
{
    private static readonly DateTime DueOn = new(2026, 4, 6, 9, 0, 0, DateTimeKind.Utc);

    private readonly Funnel _funnel = new();

    public void Dispose() => _funnel.Dispose();

    [Theory]
    [InlineData(TouchActivity.Task, "task")]
    [InlineData(TouchActivity.PhoneCall, "phonecall")]
    [InlineData(TouchActivity.EmailDraft, "email")]
    public void A_touch_makes_an_activity_once_for_the_owner_of_the_lead(TouchActivity kind, string table)
    {
        Policy(kind);
        var lead = Nurtured();

        Assert.Equal(1, Round());
        Assert.Equal(0, Round());

        var activity = Assert.Single(Activities(lead));
        Assert.Equal(table, activity["activitytypecode"]);
        Assert.Equal("Call", activity["subject"]);
        Assert.Equal(DueOn, activity["scheduledend"]);
        Assert.Equal(0, activity.GetAttributeValue<OptionSetValue>("statecode").Value);
        Assert.Equal(_funnel.MarketingUser, activity.GetAttributeValue<EntityReference>("ownerid").Id);
        var ownRow = _funnel.Marketing.Retrieve(table, activity.Id, new ColumnSet(true));
        if (kind != TouchActivity.Task)
        {
            Assert.Equal((_funnel.MarketingUser, lead), (Party(ownRow, "from"), Party(ownRow, "to")));
        }
    }

    [Fact]
    public void A_draft_has_subject_and_text_of_its_template()
    {
        Policy(TouchActivity.EmailDraft, template: Template("lead"));
        var lead = Nurtured();

        Round();

        var mail = _funnel.Marketing.Retrieve("email", Assert.Single(Activities(lead)).Id, new ColumnSet("subject", "description"));
        Assert.Equal("News for you", mail["subject"]);
        Assert.Contains("Dear reader", (string)mail["description"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_for_another_table_is_refused()
    {
        var template = Template("contact");

        Assert.Equal(
            "CRMA4015: The email template News is for rows of the table contact, and a nurture touch writes to a lead. Choose a template for leads, or one for all tables.\nRecord: Call",
            Refusal.Of(() => Policy(TouchActivity.EmailDraft, template)));
    }

    [Fact]
    public void A_touch_of_a_deleted_template_has_the_subject_of_its_step()
    {
        var template = Template("lead");
        Policy(TouchActivity.EmailDraft, template, subject: "Any news?");
        _funnel.Admin.Delete("template", template);
        var lead = Nurtured();

        Round();

        Assert.Equal("Any news?", Assert.Single(Activities(lead))["subject"]);
    }

    [Fact]
    public void A_touch_follows_the_owner_that_the_lead_has_when_it_falls_due()
    {
        Policy(TouchActivity.Task);
        var lead = Nurtured();
        _funnel.Admin.Execute(new AssignRequest
        {
            Target = new EntityReference(LeadTable.LogicalName, lead),
            Assignee = new EntityReference("systemuser", _funnel.SalesUser),
        });

        Round();

        Assert.Equal(_funnel.SalesUser, Assert.Single(Activities(lead)).GetAttributeValue<EntityReference>("ownerid").Id);
    }

    [Fact]
    public void The_activity_of_a_disabled_owner_goes_to_who_runs_the_scheduled_work()
    {
        Policy(TouchActivity.PhoneCall);
        var lead = Nurtured();
        _funnel.Admin.Update(new Entity("systemuser", _funnel.MarketingUser) { ["isdisabled"] = true });

        Assert.Equal(1, Round());

        Assert.Equal(_funnel.AdministratorUser, Assert.Single(Activities(lead)).GetAttributeValue<EntityReference>("ownerid").Id);
    }

    [Fact]
    public void The_activity_of_a_lead_that_a_team_owns_goes_to_the_team_and_says_nothing_of_who_calls()
    {
        Policy(TouchActivity.PhoneCall);
        var lead = Nurtured();
        var team = Team();
        _funnel.Admin.Execute(new AssignRequest { Target = new EntityReference(LeadTable.LogicalName, lead), Assignee = new EntityReference("team", team) });

        Assert.Equal(1, Round());

        var activity = Assert.Single(Activities(lead));
        Assert.Equal(new EntityReference("team", team), activity.GetAttributeValue<EntityReference>("ownerid"));
        Assert.False(_funnel.Admin.Retrieve("phonecall", activity.Id, new ColumnSet("from")).Contains("from"));
    }

    // Its enrollment still waits, as where the asynchronous step that ends it failed.
    [Fact]
    public void A_lead_that_has_left_nurture_gets_none()
    {
        Policy(TouchActivity.Task);
        var lead = Nurtured();
        _funnel.Bypass(new Microsoft.Xrm.Sdk.Messages.UpdateRequest
        {
            Target = new Entity(LeadTable.LogicalName, lead) { [LeadTable.Stage] = new OptionSetValue((int)LeadStage.MarketingQualified) },
        });

        Assert.Equal(1, Round());

        Assert.Empty(Activities(lead));
    }

    [Fact]
    public void A_merged_lead_and_a_deleted_one_get_none()
    {
        Policy(TouchActivity.Task);
        var (merged, deleted, master) = (Nurtured(), Nurtured(), _funnel.Lead());
        _funnel.Admin.Execute(new MergeRequest
        {
            Target = new EntityReference(LeadTable.LogicalName, master),
            SubordinateId = merged,
            UpdateContent = new Entity(LeadTable.LogicalName),
            PerformParentingChecks = false,
        });
        _funnel.Admin.Delete(LeadTable.LogicalName, deleted);

        Assert.Equal(0, Round());

        Assert.Empty(_funnel.Admin.RetrieveMultiple(new QueryExpression("activitypointer")).Entities);
    }

    [Fact]
    public void A_round_costs_nothing_more_where_no_step_makes_an_activity()
    {
        Nurtured();
        Round();
        var without = _funnel.Organization.Requests.FromPluginsDuringLastRequest;
        Policy(TouchActivity.Task);
        _funnel.SalesClient.RejectLead(_funnel.Lead(stage: LeadStage.MarketingQualified), "EARLY");
        _funnel.Clock.Advance(TimeSpan.FromDays(60));
        Round();

        // The leads, which opportunities they have, which of their owners are disabled, and the activity.
        Assert.Equal(without + 4, _funnel.Organization.Requests.FromPluginsDuringLastRequest);
    }

    [Fact]
    public void A_replay_makes_none_and_leaves_the_steps_as_they_were()
    {
        Policy(TouchActivity.Task);
        var lead = Nurtured();
        var quiet = new QuietHistory(_funnel.Admin, null);

        quiet.Begin();
        Assert.Equal(1, Round());
        quiet.End();

        Assert.Empty(Activities(lead));
        Assert.Equal((int)TouchActivity.Task, Step().GetAttributeValue<OptionSetValue>(NurtureStepTable.TouchActivity).Value);
    }

    private int Round() => _funnel.AdministratorClient.ProcessDue(100).Touched;

    // Its touch is due, and nothing has been done of it.
    private Guid Nurtured()
    {
        var lead = _funnel.Lead(stage: LeadStage.MarketingQualified);
        _funnel.SalesClient.RejectLead(lead, "EARLY");
        _funnel.Clock.Advance(TimeSpan.FromDays(35));
        return lead;
    }

    private Entity Step() => _funnel.Rows(NurtureStepTable.LogicalName, NurtureStepTable.Name, "Call")[0];

    private void Policy(TouchActivity kind, Guid? template = null, string? subject = null)
    {
        var change = new Entity(NurtureStepTable.LogicalName, Step().Id)
        {
            [NurtureStepTable.TouchActivity] = new OptionSetValue((int)kind),
            [NurtureStepTable.Subject] = subject,
        };
        if (template is { } id)
        {
            change[NurtureStepTable.TemplateId] = new EntityReference("template", id);
        }

        (template is null ? _funnel.Administrator : _funnel.Admin).Update(change);
    }

    private Guid Template(string table) => _funnel.Admin.Create(new Entity("template")
    {
        ["title"] = "News",
        ["templatetypecode"] = table,
        ["subject"] = Stylesheet("News for you"),
        ["body"] = Stylesheet("Dear reader"),
    });

    private Guid Team()
    {
        var team = _funnel.Admin.Create(new Entity("team")
        {
            ["name"] = "North",
            ["administratorid"] = new EntityReference("systemuser", _funnel.AdministratorUser),
            ["businessunitid"] = new EntityReference("businessunit", _funnel.Organization.RootBusinessUnitId),
        });
        var role = _funnel.Rows("role", "name", Publisher.MarketingRole)[0];
        _funnel.Admin.Associate("team", team, new Relationship("teamroles_association"), [role.ToEntityReference()]);
        return team;
    }

    private static string Stylesheet(string text) =>
        "<?xml version=\"1.0\" ?><xsl:stylesheet xmlns:xsl=\"http://www.w3.org/1999/XSL/Transform\" version=\"1.0\">"
        + $"<xsl:output method=\"text\" indent=\"no\"/><xsl:template match=\"/data\"><![CDATA[{text}]]></xsl:template></xsl:stylesheet>";

    private Entity[] Activities(Guid lead)
    {
        var query = new QueryExpression("activitypointer")
        {
            ColumnSet = new ColumnSet("activitytypecode", "subject", "scheduledend", "statecode", "ownerid"),
        };
        query.Criteria.AddCondition("regardingobjectid", ConditionOperator.Equal, lead);
        return [.. _funnel.Admin.RetrieveMultiple(query).Entities];
    }

    private static Guid Party(Entity row, string list) =>
        row.GetAttributeValue<EntityCollection>(list).Entities.Single().GetAttributeValue<EntityReference>("partyid").Id;
}
