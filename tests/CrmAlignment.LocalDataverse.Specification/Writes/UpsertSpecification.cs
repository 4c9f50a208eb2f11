using System;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Writes;

/// <summary>https://learn.microsoft.com/power-apps/developer/data-platform/use-upsert-insert-update-record.</summary>
[Capability("Writes", "Upsert")]
public abstract class UpsertSpecification<TEnvironment>(TEnvironment environment) : Specification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    [Fact]
    public void Upsert_creates_under_an_unknown_id_and_updates_under_a_known_one()
    {
        var id = Guid.NewGuid();

        var created = Upsert(new Entity("account", id) { ["name"] = "new" });
        var updated = Upsert(new Entity("account", id) { ["name"] = "newer" });

        Assert.Equal((true, false), (created.RecordCreated, updated.RecordCreated));
        Assert.Equal((id, id), (created.Target.Id, updated.Target.Id));
        Assert.Equal("newer", Read("account", id)["name"]);
    }

    [SkippableFact]
    public void Upsert_creates_with_the_key_and_then_updates()
    {
        // fake-xrm-easy #212, #566, #521.
        NodeTable.In(Environment);
        var code = Guid.NewGuid().ToString();

        var created = Upsert(new Entity(NodeTable.Name, "tst_code", code) { ["tst_name"] = "new" });
        var updated = Upsert(new Entity(NodeTable.Name, "tst_code", code) { ["tst_name"] = "newer" });

        Assert.Equal((true, false), (created.RecordCreated, updated.RecordCreated));
        Assert.Equal(created.Target.Id, updated.Target.Id);
        var row = Read(NodeTable.Name, created.Target.Id);
        Assert.Equal((code, "newer"), (row["tst_code"], row["tst_name"]));
    }

    [Fact]
    public void Upsert_that_is_refused_leaves_nothing()
    {
        var id = Guid.NewGuid();

        Fault(() => Upsert(new Entity("account", id) { ["name"] = "x", ["nonsense"] = 1 }));

        Assert.Equal(DataverseErrorCode.ObjectDoesNotExist, Fault(() => Read("account", id)).ErrorCode);
    }

    private UpsertResponse Upsert(Entity target) => (UpsertResponse)Service.Execute(new UpsertRequest { Target = target });
}

public sealed class UpsertInMemory(InMemoryEnvironment environment) : UpsertSpecification<InMemoryEnvironment>(environment);

public sealed class UpsertOnFile(FileEnvironment environment) : UpsertSpecification<FileEnvironment>(environment);

public sealed class UpsertLive(LiveEnvironment environment) : UpsertSpecification<LiveEnvironment>(environment);

public sealed class UpsertOverHttp(OverHttpEnvironment environment) : UpsertSpecification<OverHttpEnvironment>(environment);
