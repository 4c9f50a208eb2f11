using System;
using System.Linq;
using System.Threading.Tasks;
using System.Xml;
using Microsoft.OData.Edm.Csdl;
using Xunit;

namespace CrmAlignment.WebApi.Tests.Hosting;

/// <summary>https://learn.microsoft.com/power-apps/developer/data-platform/webapi/web-api-service-documents.</summary>
public sealed class ServiceDocumentTests(ServedOrganization served) : IClassFixture<ServedOrganization>
{
    [Fact]
    public async Task Service_document_lists_the_entity_set_of_every_table()
    {
        var document = await served.GetAsync("");

        Assert.Equal($"{served.Service}$metadata", (string?)document["@odata.context"]);
        var sets = document["value"]!.Where(item => (string?)item["kind"] is null or "EntitySet").Select(item => (string?)item["name"]).ToHashSet();
        Assert.All(served.Organization.Catalog.Tables, table => Assert.Contains(table.EntitySetName, sets));
        var accounts = document["value"]!.Single(item => (string?)item["name"] == "accounts");
        Assert.Equal("accounts", (string?)accounts["url"]);
    }

    [Fact]
    public async Task Metadata_document_is_one_that_the_library_reads_back_with_keys_and_navigations()
    {
        using var response = await served.SendAsync("GET", "$metadata");
        Assert.Equal("application/xml", response.Content.Headers.ContentType!.MediaType);
        using var xml = XmlReader.Create(await response.Content.ReadAsStreamAsync());

        Assert.True(CsdlReader.TryParse(xml, out var model, out var errors), string.Join(Environment.NewLine, errors));

        var lead = (Microsoft.OData.Edm.IEdmEntityType)model.FindDeclaredType("Microsoft.Dynamics.CRM.lead");
        Assert.Equal(["leadid"], lead.DeclaredKey.Select(key => key.Name));
        Assert.NotNull(lead.FindProperty("parentaccountid"));
        Assert.NotNull(lead.FindProperty("_parentaccountid_value"));
        Assert.NotNull(lead.FindProperty("lead_principalobjectattributeaccess"));
    }
}
