using System;
using System.Linq;
using System.Net.Http;
using System.ServiceModel;
using System.Threading.Tasks;
using CrmAlignment.Client.WebApi;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.WebApi.Tests.Service;

/// <summary>The organization service over the Web API gives what the organization service itself gives.</summary>
public sealed class WebApiServiceTests : IAsyncLifetime
{
    private readonly ServedOrganization _served = new();
    private WebApiService? _service;

    private IOrganizationService Service => _service!;

    public async Task InitializeAsync()
    {
        await _served.InitializeAsync();
        _service = new WebApiService(_served.Service);
    }

    public async Task DisposeAsync()
    {
        _service!.Dispose();
        await _served.DisposeAsync();
    }

    [Fact]
    public void Row_is_written_and_read_with_every_type_of_column()
    {
        var contact = Service.Create(new Entity("contact") { ["lastname"] = "Ivanova", ["birthdate"] = new DateTime(1990, 2, 3) });
        var id = Service.Create(new Entity("account")
        {
            ["name"] = "Contoso",
            ["revenue"] = new Money(12.5m),
            ["numberofemployees"] = 7,
            ["creditonhold"] = true,
            ["accountcategorycode"] = new OptionSetValue(1),
            ["primarycontactid"] = new EntityReference("contact", contact),
            ["ownerid"] = new EntityReference("systemuser", _served.Organization.SystemUserId),
            ["address1_latitude"] = 1.5,
        });
        Assert.Equal(Whole(_served.Admin, "account", id), Whole(Service, "account", id));
        Assert.Equal(Whole(_served.Admin, "contact", contact), Whole(Service, "contact", contact));
    }

    [Fact]
    public void Row_is_updated_emptied_upserted_and_deleted()
    {
        var id = Service.Create(new Entity("account") { ["name"] = "A", ["telephone1"] = "1", ["ownerid"] = new EntityReference("systemuser", _served.Organization.SystemUserId) });
        var contact = Service.Create(new Entity("contact") { ["lastname"] = "L" });
        Service.Update(new Entity("account", id) { ["primarycontactid"] = new EntityReference("contact", contact), ["telephone1"] = null });
        Assert.Equal(contact, Service.Retrieve("account", id, new ColumnSet("primarycontactid")).GetAttributeValue<EntityReference>("primarycontactid").Id);
        Service.Update(new Entity("account", id) { ["primarycontactid"] = null });
        var row = Service.Retrieve("account", id, new ColumnSet("primarycontactid", "telephone1"));
        Assert.Equal(["accountid"], row.Attributes.Keys);

        var unknown = new Guid("10000000-0000-0000-0000-000000000002");
        Assert.Equal(-2147220969, Code(() => Service.Update(new Entity("account", unknown) { ["name"] = "B" })));
        var created = (UpsertResponse)Service.Execute(new UpsertRequest { Target = new Entity("account", unknown) { ["name"] = "B" } });
        var updated = (UpsertResponse)Service.Execute(new UpsertRequest { Target = new Entity("account", unknown) { ["name"] = "C" } });
        Assert.Equal((true, false, unknown), (created.RecordCreated, updated.RecordCreated, updated.Target.Id));
        Service.Delete("account", unknown);
        Assert.Equal(-2147220969, Code(() => Service.Retrieve("account", unknown, new ColumnSet(true))));
    }

    [Fact]
    public void Query_gives_rows_links_aggregates_and_pages()
    {
        var contact = Service.Create(new Entity("contact") { ["lastname"] = "Linked" });
        for (var number = 1; number <= 5; number++)
        {
            Service.Create(new Entity("account") { ["name"] = $"Q{number}", ["revenue"] = new Money(number), ["primarycontactid"] = new EntityReference("contact", contact) });
        }

        var query = new QueryExpression("account") { ColumnSet = new ColumnSet("name", "revenue"), PageInfo = new PagingInfo { Count = 2, PageNumber = 1 } };
        query.AddOrder("name", OrderType.Ascending);
        query.AddLink("contact", "primarycontactid", "contactid").Columns.AddColumn("lastname");
        query.LinkEntities[0].EntityAlias = "c";
        var names = "";
        for (var more = true; more;)
        {
            var page = Service.RetrieveMultiple(query);
            names += string.Concat(page.Entities.Select(row => $"{row["name"]}{row.GetAttributeValue<AliasedValue>("c.lastname").Value} "));
            more = page.MoreRecords;
            query.PageInfo.PageNumber++;
            query.PageInfo.PagingCookie = page.PagingCookie;
        }

        Assert.Equal("Q1Linked Q2Linked Q3Linked Q4Linked Q5Linked ", names);
        var sum = Service.RetrieveMultiple(new FetchExpression(
            "<fetch aggregate='true'><entity name='account'><attribute name='revenue' aggregate='sum' alias='s'/><attribute name='accountid' aggregate='count' alias='n'/></entity></fetch>"));
        Assert.Equal((15m, 5), (((Money)sum[0].GetAttributeValue<AliasedValue>("s").Value).Value, (int)sum[0].GetAttributeValue<AliasedValue>("n").Value));
    }

    [Fact]
    public void Rows_are_associated_and_disassociated()
    {
        var account = Service.Create(new Entity("account") { ["name"] = "A" });
        var lead = Service.Create(new Entity("lead") { ["lastname"] = "L", ["subject"] = "S" });
        var relationship = new Relationship("accountleads_association");
        Service.Associate("account", account, relationship, [new EntityReference("lead", lead)]);
        Assert.Equal(-2147220937, Code(() => Service.Associate("account", account, relationship, [new EntityReference("lead", lead)])));
        Service.Disassociate("account", account, relationship, [new EntityReference("lead", lead)]);
    }

    [Fact]
    public void Message_that_it_does_not_send_is_refused_by_name() => Assert.Contains(
        "'MergeX'", Assert.Throws<NotSupportedException>(() => Service.Execute(new OrganizationRequest("MergeX"))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("http://contoso.example")]
    [InlineData("contoso")]
    public void Address_that_would_send_a_token_unencrypted_is_refused(string address) => Assert.Throws<ArgumentException>(
        () => new WebApiService(new Uri(address, UriKind.RelativeOrAbsolute), new WebApiServiceOptions { Token = _ => "secret" }));

    private static string Whole(IOrganizationService service, string table, Guid id)
    {
        var row = service.Retrieve(table, id, new ColumnSet(true));
        return string.Join('\n', row.Attributes.OrderBy(attribute => attribute.Key, StringComparer.Ordinal).Select(attribute => $"{attribute.Key}: {Text(attribute.Value)} {(row.FormattedValues.TryGetValue(attribute.Key, out var text) ? text : null)}"));
    }

    private static string Text(object value) => value switch
    {
        EntityReference reference => $"{reference.LogicalName} {reference.Id} {reference.Name}",
        OptionSetValue choice => $"choice {choice.Value}",
        Money money => $"money {money.Value}",
        DateTime date => $"{date:O}",
        _ => $"{value.GetType().Name} {value}",
    };

    private static int Code(Action action) => Assert.Throws<FaultException<OrganizationServiceFault>>(action).Detail.ErrorCode;

    [Fact]
    public void Request_that_has_no_counterpart_is_sent_as_it_is_with_the_errors_of_every_other()
    {
        var service = (WebApiService)Service;
        var found = Json.Read(service.ExecuteWebRequest(HttpMethod.Get, "EntityDefinitions?$select=LogicalName&$filter=LogicalName eq 'lead'"));
        Assert.Equal("lead", (string?)found.SelectToken("value[0].LogicalName"));

        Assert.Equal("{}", service.ExecuteWebRequest(HttpMethod.Post, "PublishXml", """{"ParameterXml":"<importexportxml/>"}"""));
        var refused = Assert.Throws<FaultException<OrganizationServiceFault>>(() => service.ExecuteWebRequest(HttpMethod.Get, "nosuch"));
        Assert.Contains("nosuch", refused.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => service.ExecuteWebRequest(HttpMethod.Get, null!));
    }
}
