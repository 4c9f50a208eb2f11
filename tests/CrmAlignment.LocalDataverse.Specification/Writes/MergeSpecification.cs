using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using CrmAlignment.LocalDataverse.Specification.Plugins;
using CrmAlignment.LocalDataverse.Specification.Security;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Writes;

/// <summary>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.mergerequest.</summary>
[Capability("Writes", "Merge")]
public abstract class MergeSpecification<TEnvironment>(TEnvironment environment) : PluginSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    [Theory]
    [InlineData("account", "name", 1)]
    [InlineData("contact", "lastname", 1)]
    [InlineData("lead", "lastname", 2)]
    public void Subordinate_is_deactivated_and_names_its_master(string table, string name, int state)
    {
        EntityReference target = CreateReference(table, (name, "target")), subordinate = CreateReference(table, (name, "subordinate"));

        Merge(target, subordinate);

        var merged = Read(table, subordinate.Id);
        Assert.Equal(state, merged.GetAttributeValue<OptionSetValue>("statecode").Value);
        Assert.Equal(target.Id, merged.GetAttributeValue<EntityReference>("masterid").Id);
        Assert.True(merged.GetAttributeValue<bool>("merged"));
        Assert.Equal(0, Read(table, target.Id).GetAttributeValue<OptionSetValue>("statecode").Value);
    }

    [Fact]
    public void Target_gets_the_columns_of_UpdateContent_and_keeps_the_others()
    {
        var target = Account("target", ("telephone1", "1"), ("fax", "2"));
        var subordinate = Account("subordinate", ("telephone1", "3"));

        Merge(target, subordinate, Row("account", ("telephone1", "3")));

        var account = Read("account", target.Id);
        Assert.Equal(("target", "3", "2"), (account["name"], account["telephone1"], account["fax"]));
    }

    [Fact]
    public void Children_activities_and_notes_go_to_the_target()
    {
        EntityReference target = Account("target"), subordinate = Account("subordinate");
        var contact = CreateReference("contact", ("lastname", "C"), ("parentcustomerid", subordinate));
        var opportunity = CreateReference("opportunity", ("name", "O"), ("customerid", subordinate));
        var task = CreateReference("task", ("subject", "call"), ("regardingobjectid", subordinate));
        var note = CreateReference("annotation", ("subject", "note"), ("objectid", subordinate));

        Merge(target, subordinate);

        Assert.Equal(
            [target.Id, target.Id, target.Id, target.Id],
            new[] { (contact, "parentcustomerid"), (opportunity, "customerid"), (task, "regardingobjectid"), (note, "objectid") }
                .Select(child => Reference(child.Item1, child.Item2)));
        Assert.Equal(target.Id, Reference(new EntityReference("activitypointer", task.Id), "regardingobjectid"));
    }

    [Fact]
    public void Participation_in_activities_goes_to_the_target()
    {
        EntityReference target = Account("target"), subordinate = Account("subordinate");
        var call = CreateReference(
            "phonecall", ("subject", "x"), ("to", new EntityCollection([Row("activityparty", ("partyid", subordinate))])));

        Merge(target, subordinate);

        var to = Read("phonecall", call.Id).GetAttributeValue<EntityCollection>("to");
        Assert.Equal(target.Id, Assert.Single(to.Entities).GetAttributeValue<EntityReference>("partyid").Id);
    }

    [Fact]
    public void Links_go_to_the_target_each_once()
    {
        var relationship = new Relationship("leadcompetitors_association");
        EntityReference target = new("lead", Lead("target")), subordinate = new("lead", Lead("subordinate"));
        EntityReference both = CreateReference("competitor", ("name", "both")), one = CreateReference("competitor", ("name", "one"));
        Service.Associate("lead", target.Id, relationship, [both]);
        Service.Associate("lead", subordinate.Id, relationship, [both, one]);

        Merge(target, subordinate);

        var links = RowsWith("leadcompetitors", "competitorid", both.Id).Concat(RowsWith("leadcompetitors", "competitorid", one.Id));
        Assert.Equal([target.Id, target.Id], links.Select(link => link.GetAttributeValue<Guid>("leadid")));
    }

    [Fact]
    public void Target_below_its_subordinate_does_not_become_its_own_parent()
    {
        var subordinate = Account("subordinate");
        var target = Account("target", ("parentaccountid", subordinate));

        Merge(target, subordinate);

        Assert.False(Read("account", target.Id).Contains("parentaccountid"));
    }

    [Fact]
    public void Rows_with_different_parents_are_refused_only_when_parents_are_checked()
    {
        EntityReference one = Account("one"), other = Account("other");
        var target = Account("target", ("parentaccountid", one));
        var subordinate = Account("subordinate", ("parentaccountid", other));

        Fault(() => Merge(target, subordinate, checksParents: true));
        Assert.Equal(0, Read("account", subordinate.Id).GetAttributeValue<OptionSetValue>("statecode").Value);

        Merge(target, subordinate);
        Assert.Equal(one.Id, Reference(target, "parentaccountid"));
    }

    [Fact]
    public void Parent_that_UpdateContent_takes_over_passes_the_check()
    {
        EntityReference one = Account("one"), other = Account("other");
        var target = Account("target", ("parentaccountid", one));
        var subordinate = Account("subordinate", ("parentaccountid", other));

        Merge(target, subordinate, Row("account", ("parentaccountid", other)), checksParents: true);

        Assert.Equal(other.Id, Reference(target, "parentaccountid"));
    }

    [Fact]
    public void Row_merged_before_is_refused_as_target_and_as_subordinate()
    {
        EntityReference target = Account("target"), subordinate = Account("subordinate"), third = Account("third");
        Merge(target, subordinate);

        Fault(() => Merge(third, subordinate));
        Fault(() => Merge(subordinate, third));
    }

    [Fact]
    public void Merging_a_row_into_itself_or_rows_of_other_tables_is_refused()
    {
        var target = Account("target");

        Fault(() => Merge(target, target));
        var opportunity = CreateReference("opportunity", ("name", "O"));
        Assert.Contains(
            "does not support entities of type 'opportunity'",
            Fault(() => Merge(opportunity, opportunity)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Refused_merge_changes_nothing()
    {
        EntityReference target = Account("target"), subordinate = Account("subordinate");
        var contact = CreateReference("contact", ("lastname", "C"), ("parentcustomerid", subordinate));
        Plugins.Step("Merge", "account", 40, $"when {{Id}} == {target.Id}: fail Not today.");

        Assert.Equal("Not today.", Fault(() => Merge(target, subordinate, Row("account", ("fax", "1")))).Message);

        Assert.False(Read("account", target.Id).Contains("fax"));
        Assert.Equal(subordinate.Id, Reference(contact, "parentcustomerid"));
        Assert.False(Read("account", subordinate.Id).GetAttributeValue<bool>("merged"));
    }

    [SkippableFact]
    public void Steps_on_Merge_see_subordinate_and_content()
    {
        Environment.RequireLocal("a delegate looks at the context");
        EntityReference target = Account("target"), subordinate = Account("subordinate");
        var seen = (Guid.Empty, Guid.Empty, "");
        Plugins.Step("Merge", "account", 20, services =>
        {
            var context = ContextOf(services);
            seen = (
                context.PrimaryEntityId,
                (Guid)context.InputParameters["SubordinateId"],
                (string)((Entity)context.InputParameters["UpdateContent"])["fax"]);
        });

        Merge(target, subordinate, Row("account", ("fax", "1")));

        Assert.Equal((target.Id, subordinate.Id, "1"), seen);
    }

    [SkippableFact]
    public void Merge_needs_its_privilege()
    {
        // https://learn.microsoft.com/power-platform/admin/miscellaneous-privileges: prvMerge.
        var organization = Environment.RequireLocal("a user is created").Organization;
        var user = Create(
            "systemuser",
            ("lastname", "User"),
            ("domainname", Guid.NewGuid().ToString()),
            ("businessunitid", new EntityReference("businessunit", organization.RootBusinessUnitId)));
        EntityReference target = Account("target"), subordinate = Account("subordinate");

        var fault = Fault(() => Environment.As(user).Execute(new MergeRequest { Target = target, SubordinateId = subordinate.Id }));

        Assert.Equal(DataverseErrorCode.PrivilegeDenied, fault.ErrorCode);
        Assert.Contains("prvMerge", fault.Message, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("prvReadAccount")]
    [InlineData("prvWriteAccount")]
    [InlineData("prvAppendAccount")]
    [InlineData("prvAppendToAccount")]
    [InlineData("prvShareAccount")]
    public void Merge_needs_each_documented_privilege_on_the_table(string missing)
    {
        // https://learn.microsoft.com/previous-versions/dynamicscrm-2013/developers-guide/gg334602(v=crm.6)
        var caller = Merger(except: missing);

        var fault = Fault(() => Environment.As(caller).Execute(
            new MergeRequest { Target = Account("target"), SubordinateId = Account("subordinate").Id }));

        Assert.Equal(DataverseErrorCode.PrivilegeDenied, fault.ErrorCode);
        Assert.Contains(missing, fault.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Rows_of_other_tables_follow_though_the_caller_may_not_write_them()
    {
        // The same page lists no privilege of another table but activities.
        EntityReference target = Account("target"), subordinate = Account("subordinate");
        var opportunity = CreateReference("opportunity", ("name", "O"), ("customerid", subordinate));

        Environment.As(Merger()).Execute(new MergeRequest { Target = target, SubordinateId = subordinate.Id });

        Assert.Equal(target.Id, Reference(opportunity, "customerid"));
    }

    [SkippableTheory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public void Steps_of_rows_that_follow_run_as_the_options_say(bool runs, int expected)
    {
        using var organization = Environment.RequireLocal("no page says it").OpenAnother(options => options with { RunsStepsOfMergedRows = runs });
        var service = organization.AdminService;
        var target = new EntityReference("account", service.Create(Row("account", ("name", "target"))));
        var subordinate = new EntityReference("account", service.Create(Row("account", ("name", "subordinate"))));
        var opportunity = service.Create(Row("opportunity", ("name", "O"), ("customerid", subordinate)));
        var before = organization.Requests.Of("Update");

        service.Execute(new MergeRequest { Target = target, SubordinateId = subordinate.Id });

        // One more closes the subordinate.
        Assert.Equal(expected + 1, organization.Requests.Of("Update") - before);
        var row = service.Retrieve("opportunity", opportunity, new Microsoft.Xrm.Sdk.Query.ColumnSet("customerid"));
        Assert.Equal(target.Id, row.GetAttributeValue<EntityReference>("customerid").Id);
    }

    private Guid Merger(string? except = null)
    {
        var cast = new Cast(Environment);
        var caller = cast.User();
        string[] privileges = ["prvMerge", "prvReadAccount", "prvWriteAccount", "prvAppendAccount", "prvAppendToAccount", "prvShareAccount"];
        cast.Grant(caller, [.. privileges.Where(privilege => privilege != except).Select(privilege => (privilege, PrivilegeDepth.Global))]);
        return caller.Id;
    }

    private EntityReference Account(string name, params (string Column, object? Value)[] values) =>
        CreateReference("account", [("name", name), .. values]);

    private Guid? Reference(EntityReference row, string column) =>
        Read(row.LogicalName, row.Id).GetAttributeValue<EntityReference>(column)?.Id;

    private void Merge(EntityReference target, EntityReference subordinate, Entity? content = null, bool checksParents = false) =>
        Service.Execute(new MergeRequest
        {
            Target = target,
            SubordinateId = subordinate.Id,
            UpdateContent = content ?? new Entity(target.LogicalName),
            PerformParentingChecks = checksParents,
        });
}

public sealed class MergeInMemory(InMemoryEnvironment environment) : MergeSpecification<InMemoryEnvironment>(environment);

public sealed class MergeOnFile(FileEnvironment environment) : MergeSpecification<FileEnvironment>(environment);

public sealed class MergeLive(LiveEnvironment environment) : MergeSpecification<LiveEnvironment>(environment);

public sealed class MergeOverHttp(OverHttpEnvironment environment) : MergeSpecification<OverHttpEnvironment>(environment);
