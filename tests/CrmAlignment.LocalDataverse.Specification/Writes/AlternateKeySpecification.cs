using System;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Writes;

/// <summary>https://learn.microsoft.com/power-apps/developer/data-platform/use-alternate-key-reference-record.</summary>
[Capability("Writes", "Alternate keys")]
public abstract class AlternateKeySpecification<TEnvironment>(TEnvironment environment) : Specification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    private readonly string _code = Guid.NewGuid().ToString();

    [SkippableFact]
    public void Retrieve_update_and_delete_find_the_row_by_key()
    {
        var service = NodeTable.In(Environment);
        var node = service.Node("node", ("tst_code", _code));

        var retrieve = new RetrieveRequest { Target = ByCode, ColumnSet = new ColumnSet("tst_name") };
        var found = ((RetrieveResponse)service.Execute(retrieve)).Entity;
        service.Update(new Entity(NodeTable.Name, "tst_code", _code) { ["tst_name"] = "renamed" });
        var renamed = Read(NodeTable.Name, node.Id)["tst_name"];
        service.Execute(new DeleteRequest { Target = ByCode });

        Assert.Equal(node.Id, found.Id);
        Assert.Equal("renamed", renamed);
        Assert.Equal(DataverseErrorCode.ObjectDoesNotExist, Fault(() => Read(NodeTable.Name, node.Id)).ErrorCode);
    }

    [SkippableFact]
    public void Lookup_takes_a_reference_by_key()
    {
        var service = NodeTable.In(Environment);
        var parent = service.Node("parent", ("tst_code", _code));

        var child = service.Node("child", ("tst_parentid", ByCode));

        Assert.Equal(parent.Id, Read(NodeTable.Name, child.Id).GetAttributeValue<EntityReference>("tst_parentid").Id);
    }

    [SkippableFact]
    public void Key_of_lookup_and_number_finds_the_row()
    {
        var service = NodeTable.In(Environment);
        var parent = service.Node("parent");
        var child = service.Node("child", ("tst_parentid", parent), ("tst_rank", 7));
        var keys = new KeyAttributeCollection { ["tst_parentid"] = parent, ["tst_rank"] = 7 };

        var found = (RetrieveResponse)service.Execute(
            new RetrieveRequest { Target = new EntityReference(NodeTable.Name, keys), ColumnSet = new ColumnSet(true) });

        Assert.Equal(child.Id, found.Entity.Id);
    }

    [SkippableFact]
    public void Rows_without_a_value_in_the_key_may_be_many()
    {
        // https://learn.microsoft.com/power-apps/developer/data-platform/define-alternate-keys-entity: no uniqueness over null.
        var service = NodeTable.In(Environment);

        Assert.NotEqual(service.Node("a").Id, service.Node("b").Id);
    }

    [SkippableFact]
    public void Second_row_with_the_key_is_refused_with_the_platforms_code_and_text()
    {
        var service = NodeTable.In(Environment);
        service.Node("node", ("tst_code", _code));

        // DuplicateRecordEntityKey 0x80060892, https://learn.microsoft.com/power-apps/developer/data-platform/reference/web-service-error-codes
        var fault = Fault(() => service.Node("twin", ("tst_code", _code)));

        Assert.Equal(DataverseErrorCode.DuplicateRecordEntityKey, fault.ErrorCode);
        Assert.Contains(
            "The entity key tst_codekey requires that this set of attributes contains unique values.",
            fault.Message,
            StringComparison.Ordinal);
        Assert.Contains($"tst_code = '{_code}'", fault.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Keys_compare_text_without_regard_to_case()
    {
        var service = NodeTable.In(Environment);
        service.Node("node", ("tst_code", _code + "a"));

        Assert.Equal(DataverseErrorCode.DuplicateRecordEntityKey, Fault(() => service.Node("twin", ("tst_code", _code + "A"))).ErrorCode);
    }

    [SkippableFact]
    public void Update_to_the_key_of_another_row_is_refused_and_changes_nothing()
    {
        var service = NodeTable.In(Environment);
        service.Node("node", ("tst_code", _code));
        var other = service.Node("other").Id;

        var fault = Fault(() => service.Update(new Entity(NodeTable.Name, other) { ["tst_code"] = _code, ["tst_name"] = "x" }));

        Assert.Equal(DataverseErrorCode.DuplicateRecordEntityKey, fault.ErrorCode);
        Assert.Equal("other", Read(NodeTable.Name, other)["tst_name"]);
    }

    [SkippableFact]
    public void Key_without_a_row_is_not_found()
    {
        var service = NodeTable.In(Environment);

        Assert.Equal(
            DataverseErrorCode.RecordNotFoundByEntityKey,
            Fault(() => service.Update(new Entity(NodeTable.Name, "tst_code", _code) { ["tst_name"] = "x" })).ErrorCode);
        Assert.Equal(
            DataverseErrorCode.RecordNotFoundByEntityKey, Fault(() => service.Execute(new DeleteRequest { Target = ByCode })).ErrorCode);
    }

    [SkippableFact]
    public void Columns_that_are_no_key_are_refused()
    {
        var service = NodeTable.In(Environment);
        service.Node("node");

        var fault = Fault(() => service.Update(new Entity(NodeTable.Name, "tst_name", "node") { ["tst_rank"] = 1 }));

        Assert.Equal(DataverseErrorCode.InvalidEntityKey, fault.ErrorCode);
    }

    private EntityReference ByCode => new(NodeTable.Name, "tst_code", _code);
}

public sealed class AlternateKeysInMemory(InMemoryEnvironment environment) : AlternateKeySpecification<InMemoryEnvironment>(environment);

public sealed class AlternateKeysOnFile(FileEnvironment environment) : AlternateKeySpecification<FileEnvironment>(environment);

public sealed class AlternateKeysLive(LiveEnvironment environment) : AlternateKeySpecification<LiveEnvironment>(environment);

public sealed class AlternateKeysOverHttp(OverHttpEnvironment environment) : AlternateKeySpecification<OverHttpEnvironment>(environment);
