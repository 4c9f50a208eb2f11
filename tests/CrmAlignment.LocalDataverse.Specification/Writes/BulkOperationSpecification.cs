using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using CrmAlignment.LocalDataverse.Specification.Plugins;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Writes;

/// <summary>https://learn.microsoft.com/power-apps/developer/data-platform/bulk-operations.</summary>
[Capability("Writes", "CreateMultiple, UpdateMultiple, UpsertMultiple")]
public abstract class BulkOperationSpecification<TEnvironment>(TEnvironment environment) : PluginSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    [Fact]
    public void CreateMultiple_returns_the_ids_in_order()
    {
        var response = (CreateMultipleResponse)Service.Execute(new CreateMultipleRequest { Targets = Leads(New("a"), New("b")) });

        Assert.Equal(["a", "b"], response.Ids.Select(TopicOf));
    }

    [Fact]
    public void CreateMultiple_creates_all_or_none()
    {
        var good = new Entity("lead", Guid.NewGuid()) { ["subject"] = "a", ["lastname"] = "b" };
        var bad = new Entity("lead") { ["subject"] = "a", ["nonsense"] = "b" };

        Fault(() => Service.Execute(new CreateMultipleRequest { Targets = Leads(good, bad) }));

        Assert.Equal(DataverseErrorCode.ObjectDoesNotExist, Fault(() => Read("lead", good.Id)).ErrorCode);
    }

    [Fact]
    public void Steps_on_CreateMultiple_and_on_Create_run_both()
    {
        // https://learn.microsoft.com/power-apps/developer/data-platform/write-plugin-multiple-operation#message-processing-pipelines-are-merged
        Plugins.Step("Create", "lead", 20, "note {Target.subject}");
        Plugins.Step("CreateMultiple", "lead", 20, "note {Message}");

        Service.Execute(new CreateMultipleRequest { Targets = Leads(New("a"), New("b")) });

        Assert.Equal(["CreateMultiple", "a", "b"], Plugins.Notes);
    }

    [Fact]
    public void UpdateMultiple_updates_all_or_none()
    {
        Guid first = Lead("1"), second = Lead("2");
        var step = Plugins.Step("Update", "lead", 40, "when {Target.subject} == y: fail Not this one.");
        var request = new UpdateMultipleRequest { Targets = Leads(Change(first, "x"), Change(second, "y")) };

        Fault(() => Service.Execute(request));
        Assert.Equal(["1", "2"], new[] { first, second }.Select(TopicOf));

        Plugins.Delete(new EntityReference("sdkmessageprocessingstep", step));
        Service.Execute(request);
        Assert.Equal(["x", "y"], new[] { first, second }.Select(TopicOf));
    }

    [Fact]
    public void UpsertMultiple_creates_and_updates_all_or_none()
    {
        var known = Lead("known");
        var fresh = New("y");
        fresh.Id = Guid.NewGuid();

        var response = (UpsertMultipleResponse)Service.Execute(new UpsertMultipleRequest { Targets = Leads(Change(known, "x"), fresh) });

        Assert.Equal([false, true], response.Results.Select(result => result.RecordCreated));
        Assert.Equal(["x", "y"], new[] { known, fresh.Id }.Select(TopicOf));
        var refused = new Entity("lead", Guid.NewGuid()) { ["nonsense"] = 1 };
        Fault(() => Service.Execute(new UpsertMultipleRequest { Targets = Leads(Change(known, "again"), refused) }));
        Assert.Equal("x", TopicOf(known));
    }

    [Fact]
    public void Rows_of_different_tables_are_refused() =>
        Fault(() => Service.Execute(new CreateMultipleRequest { Targets = Leads(New("a"), Row("account", ("name", "b"))) }));

    [SkippableFact]
    public void Bulk_operation_is_refused_inside_a_plugin()
    {
        // https://learn.microsoft.com/power-apps/developer/data-platform/bulk-operations#not-supported-for-use-in-plug-ins
        Environment.RequireLocal("the platform only advises against it");
        Plugins.Step(
            "Create",
            "account",
            40,
            services => ServiceOf(services, null).Execute(new CreateMultipleRequest { Targets = Leads(New("a")) }));

        var fault = Fault(() => Create("account", ("name", "A")));

        Assert.Contains("CreateMultiple is not supported inside a plug-in", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void DeleteMultiple_is_refused_for_standard_tables()
    {
        // https://learn.microsoft.com/power-apps/developer/data-platform/bulk-operations#deletemultiple: for elastic tables only.
        var lead = Lead();

        var fault = Fault(() => Service.Execute(
            new OrganizationRequest("DeleteMultiple") { ["Targets"] = new EntityReferenceCollection { new("lead", lead) } }));

        Assert.StartsWith("The 'DeleteMultiple' method does not support entities of type 'lead'.", fault.Message, StringComparison.Ordinal);
        Assert.NotNull(Read("lead", lead));
    }

    private static Entity New(string subject) => Row("lead", ("subject", subject), ("lastname", "Byron"));

    private static Entity Change(Guid id, string subject) => new("lead", id) { ["subject"] = subject };

    private static EntityCollection Leads(params Entity[] rows) => new(rows) { EntityName = "lead" };

    private string TopicOf(Guid lead) => (string)Read("lead", lead, "subject")["subject"];
}

public sealed class BulkOperationsInMemory(InMemoryEnvironment environment) : BulkOperationSpecification<InMemoryEnvironment>(environment);

public sealed class BulkOperationsOnFile(FileEnvironment environment) : BulkOperationSpecification<FileEnvironment>(environment);

public sealed class BulkOperationsLive(LiveEnvironment environment) : BulkOperationSpecification<LiveEnvironment>(environment);

public sealed class BulkOperationsOverHttp(OverHttpEnvironment environment) : BulkOperationSpecification<OverHttpEnvironment>(environment);
