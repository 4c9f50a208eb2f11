using System;
using System.IO;
using System.Linq;
using CrmAlignment.LocalDataverse.BaseTables;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.LocalDataverse.Tests.Durability;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Storage;

/// <summary>Leads that were written before their addresses were rows.</summary>
public sealed class LeadAddressStorageTests : IDisposable
{
    private static readonly Guid Lead = new("22222222-2222-2222-2222-222222222222");

    private readonly DatabaseFile _file = new();

    public void Dispose() => _file.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Leads_of_a_file_without_their_address_rows_have_them_once_when_it_is_opened(bool hasRowsOfCustomers)
    {
        using (var store = OrganizationStore.Open(new StoreOptions { Path = _file.Path }, WithoutAddressesOfLeads()))
        {
            using var write = store.BeginWrite();
            write.Insert("lead", StoreTransactionTests.Row(("leadid", Lead), ("address1_city", "Kyiv"), ("subject", "Engines")));
            if (hasRowsOfCustomers)
            {
                // What the version wrote that had them of accounts and contacts only.
                write.WriteCounter("customers have address rows", 1);
            }

            write.Commit();
        }

        Guid[] known = [];
        for (var opening = 0; opening < 3; opening++)
        {
            using var organization = LocalOrganization.Open(new LocalDataverseOptions { DatabasePath = _file.Path });
            var rows = AddressesOf(organization.AdminService);
            Assert.Equal([1, 2], rows.Select(row => row.GetAttributeValue<int>("addressnumber")));
            Assert.Equal(opening == 0 ? "Kyiv" : "Lviv", rows[0]["city"]);
            Assert.Equal(opening == 0 ? rows.Select(row => row.Id) : known, rows.Select(row => row.Id));
            Assert.Equal(rows[0].Id, organization.AdminService.Retrieve("lead", Lead, new ColumnSet("address1_addressid"))["address1_addressid"]);
            known = [.. rows.Select(row => row.Id)];
            organization.AdminService.Update(new Entity("lead", Lead) { ["address1_city"] = "Lviv" });
        }
    }

    [Fact]
    public void Rows_of_an_export_without_them_come_when_an_address_changes()
    {
        using var rows = new MemoryStream();
        using (var organization = LocalOrganization.Open(new LocalDataverseOptions()))
        {
            organization.AdminService.Create(new Entity("lead", Lead) { ["subject"] = "Engines", ["address1_city"] = "Kyiv" });
            organization.ExportRows(rows);
        }

        rows.Position = 0;
        using var reader = new StreamReader(rows);
        var older = string.Join('\n', reader.ReadToEnd().Split('\n').Where(line => !line.Contains("\"table\":\"leadaddress\",\"id\"", StringComparison.Ordinal)));
        using var other = LocalOrganization.Open(new LocalDataverseOptions());
        using var lines = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(older));
        other.ImportRows(lines);
        Assert.Empty(AddressesOf(other.AdminService));

        other.AdminService.Update(new Entity("lead", Lead) { ["address1_country"] = "Ukraine" });

        var row = Assert.Single(AddressesOf(other.AdminService));
        Assert.Equal(("Kyiv", "Ukraine"), (row["city"], row["country"]));
    }

    private static MetadataCatalog WithoutAddressesOfLeads() =>
        MetadataCatalog.Empty.WithTables(PlatformCatalog.Instance.Tables.Where(table => table.LogicalName != "leadaddress"))
            .WithRelationships(PlatformCatalog.Instance.OneToMany.Where(relationship => relationship is not ({ ReferencingTable: "leadaddress" } or { ReferencedTable: "leadaddress" })));

    private static Entity[] AddressesOf(IOrganizationService service)
    {
        var query = new QueryExpression("leadaddress") { ColumnSet = new ColumnSet(true) };
        query.AddOrder("addressnumber", OrderType.Ascending);
        return [.. service.RetrieveMultiple(query).Entities];
    }
}
