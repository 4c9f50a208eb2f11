using System;
using System.Linq;
using System.ServiceModel;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Tests.Pipeline;
using CrmAlignment.LocalDataverse.Tests.RowFiles;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Storage;

/// <summary>What change tracking costs, and what it makes of rows that no request wrote.</summary>
public sealed class ChangeLogTests : IDisposable
{
    private readonly PluginOrganization _organization = new();

    public void Dispose() => _organization.Dispose();

    [Fact]
    public void Deletion_from_a_table_that_is_not_tracked_leaves_nothing()
    {
        Track("account");
        _organization.Service.Delete("lead", _organization.Lead());
        _organization.Service.Delete("account", _organization.Service.Create(new Entity("account") { ["name"] = "A" }));

        using var transaction = _organization.Local.Engine.Store.BeginRead();
        Assert.Equal(1, transaction.Session.First("SELECT count(*) FROM \"store:deletion\"", [], row => row.Int64(0)));
    }

    [Fact]
    public void Changes_are_found_without_reading_the_other_rows()
    {
        Track("lead");
        for (var index = 0; index < 50; index++)
        {
            _organization.Lead();
        }

        var token = Changes(null).DataToken;
        var last = _organization.Lead();
        var before = ScannedRows();

        Assert.Equal(last, Assert.IsType<NewOrUpdatedItem>(Assert.Single(Changes(token).Changes)).NewOrUpdatedEntity.Id);
        Assert.Equal(before, ScannedRows());
    }

    [Fact]
    public void Token_from_before_an_import_of_rows_has_expired()
    {
        Track("lead");
        _organization.Lead();
        var token = Changes(null).DataToken;

        RowLines.Import(_organization.Local, RowLines.Export(_organization.Local));

        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(() => Changes(token)).Detail;
        Assert.Equal(DataverseErrorCode.ExpiredVersionStamp, fault.ErrorCode);
        Assert.Single(Changes(null).Changes.OfType<NewOrUpdatedItem>());
    }

    [Fact]
    public void Plugin_is_told_what_was_committed_before_its_own_transaction()
    {
        Track("lead");
        var known = _organization.Lead();
        Guid[] told = [];
        _organization.Step("Create", "lead", 40, services =>
        {
            var context = PluginOrganization.ContextOf(services);
            var service = ((IOrganizationServiceFactory)services.GetService(typeof(IOrganizationServiceFactory))!).CreateOrganizationService(context.UserId);
            told = [.. Ask(service, null).Changes.Cast<NewOrUpdatedItem>().Select(item => item.NewOrUpdatedEntity.Id)];
        });

        var token = Changes(null).DataToken;
        var created = _organization.Lead();

        Assert.Equal([known], told);
        Assert.Equal(created, Assert.IsType<NewOrUpdatedItem>(Assert.Single(Changes(token).Changes)).NewOrUpdatedEntity.Id);
    }

    private void Track(string table) => _organization.Service.Execute(
        new UpdateEntityRequest { Entity = new EntityMetadata { LogicalName = table, ChangeTrackingEnabled = true } });

    private BusinessEntityChanges Changes(string? token) => Ask(_organization.Service, token);

    private long ScannedRows()
    {
        using var transaction = _organization.Local.Engine.Store.BeginRead();
        return transaction.Session.ScannedRows;
    }

    private static BusinessEntityChanges Ask(IOrganizationService service, string? token) =>
        ((RetrieveEntityChangesResponse)service.Execute(new RetrieveEntityChangesRequest
        {
            EntityName = "lead",
            DataVersion = token,
            Columns = new ColumnSet("subject"),
            PageInfo = new PagingInfo(),
        })).EntityChanges;
}
