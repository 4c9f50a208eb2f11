using System;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Tests.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Messages;

/// <summary>https://learn.microsoft.com/power-apps/developer/data-platform/use-alternate-key-reference-record.</summary>
public sealed class AlternateKeyTests : IDisposable
{
    private readonly PluginOrganization _organization = new();
    private readonly Guid _node;

    public AlternateKeyTests()
    {
        NodeTable.AddTo(_organization);
        _node = NodeTable.Create(_organization.Service, "node", code: "N1");
    }

    public void Dispose() => _organization.Dispose();

    [Fact]
    public void Retrieve_finds_the_row_by_key()
    {
        var response = (RetrieveResponse)_organization.Service.Execute(new RetrieveRequest { Target = ByCode("N1"), ColumnSet = new ColumnSet("new_name") });

        Assert.Equal(_node, response.Entity.Id);
    }

    [Fact]
    public void Update_finds_the_row_by_key()
    {
        _organization.Service.Update(new Entity(NodeTable.Name, "new_code", "N1") { ["new_name"] = "renamed" });

        Assert.Equal("renamed", _organization.Read(NodeTable.Name, _node)["new_name"]);
    }

    [Fact]
    public void Delete_finds_the_row_by_key()
    {
        _organization.Service.Execute(new DeleteRequest { Target = ByCode("N1") });

        Assert.Equal(0, _organization.Count(NodeTable.Name));
    }

    [Fact]
    public void Upsert_creates_with_the_key_and_then_updates()
    {
        // https://learn.microsoft.com/power-apps/developer/data-platform/use-upsert-insert-update-record
        var created = Upsert("N2", "new");
        var updated = Upsert("N2", "newer");

        Assert.True(created.RecordCreated);
        Assert.False(updated.RecordCreated);
        Assert.Equal(created.Target.Id, updated.Target.Id);
        var row = _organization.Read(NodeTable.Name, created.Target.Id);
        Assert.Equal("N2", row["new_code"]);
        Assert.Equal("newer", row["new_name"]);
    }

    [Fact]
    public void Lookup_takes_a_reference_by_key()
    {
        var child = _organization.Service.Create(new Entity(NodeTable.Name) { ["new_parentid"] = ByCode("N1") });

        Assert.Equal(_node, _organization.Read(NodeTable.Name, child).GetAttributeValue<EntityReference>("new_parentid").Id);
    }

    [Fact]
    public void Key_of_lookup_and_number_finds_the_row()
    {
        var child = NodeTable.Create(_organization.Service, "child", _node);
        _organization.Service.Update(new Entity(NodeTable.Name, child) { ["new_rank"] = 7 });
        var keys = new KeyAttributeCollection { ["new_parentid"] = new EntityReference(NodeTable.Name, _node), ["new_rank"] = 7 };

        var found = (RetrieveResponse)_organization.Service.Execute(new RetrieveRequest { Target = new EntityReference(NodeTable.Name, keys), ColumnSet = new ColumnSet(true) });

        Assert.Equal(child, found.Entity.Id);
    }

    [Fact]
    public void Rows_without_a_value_in_the_key_may_be_many()
    {
        // https://learn.microsoft.com/power-apps/developer/data-platform/define-alternate-keys-entity: no uniqueness over null.
        NodeTable.Create(_organization.Service, "a");
        NodeTable.Create(_organization.Service, "b");

        Assert.Equal(3, _organization.Count(NodeTable.Name));
    }

    [Fact]
    public void Second_row_with_the_key_is_refused_with_the_platforms_code_and_text()
    {
        // DuplicateRecordEntityKey 0x80060892, https://learn.microsoft.com/power-apps/developer/data-platform/reference/web-service-error-codes
        var fault = PluginOrganization.Fault(() => NodeTable.Create(_organization.Service, "twin", code: "N1"));

        Assert.Equal(DataverseErrorCode.DuplicateRecordEntityKey, fault.Detail.ErrorCode);
        Assert.Contains("The entity key new_code_key requires that this set of attributes contains unique values.", fault.Detail.Message, StringComparison.Ordinal);
        Assert.Contains("new_code = 'N1'", fault.Detail.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Update_to_the_key_of_another_row_is_refused_and_changes_nothing()
    {
        var other = NodeTable.Create(_organization.Service, "other", code: "N2");

        var fault = PluginOrganization.Fault(() => _organization.Service.Update(new Entity(NodeTable.Name, other) { ["new_code"] = "N1", ["new_name"] = "x" }));

        Assert.Equal(DataverseErrorCode.DuplicateRecordEntityKey, fault.Detail.ErrorCode);
        Assert.Equal("other", _organization.Read(NodeTable.Name, other)["new_name"]);
    }

    [Fact]
    public void Key_without_a_row_is_not_found()
    {
        Assert.Equal(DataverseErrorCode.RecordNotFoundByEntityKey, PluginOrganization.Fault(() => _organization.Service.Update(new Entity(NodeTable.Name, "new_code", "none") { ["new_name"] = "x" })).Detail.ErrorCode);
        Assert.Equal(DataverseErrorCode.RecordNotFoundByEntityKey, PluginOrganization.Fault(() => _organization.Service.Execute(new DeleteRequest { Target = ByCode("none") })).Detail.ErrorCode);
    }

    [Fact]
    public void Columns_that_are_no_key_are_refused()
    {
        var fault = PluginOrganization.Fault(() => _organization.Service.Update(new Entity(NodeTable.Name, "new_name", "node") { ["new_rank"] = 1 }));

        Assert.Equal(DataverseErrorCode.InvalidEntityKey, fault.Detail.ErrorCode);
    }

    private static EntityReference ByCode(string code) => new(NodeTable.Name, "new_code", code);

    private UpsertResponse Upsert(string code, string name) =>
        (UpsertResponse)_organization.Service.Execute(new UpsertRequest { Target = new Entity(NodeTable.Name, "new_code", code) { ["new_name"] = name } });
}
