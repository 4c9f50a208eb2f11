using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using CrmAlignment.LocalDataverse.Specification.Solutions;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Metadata;

/// <summary>https://learn.microsoft.com/power-apps/developer/data-platform/custom-activities.</summary>
[Capability("Metadata", "Activity tables of one's own")]
[Trait(Category.Name, Category.Slow)]
public abstract class OwnActivitySpecification<TEnvironment>(TEnvironment environment) : SolutionSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    private const string Visit = "tst_visit";

    [SkippableTheory]
    [InlineData("package", "Active")]
    [InlineData("CreateEntity", "Open")]
    public void Row_is_an_activity_with_parties_that_regards_what_activities_may(string way, string state)
    {
        Have(way);
        var lead = Lead();
        var contact = Add("contact", ("lastname", "Ada"));

        var visit = Add(Visit, ("subject", "First visit"), ("regardingobjectid", new EntityReference("lead", lead)), ("to", Party("contact", contact)));

        var pointer = Admin.Retrieve("activitypointer", visit, new ColumnSet(true));
        Assert.Equal(("First visit", Visit, lead), (pointer["subject"], pointer["activitytypecode"], pointer.GetAttributeValue<EntityReference>("regardingobjectid").Id));
        var to = Admin.Retrieve(Visit, visit, new ColumnSet("to", "statecode")).GetAttributeValue<EntityCollection>("to").Entities.Single();
        Assert.Equal(contact, to.GetAttributeValue<EntityReference>("partyid").Id);
        Assert.Equal(state, Admin.Retrieve(Visit, visit, new ColumnSet("statecode")).FormattedValues["statecode"]);
    }

    [SkippableTheory]
    [InlineData("package")]
    [InlineData("CreateEntity")]
    public void Metadata_says_that_it_is_an_activity(string way)
    {
        Have(way);

        var table = ((RetrieveEntityResponse)Admin.Execute(new RetrieveEntityRequest { LogicalName = Visit, EntityFilters = EntityFilters.All })).EntityMetadata;

        Assert.Equal((true, "activityid", "subject"), (table.IsActivity, table.PrimaryIdAttribute, table.PrimaryNameAttribute));
        Assert.Equal(AttributeTypeCode.PartyList, table.Attributes.Single(column => column.LogicalName == "requiredattendees").AttributeType);
        Assert.Contains("lead", ((LookupAttributeMetadata)table.Attributes.Single(column => column.LogicalName == "regardingobjectid")).Targets);
        Assert.Contains("prvCreateActivity", table.Privileges.Select(privilege => privilege.Name));
        Assert.Contains(table.ManyToOneRelationships, relationship =>
            relationship is { ReferencedEntity: "lead", ReferencingAttribute: "regardingobjectid" });
    }

    [SkippableFact]
    public void It_follows_what_it_regards()
    {
        Have("package");
        Guid master = Lead(), subordinate = Lead(), user = User();
        var visit = Add(Visit, ("subject", "x"), ("regardingobjectid", new EntityReference("lead", subordinate)));

        Admin.Execute(new MergeRequest
        {
            Target = new EntityReference("lead", master),
            SubordinateId = subordinate,
            UpdateContent = new Entity("lead") { ["subject"] = "merged" },
        });
        Assert.Equal(master, Admin.Retrieve(Visit, visit, new ColumnSet(true)).GetAttributeValue<EntityReference>("regardingobjectid").Id);

        Admin.Execute(new AssignRequest { Target = new EntityReference("lead", master), Assignee = new EntityReference("systemuser", user) });
        Assert.Equal(user, Admin.Retrieve(Visit, visit, new ColumnSet("ownerid")).GetAttributeValue<EntityReference>("ownerid").Id);

        Admin.Delete("lead", master);
        Assert.Empty(Rows(Visit));
        Assert.Empty(Rows("activitypointer", "activitytypecode", Visit));
    }

    [SkippableFact]
    public void Its_own_status_reasons_are_kept()
    {
        Have("package");
        var visit = Add(Visit, ("subject", "x"));

        Admin.Update(new Entity(Visit, visit) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2) });

        Assert.Equal("Inactive", Admin.Retrieve(Visit, visit, new ColumnSet("statuscode")).FormattedValues["statuscode"]);
        Assert.Equal(1, Admin.Retrieve("activitypointer", visit, new ColumnSet("statecode")).GetAttributeValue<OptionSetValue>("statecode").Value);
    }

    [SkippableFact]
    public void Table_that_gets_activities_later_gets_these_as_well()
    {
        Have("package");
        Admin.Execute(new CreateEntityRequest
        {
            Entity = new EntityMetadata { SchemaName = "new_Site", DisplayName = Label("Site"), DisplayCollectionName = Label("Sites") },
            PrimaryAttribute = new StringAttributeMetadata { SchemaName = "new_Name", MaxLength = 100 },
            HasActivities = true,
        });
        var site = Add("new_site", ("new_name", "x"));

        var visit = Add(Visit, ("subject", "x"), ("regardingobjectid", new EntityReference("new_site", site)));

        Admin.Delete("new_site", site);
        Assert.Empty(Rows(Visit, "activityid", visit));
    }

    [SkippableFact]
    public void Uninstall_takes_its_rows_out_of_all_activities_and_leaves_the_others_their_privileges()
    {
        Have("package");
        var contact = Add("contact", ("lastname", "Ada"));
        Add(Visit, ("subject", "x"), ("to", Party("contact", contact)));
        var task = Add("task", ("subject", "stays"));

        Uninstall();

        Assert.Equal(task, Rows("activitypointer").Single().Id);
        Assert.Empty(Rows("activityparty", "partyid", contact));
        Assert.NotEmpty(Rows("privilege", "name", "prvCreateActivity"));
    }

    [SkippableFact]
    public void Second_import_changes_columns_of_its_own_and_leaves_its_rows()
    {
        Have("package");
        var visit = Add(Visit, ("subject", "x"));

        Import(Managed("2.0.0.0").Activity("tst_Visit", SolutionXml.Text("tst_Place") + SolutionXml.Text("tst_Mood")));
        Admin.Update(new Entity(Visit, visit) { ["tst_mood"] = "good" });

        Assert.Equal(("x", "good"), (Rows(Visit).Single()["subject"], Rows(Visit).Single()["tst_mood"]));
    }

    [SkippableTheory]
    [InlineData("new_Title", false, OwnershipTypes.UserOwned, "Subject")]
    [InlineData("Subject", true, OwnershipTypes.UserOwned, "HasActivities")]
    [InlineData("Subject", false, OwnershipTypes.OrganizationOwned, "owned by users")]
    public void What_no_activity_table_can_be_is_refused(string primaryName, bool hasActivities, OwnershipTypes ownership, string named)
    {
        var request = Request(primaryName);
        request.HasActivities = hasActivities;
        request.Entity.OwnershipType = ownership;

        var fault = Fault(() => Admin.Execute(request));

        Assert.Contains(named, fault.Message, StringComparison.Ordinal);
        Assert.Null(Organization.Catalog.FindTable(Visit));
    }

    private void Have(string way)
    {
        if (way == "package")
        {
            Import(Managed().Activity("tst_Visit", SolutionXml.Text("tst_Place")));
            return;
        }

        Import(new SolutionZip { UniqueName = "Own" });
        var request = Request("Subject");
        request.SolutionUniqueName = "Own";
        Admin.Execute(request);
    }

    private static CreateEntityRequest Request(string primaryName) => new()
    {
        Entity = new EntityMetadata
        {
            SchemaName = "tst_Visit",
            DisplayName = Label("Visit"),
            DisplayCollectionName = Label("Visits"),
            IsActivity = true,
            OwnershipType = OwnershipTypes.UserOwned,
        },
        PrimaryAttribute = new StringAttributeMetadata { SchemaName = primaryName, MaxLength = 200, DisplayName = Label("Subject") },
        HasNotes = true,
    };

    private static Microsoft.Xrm.Sdk.Label Label(string text) => new(text, 1033);

    private static EntityCollection Party(string table, Guid id) => new([new Entity("activityparty") { ["partyid"] = new EntityReference(table, id) }]);

    private Guid Lead() => Add("lead", ("subject", "x"), ("lastname", "y"));

    private Guid User()
    {
        var user = Add("systemuser", ("lastname", "x"), ("domainname", "x"), ("businessunitid", new EntityReference("businessunit", Organization.RootBusinessUnitId)));
        Admin.Associate("systemuser", user, new Relationship("systemuserroles_association"), [Rows("role", "name", "System Administrator").First().ToEntityReference()]);
        return user;
    }
}

public sealed class OwnActivityInMemory(InMemoryEnvironment environment) : OwnActivitySpecification<InMemoryEnvironment>(environment);

public sealed class OwnActivityOnFile(FileEnvironment environment) : OwnActivitySpecification<FileEnvironment>(environment);

public sealed class OwnActivityLive(LiveEnvironment environment) : OwnActivitySpecification<LiveEnvironment>(environment);

public sealed class OwnActivityOverHttp(OverHttpEnvironment environment) : OwnActivitySpecification<OverHttpEnvironment>(environment);
