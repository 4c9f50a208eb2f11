using System;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Writes;

/// <summary>https://learn.microsoft.com/power-apps/developer/data-platform/org-service/entity-operations-create.</summary>
[Capability("Writes", "Create")]
public abstract class CreateSpecification<TEnvironment>(TEnvironment environment) : Specification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    [Fact]
    public void Create_fills_state_status_owner_and_full_name()
    {
        var lead = Read("lead", Create("lead", ("firstname", "Ada"), ("lastname", "Byron"), ("subject", "Engines")));

        Assert.Equal("Ada Byron", lead["fullname"]);
        Assert.Equal(0, lead.GetAttributeValue<OptionSetValue>("statecode").Value);
        Assert.Equal(1, lead.GetAttributeValue<OptionSetValue>("statuscode").Value);
        Assert.Equal(((WhoAmIResponse)Service.Execute(new WhoAmIRequest())).UserId, lead.GetAttributeValue<EntityReference>("ownerid").Id);
        Assert.NotNull(lead.GetAttributeValue<EntityReference>("owningbusinessunit"));
        Assert.NotNull(lead.RowVersion);
    }

    [Fact]
    public void Create_takes_the_id_that_the_request_gives_and_refuses_it_a_second_time()
    {
        var id = Guid.NewGuid();
        var row = new Entity("account", id) { ["name"] = "A" };

        Assert.Equal(id, Service.Create(row));

        Assert.Equal(DataverseErrorCode.DuplicateRecord, Fault(() => Service.Create(row)).ErrorCode);
    }

    [Fact]
    public void Create_takes_related_rows_along()
    {
        // https://learn.microsoft.com/power-apps/developer/data-platform/org-service/entity-operations-create#create-related-table-rows-in-one-operation
        var account = Row("account", ("name", "A"));
        account.RelatedEntities.Add(
            new Relationship("contact_customer_accounts"),
            new EntityCollection([Row("contact", ("lastname", "One")), Row("contact", ("lastname", "Two"))]) { EntityName = "contact" });

        var id = Service.Create(account);

        Assert.Equal(2, ContactsOf(id).Count);
    }

    // The page's first example, through the Web API: an account that brings its primary contact.
    [Fact]
    public void Create_takes_the_row_along_that_the_new_one_refers_to()
    {
        var account = Row("account", ("name", "A"));
        account.RelatedEntities.Add(
            new Relationship("account_primary_contact"), new EntityCollection([Row("contact", ("lastname", "One"))]) { EntityName = "contact" });

        var id = Service.Create(account);

        var contact = Read("account", id).GetAttributeValue<EntityReference>("primarycontactid");
        Assert.Equal("One", Read("contact", contact.Id)["lastname"]);
        Assert.False(account.Contains("primarycontactid"));
    }

    [Fact]
    public void Role_says_that_a_row_of_the_same_table_is_the_one_referred_to()
    {
        var account = Row("account", ("name", "child"));
        account.RelatedEntities.Add(
            new Relationship("account_parent_account") { PrimaryEntityRole = EntityRole.Referencing },
            new EntityCollection([Row("account", ("name", "parent"))]) { EntityName = "account" });

        var id = Service.Create(account);

        Assert.Equal("parent", Read("account", id).GetAttributeValue<EntityReference>("parentaccountid").Name);
    }

    // As a row has it whose related rows were looked through and are none.
    [Fact]
    public void Collection_without_rows_brings_none()
    {
        var account = Row("account", ("name", "A"));
        account.RelatedEntities.Add(new Relationship("account_primary_contact"), new EntityCollection { EntityName = "contact" });

        Assert.False(Read("account", Service.Create(account)).Contains("primarycontactid"));
    }

    [Fact]
    public void Lookup_takes_one_row()
    {
        var account = Row("account", ("name", "A"));
        account.RelatedEntities.Add(
            new Relationship("account_primary_contact"),
            new EntityCollection([Row("contact", ("lastname", "One")), Row("contact", ("lastname", "Two"))]) { EntityName = "contact" });

        Assert.Contains("primarycontactid", Fault(() => Service.Create(account)).Message, System.StringComparison.Ordinal);
    }

    [Fact]
    public void Create_keeps_nothing_when_a_related_row_is_refused()
    {
        var id = Guid.NewGuid();
        var account = new Entity("account", id) { ["name"] = "A" };
        account.RelatedEntities.Add(
            new Relationship("contact_customer_accounts"),
            new EntityCollection([Row("contact", ("lastname", "One")), Row("contact", ("nonsense", 1))]) { EntityName = "contact" });

        Fault(() => Service.Create(account));

        Assert.Equal(DataverseErrorCode.ObjectDoesNotExist, Fault(() => Read("account", id)).ErrorCode);
        Assert.Empty(ContactsOf(id));
    }

    [Fact]
    public void Values_of_columns_that_only_the_platform_writes_are_ignored()
    {
        var other = Create("lead", ("subject", "other"), ("lastname", "Byron"));
        var id = Create(
            "lead", ("subject", "x"), ("lastname", "Byron"), ("merged", true), ("masterid", new EntityReference("lead", other)));

        var lead = Read("lead", id);

        Assert.False(lead.GetAttributeValue<bool>("merged"));
        Assert.False(lead.Contains("masterid"));
    }

    [Fact]
    public void Empty_text_is_kept_as_no_value()
    {
        var id = Create("account", ("name", "A"), ("description", ""));

        Assert.False(Read("account", id).Contains("description"));
    }

    private DataCollection<Entity> ContactsOf(Guid account) => RowsWith("contact", "parentcustomerid", account);
}

public sealed class CreateInMemory(InMemoryEnvironment environment) : CreateSpecification<InMemoryEnvironment>(environment);

public sealed class CreateOnFile(FileEnvironment environment) : CreateSpecification<FileEnvironment>(environment);

public sealed class CreateLive(LiveEnvironment environment) : CreateSpecification<LiveEnvironment>(environment);

public sealed class CreateOverHttp(OverHttpEnvironment environment) : CreateSpecification<OverHttpEnvironment>(environment);
