using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using CrmAlignment.LocalDataverse.Specification.Plugins;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Writes;

/// <summary>https://learn.microsoft.com/power-apps/developer/data-platform/org-service/entity-operations-associate-disassociate.</summary>
[Capability("Writes", "Associate and Disassociate")]
public abstract class AssociationSpecification<TEnvironment>(TEnvironment environment) : PluginSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    private static readonly Relationship Competitors = new("leadcompetitors_association");
    private static readonly Relationship Contacts = new("contact_customer_accounts");

    [Fact]
    public void Many_to_many_link_is_made_from_either_side_and_found_by_queries()
    {
        EntityReference competitor = Competitor(), first = LeadRow("first"), second = LeadRow("second");
        Service.Associate("competitor", competitor.Id, Competitors, [first]);
        Service.Associate("lead", second.Id, Competitors, [competitor]);

        Assert.Equal(["first", "second"], LinkedTo(competitor));

        Service.Disassociate("lead", first.Id, Competitors, [competitor]);
        Assert.Equal(["second"], LinkedTo(competitor));
    }

    [Fact]
    public void Second_link_of_the_same_rows_is_refused_and_undoes_the_first_of_its_request()
    {
        EntityReference competitor = Competitor(), first = LeadRow("first"), second = LeadRow("second");
        Service.Associate("competitor", competitor.Id, Competitors, [first]);

        var fault = Fault(() => Service.Associate("competitor", competitor.Id, Competitors, [second, first]));

        Assert.Equal(DataverseErrorCode.DuplicateRecord, fault.ErrorCode);
        Assert.Equal(["first"], LinkedTo(competitor));
    }

    [Fact]
    public void Delete_of_either_row_removes_the_link()
    {
        EntityReference competitor = Competitor(), lead = LeadRow("x"), kept = LeadRow("kept");
        Service.Associate("competitor", competitor.Id, Competitors, [lead, kept]);

        Service.Delete("lead", lead.Id);

        Assert.Equal(["kept"], LinkedTo(competitor));
    }

    [Fact]
    public void Members_of_a_list_are_linked_with_their_table_and_leave_it_when_they_are_deleted()
    {
        // https://learn.microsoft.com/dynamics365/developer/reference/entities/listmember
        var list = CreateReference("list", ("listname", "L"), ("createdfromcode", new OptionSetValue(4)));
        EntityReference lead = LeadRow("x"), kept = LeadRow("kept");
        Service.Associate("list", list.Id, new Relationship("listlead_association"), [lead, kept]);

        var members = RowsWith("listmember", "listid", list.Id);
        Assert.Equal(["lead", "lead"], members.Select(member => member.GetAttributeValue<EntityReference>("entityid").LogicalName));
        Service.Delete("lead", lead.Id);
        Assert.Equal(kept.Id, Assert.Single(RowsWith("listmember", "listid", list.Id)).GetAttributeValue<EntityReference>("entityid").Id);
        Service.Disassociate("lead", kept.Id, new Relationship("listlead_association"), [list]);
        Assert.Empty(RowsWith("listmember", "listid", list.Id));
    }

    [Fact]
    public void Items_of_a_campaign_are_of_several_tables_and_keep_their_kind()
    {
        // https://learn.microsoft.com/dynamics365/developer/reference/entities/campaignitem
        var campaign = CreateReference("campaign", ("name", "C"));
        var list = CreateReference("list", ("listname", "L"), ("createdfromcode", new OptionSetValue(4)));
        var other = CreateReference("campaign", ("name", "D"));

        Service.Associate("campaign", campaign.Id, new Relationship("campaignlist_association"), [list]);
        Service.Associate("campaign", campaign.Id, new Relationship("campaigncampaign_association") { PrimaryEntityRole = EntityRole.Referencing }, [other]);

        var items = RowsWith("campaignitem", "campaignid", campaign.Id);
        Assert.Equal(["campaign", "list"], items.Select(item => (string)item["entitytype"]).Order());
        Service.Delete("campaign", other.Id);
        Assert.Equal(list.Id, Assert.Single(RowsWith("campaignitem", "campaignid", campaign.Id))["entityid"]);
    }

    [Fact]
    public void One_to_many_link_sets_and_clears_the_lookup_of_the_child()
    {
        EntityReference account = CreateReference("account", ("name", "A")), contact = CreateReference("contact", ("lastname", "C"));

        Service.Associate("account", account.Id, Contacts, [contact]);
        Assert.Equal(account.Id, Read("contact", contact.Id).GetAttributeValue<EntityReference>("parentcustomerid").Id);

        Service.Disassociate("account", account.Id, Contacts, [contact]);
        Assert.False(Read("contact", contact.Id).Contains("parentcustomerid"));
    }

    [Fact]
    public void Reflexive_link_follows_the_role_of_the_target()
    {
        // https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.relationship.primaryentityrole
        EntityReference above = CreateReference("account", ("name", "above")), below = CreateReference("account", ("name", "below"));
        var parent = new Relationship("account_parent_account") { PrimaryEntityRole = EntityRole.Referenced };
        var child = new Relationship("account_parent_account") { PrimaryEntityRole = EntityRole.Referencing };

        Service.Associate("account", above.Id, parent, [below]);
        Assert.Equal(above.Id, ParentOf(below));

        Service.Disassociate("account", above.Id, parent, [below]);
        Service.Associate("account", above.Id, child, [below]);
        Assert.Equal(below.Id, ParentOf(above));
    }

    [Fact]
    public void Link_to_a_missing_row_or_through_an_unknown_relationship_is_refused()
    {
        var competitor = Competitor();
        var nobody = new EntityReferenceCollection { new("lead", Guid.NewGuid()) };

        Assert.Equal(
            DataverseErrorCode.ObjectDoesNotExist,
            Fault(() => Service.Associate("competitor", competitor.Id, Competitors, nobody)).ErrorCode);
        Fault(() => Service.Associate("competitor", competitor.Id, new Relationship("new_nothing"), nobody));
        Fault(() => Service.Associate("account", competitor.Id, Competitors, nobody));
    }

    [SkippableFact]
    public void Steps_on_Associate_run_for_both_kinds_and_see_the_relationship()
    {
        // Of no table: https://learn.microsoft.com/power-apps/developer/data-platform/org-service/entity-operations-associate-disassociate
        Environment.RequireLocal("a step on Associate sees the links of everybody");
        Plugins.Step("Associate", null, 20, "note {Message} {Input.Relationship}");
        EntityReference competitor = Competitor(), lead = LeadRow("x");

        Service.Associate("competitor", competitor.Id, Competitors, [lead]);

        Assert.Single(Plugins.Notes);
    }

    private EntityReference Competitor() => CreateReference("competitor", ("name", "C"));

    private EntityReference LeadRow(string subject) => new("lead", Lead(subject));

    private Guid? ParentOf(EntityReference account) =>
        Read("account", account.Id).GetAttributeValue<EntityReference>("parentaccountid")?.Id;

    private IEnumerable<string> LinkedTo(EntityReference competitor) => Fetch($"""
        <fetch><entity name='lead'><attribute name='subject'/><order attribute='subject'/>
          <link-entity name='leadcompetitors' from='leadid' to='leadid' intersect='true'>
            <filter><condition attribute='competitorid' operator='eq' value='{competitor.Id}'/></filter></link-entity></entity></fetch>
        """).Entities.Select(lead => (string)lead["subject"]);
}

public sealed class AssociationsInMemory(InMemoryEnvironment environment) : AssociationSpecification<InMemoryEnvironment>(environment);

public sealed class AssociationsOnFile(FileEnvironment environment) : AssociationSpecification<FileEnvironment>(environment);

public sealed class AssociationsLive(LiveEnvironment environment) : AssociationSpecification<LiveEnvironment>(environment);

public sealed class AssociationsOverHttp(OverHttpEnvironment environment) : AssociationSpecification<OverHttpEnvironment>(environment);
